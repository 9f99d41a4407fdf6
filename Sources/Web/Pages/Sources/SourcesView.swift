internal import Markup
internal import Words

/// Draws how many were nominated, by village and group.
struct SourcesView: PageView {
    let page: SourcesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: head.title)
        page.board?.draw(&html, say)
        html.tag(
            "h2",
            text: say(
                "Nguồn giới thiệu trong năm \(page.year), theo bản và diện",
                "Nominated in \(page.year), by village and group"))
        html.tabs(say("Năm", "Year"), page.years)
        guard page.isShown else {
            return html.emptyPanel(
                say(
                    "Số liệu này chỉ xem được ở đảng bộ: ở một chi bộ nó nói về từng người.",
                    "These numbers are shown of committees alone: of a cell they would tell of one person."))
        }
        guard !page.rows.isEmpty else {
            return html.emptyPanel(say("Không ai được giới thiệu trong năm này.", "Nobody was nominated in this year."))
        }
        let columns =
            [Column(say("Địa bàn", "Place"))] + page.groups.map { Column($0) } + [Column(say("Cộng", "Sum"))]
        html.scrolling(head.title) { html in
            html.table(columns) { html in
                for row in page.rows + [page.sum].compactMap(\.self) {
                    html.row(row.place) { html in
                        for count in row.counts { html.cell(say.number(count)) }
                        html.cell(say.number(row.total))
                    }
                }
            }
        }
        page.paging.draw(&html, say)
    }
}
