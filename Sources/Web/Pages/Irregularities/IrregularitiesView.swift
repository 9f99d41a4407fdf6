internal import Markup
internal import Organisation
internal import Words

/// Draws what is out of order, day by day, each with how to mend it.
struct IrregularitiesView: PageView {
    let page: IrregularitiesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag(
            "h1",
            text: say(
                "\(say.number(page.count)) điểm bất thường",
                say.count(page.count, "irregularity", "irregularities")))
        html.tag(
            "p", .class("lead"),
            text: say(
                "Những gì sổ sách ghi chưa khớp nhau. Số liệu vẫn tính đúng như đã ghi.",
                "What the papers say out of order. Figures count it as stated all the same."))
        if !page.kinds.isEmpty { html.tabs(say("Lọc", "Filter"), page.kinds) }
        html.beyondReach(page.hidden, say)
        guard !page.rows.isEmpty || page.hidden > 0 else {
            return html.emptyPanel(say("Không có điểm bất thường nào.", "Nothing is out of order."))
        }
        guard !page.rows.isEmpty else { return }
        html.tag("section", .class("panel")) { html in
            html.tag("ul", .class("rows dated")) { html in
                for row in page.rows { html.dated(row.day, say) { draw(row, &$0) } }
            }
            page.paging.draw(&html, say)
        }
    }

    private func draw(_ row: IrregularitiesModel.Row, _ html: inout HTML) {
        html.stretches(row.subject)
        html.text(" · ")
        html.tag("b", text: row.meaning)
        if let detail = row.detail { html.text(": " + detail) }
        html.tag("p", .class("quiet")) { html in
            html.text(row.remedy)
            if let fact = row.fact {
                html.text(" ")
                html.link(fact)
            }
        }
        if !row.again.isEmpty { draw(row.again, &html) }
    }

    /// The other days fold away.
    private func draw(_ again: [IrregularitiesModel.Again], _ html: inout HTML) {
        let count = say.number(again.count)
        html.tag("details") { html in
            html.tag("summary", text: say("và \(count) ngày nữa", "and \(count) more days"))
            html.tag("ul", .class("reasons")) { html in
                for other in again {
                    html.tag("li") { html in
                        html.text(other.day + (other.detail.map { ": " + $0 } ?? ""))
                        if let fact = other.fact {
                            html.text(" ")
                            html.link(fact)
                        }
                    }
                }
            }
        }
    }
}
