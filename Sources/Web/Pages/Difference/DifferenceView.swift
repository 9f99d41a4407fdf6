internal import Markup
internal import Organisation
internal import Words

/// Draws the two answers side by side, and what makes the difference.
struct DifferenceView: PageView {
    let page: DifferenceModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: say("Vì sao khác?", "Why different?"))
        form(&html)
        guard !page.rows.isEmpty else {
            return html.emptyPanel(say("Hai cách tính cho cùng mọi số liệu.", "Both answers give the same figures."))
        }
        html.tag("div", .class("columns")) { html in
            html.tag("section", .class("panel")) { table(&$0) }
            page.explanation?.draw(&html, say)
        }
    }

    private func form(_ html: inout HTML) {
        let form = page.form
        html.tag("form", .class("filter"), Attribute("method", "get"), Attribute("action", form.action)) { html in
            html.tag(
                "p", text: say("Số liệu của trang (thanh trên) so với:", "This page's answer (bar above) against:"))
            html.field("other_at", say("tính đến ngày", "as of"), form.at)
            html.field("other_since", say("so với ngày", "compared with"), form.since)
            html.field("other_known", say("biết đến ngày", "as known on"), form.known)
            html.field("other_structure", say("theo tổ chức ngày", "on the structure of"), form.structure)
            html.field("other_head", say("mã sổ cái", "ledger head"), form.ledgerHead, size: "18", limit: "90")
            html.submit(say("So sánh", "Compare"))
        }
    }

    private func table(_ html: inout HTML) {
        html.table([
            Column(say("Số liệu", "Figure")), Column(page.firstLabel), Column(page.secondLabel),
            Column(say("Chênh lệch", "Difference")),
        ]) { html in
            for row in page.rows {
                html.row(row.label, row.isChosen ? "chosen" : nil) { html in
                    html.cell(row.first)
                    html.tag("td") { $0.link(row.second, class: "number") }
                    html.tag("td") { html in
                        html.tag(
                            "a", .class("number"), .href(row.difference.address?.text), text: row.difference.text)
                    }
                }
            }
        }
    }
}
