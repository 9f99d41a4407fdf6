internal import Ledger
internal import Markup
internal import Words

/// Draws what waits, the nearest first.
struct TasksView: PageView {
    let page: TasksModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: head.title)
        if !page.filters.isEmpty { html.tabs(say("Lọc", "Filter"), page.filters) }
        guard !page.groups.isEmpty else {
            return html.emptyPanel(
                say("Không có việc nào chờ tài khoản này.", "Nothing waits for this account."))
        }
        if !page.unknownYears.isEmpty {
            let years = page.unknownYears.map(String.init).joined(separator: ", ")
            html.tag("p", .class("quiet")) { html in
                html.text(
                    say(
                        "Chưa có lịch nghỉ năm \(years); mới trừ thứ Bảy, Chủ nhật.",
                        "The holidays of \(years) are not known: Saturdays and Sundays alone are left out."))
                if let holidays = page.holidays {
                    html.text(" ")
                    html.link(holidays)
                }
            }
        }
        for group in page.groups {
            html.panel(group.label) { html in
                html.tag("ul", .class("rows tasks")) { html in
                    for row in group.rows { html.tag("li") { draw(row, group, &$0) } }
                }
            }
        }
        page.paging.draw(&html, say)
    }

    private func draw(_ row: TasksModel.Row, _ group: TasksModel.Group, _ html: inout HTML) {
        html.tag("div") { html in
            html.link(row.item.what)
            html.text(" · ")
            html.stretches(row.item.about)
            for act in row.item.acts {
                html.text(" · ")
                html.link(act)
            }
            if let due = row.item.due {
                html.tag("p", .class("quiet")) { html in
                    html.text(say("hạn ", "by "))
                    html.tag("time", Attribute("datetime", due.day.description), text: say.date(due.day))
                    if let left = row.left {
                        html.text(", ")
                        html.tag(group.isOverdue ? "b" : "span", text: left)
                    }
                    html.text(" (" + due.why + ")")
                }
            }
        }
    }
}
