internal import Markup
internal import Words

/// Draws a table of the statistics that go upward, laid out as the form is.
struct OfficialTableView: PageView {
    let page: OfficialTableModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs.draw(&html, say)
            html.tabs(say("Biểu", "Tables"), page.tabs)
            html.quiet(say("In trang này (Ctrl+P) ra giấy A4.", "Print this page (Ctrl+P) on A4."))
        }
        html.officialHead(page.paper, page.form, say)
        html.tag("h1", .class("centred"), text: page.title)
        html.tag("p", .class("lead centred"), text: page.period)
        html.scrolling(page.title) { html in
            html.table(
                [
                    Column(say("Chỉ tiêu (1)", "Criterion (1)")), Column(say("Kỳ này (2)", "This period (2)")),
                    Column(say("Cùng kỳ năm trước (3)", "Same period last year (3)")),
                    Column(say("% (4) = 2×100/3", "% (4) = 2×100/3")),
                ], names: "official"
            ) { html in
                for row in page.rows { draw(row, &html) }
            }
        }
        html.tag("ul", .class("notes")) { html in for note in page.notes { html.tag("li", text: note) } }
        html.officialFoot(page.paper)
    }

    private func draw(_ row: OfficialTableModel.Row, _ html: inout HTML) {
        html.row((row.mark.isEmpty ? "" : row.mark + ". ") + row.label, "level-\(row.level)") { html in
            html.tag("td") { html in if let now = row.now { html.link(now) } }
            html.cell(row.before)
            html.cell(row.share)
        }
    }
}

extension HTML {
    /// The head of such a table: whose, and the form's number.
    mutating func officialHead(_ paper: OfficePaper, _ form: String, _ say: Speech) {
        tag("div", .class("official-head")) { html in
            html.tag("div") { html in
                html.tag("p") { $0.tag("b", text: paper.issuer) }
                if paper.hasBoards { html.tag("p", text: "BAN TỔ CHỨC") }
            }
            html.tag("div") { html in html.tag("p", text: form) }
        }
    }

    /// Its foot: who made it and who answers for it.
    mutating func officialFoot(_ paper: OfficePaper) {
        tag("div", .class("signatures onpaper")) { html in
            for (date, post) in [
                ("", "NGƯỜI LẬP BIỂU"), ("…, " + paper.dateLine, paper.hasBoards ? "TRƯỞNG BAN" : "BÍ THƯ"),
            ] {
                html.tag("div") { html in
                    html.tag("p", .class("day"), text: date)
                    html.tag("p") { $0.tag("b", text: post) }
                }
            }
        }
    }
}
