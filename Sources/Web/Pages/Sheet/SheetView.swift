internal import Markup
internal import Organisation
internal import Words

/// Draws the sheet: the unit first, then each officer's villages; printed, each of them begins where there is room.
struct SheetView: PageView {
    let page: SheetModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs.draw(&html, say)
            html.quiet(say("In trang này (Ctrl+P) ra giấy A4.", "Print this page (Ctrl+P) on A4."))
        }
        page.paper.drawHead(&html, say)
        html.tag("h1", text: page.title)
        html.tag("p", .class("lead"), text: page.week)
        SheetParts.warnings(page.warnings, say("Cảnh báo", "Warnings"), &html, say)
        SheetParts.tasks(page.tasks, &html, say)
        if page.isTooLarge {
            html.quiet(
                say("Quá nhiều bản: xem phiếu của từng xã.", "Too many villages: see the sheet of each commune."))
        }
        SheetParts.villages(say("Chưa có ai phụ trách", "Nobody answers for"), page.free, &html, say)
        for officer in page.officers {
            html.tag("section", .class("panel wide")) { html in
                html.tag("h2") { html in
                    html.text(say("Phụ trách: ", "Answers: "))
                    html.link(officer.person)
                    html.tag("span", .class("noprint quiet")) { html in
                        html.text(" · ")
                        html.link(officer.own)
                    }
                }
                SheetParts.table(officer.villages, &html, say)
            }
        }
    }
}
