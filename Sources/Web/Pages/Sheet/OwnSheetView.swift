internal import Markup
internal import Words

/// Draws one officer's sheet: what is due, their villages, then the units they answer for.
struct OwnSheetView: PageView {
    let page: OwnSheetModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs?.draw(&html, say)
            html.tag("p", .class("quiet")) { html in
                html.text(say("In trang này (Ctrl+P) ra giấy A4. Người: ", "Print this page (Ctrl+P) on A4. Person: "))
                html.link(page.person)
            }
        }
        page.paper.drawHead(&html, say)
        html.tag("h1", text: page.title)
        html.tag("p", .class("lead"), text: page.week)
        SheetParts.tasks(page.tasks, &html, say)
        if page.villages.isEmpty && page.units.isEmpty && page.helped.isEmpty {
            html.emptyPanel(
                say("Chưa được phân công phụ trách bản hay tổ chức nào.", "Answers for no village and no unit."))
        }
        if !page.helped.isEmpty {
            html.panel(say("Đang giúp đỡ", "Helps"), isWide: true) { html in
                html.tag("ul", .class("rows plain")) { html in
                    for link in page.helped { html.tag("li") { $0.link(link) } }
                }
            }
        }
        SheetParts.villages(say("Bản phụ trách", "Villages"), page.villages, &html, say)
        for unit in page.units {
            html.tag("section", .class("panel wide")) { html in
                html.tag("h2") { html in
                    html.text(unit.role + ": ")
                    html.link(unit.unit)
                }
                SheetParts.warned(unit.warnings, &html, say)
            }
        }
    }
}
