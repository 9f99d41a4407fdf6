internal import Markup
internal import Organisation
internal import Words

/// Draws the members with the filters above.
struct PeopleView: PageView {
    let page: PeopleModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: page.heading)
        html.tabs(say("Lọc", "Filter"), page.filters)
        html.tag("section", .class("panel")) { html in
            if let counts = page.counts {
                counts.draw(&html, say)
            } else if let table = page.table {
                table.draw(&html, say)
            } else {
                html.quiet(say("Không có ai.", "Nobody."))
            }
            page.paging.draw(&html, say)
        }
        html.tag("nav", .class("acts noprint"), .label(say("Danh sách khác", "Other lists"))) { html in
            html.tag("ul") { html in
                for link in page.others { html.tag("li") { $0.link(link) } }
            }
        }
        if page.counts != nil || page.table != nil { html.tableLink(page.file, say) }
    }
}
