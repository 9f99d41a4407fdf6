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
        warnings(&html)
        html.panel(say("Việc đến hạn trong tuần", "Due this week"), isWide: true) { html in
            guard !page.tasks.isEmpty else { return html.quiet(say("Không có việc nào.", "Nothing is due.")) }
            TaskRow.draw(page.tasks, &html, say)
        }
        if page.isTooLarge {
            html.quiet(
                say("Quá nhiều bản: xem phiếu của từng xã.", "Too many villages: see the sheet of each commune."))
        }
        villages(say("Chưa có ai phụ trách", "Nobody answers for"), page.free, &html)
        for officer in page.officers {
            html.tag("section", .class("panel wide")) { html in
                html.tag("h2") { html in
                    html.text(say("Phụ trách: ", "Answers: "))
                    html.link(officer.person)
                }
                table(officer.villages, &html)
            }
        }
    }

    private func warnings(_ html: inout HTML) {
        html.panel(say("Cảnh báo", "Warnings"), isWide: true) { html in
            guard !page.warnings.isEmpty else { return html.quiet(say("Không có cảnh báo nào.", "There are none.")) }
            html.tag("ul", .class("rows plain")) { html in
                for warning in page.warnings {
                    html.tag("li") { html in
                        html.tag("div") { html in
                            html.tag("b", text: "\(warning.label): \(warning.count)")
                            html.tag("p", .class("quiet")) { names(warning, &$0) }
                        }
                    }
                }
            }
        }
    }

    private func names(_ warning: SheetModel.Warning, _ html: inout HTML) {
        for (index, name) in warning.names.enumerated() {
            if index > 0 { html.text(", ") }
            html.link(name)
        }
        if warning.isCut { html.text(", …") }
    }

    private func villages(_ heading: String, _ villages: [SheetModel.Village], _ html: inout HTML) {
        guard !villages.isEmpty else { return }
        html.panel(heading, isWide: true) { table(villages, &$0) }
    }

    private func table(_ villages: [SheetModel.Village], _ html: inout HTML) {
        html.table([
            Column(say("Bản", "Village")), Column(say("Tình trạng", "Status"), "left"),
            Column(say("Lượt đến gần nhất", "Last visit"), "left"),
            Column(say("Phải khắc phục", "To be mended"), "left"),
        ]) { html in
            for village in villages {
                html.row(village.place) { html in
                    html.cell(village.status, "left")
                    html.cell(village.lastVisit, "left")
                    html.cell(village.open.joined(separator: "; "), "left")
                }
            }
        }
    }
}
