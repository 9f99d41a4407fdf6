internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws a unit's plans, what it is to do, and its targets.
struct PlansView: PageView {
    let page: PlansModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: say("Kế hoạch", "Plans"))
        page.acts.draw(&html, say)
        html.panel(say("Nghị quyết, chương trình, kế hoạch", "Resolutions, programmes, plans"), isWide: true) { html in
            guard !page.plans.isEmpty else {
                return html.quiet(say("Chưa ghi nghị quyết, kế hoạch nào.", "None is recorded."))
            }
            html.tag("ul", .class("rows dated")) { html in
                for row in page.plans {
                    html.dated(row.from, say) { html in
                        html.link(row.plan)
                        html.quiet(row.goals + " · " + row.tasks)
                        if let until = row.until {
                            html.quiet(say("đến \(say.date(until))", "until \(say.date(until))"))
                        }
                    }
                }
            }
        }
        if !page.tasks.isEmpty {
            html.panel(say("Việc được giao, chưa xong", "Tasks not done yet"), isWide: true) {
                TaskRow.draw(page.tasks, &$0, say)
            }
        }
        page.targets.draw(&html, say)
    }
}

extension TaskRow {
    /// A table of tasks.
    static func draw(_ rows: [TaskRow], _ html: inout HTML, _ say: Speech) {
        html.table(
            [
                Column(say("Việc", "Task")), Column(say("Ai làm", "Who"), "left"), Column(say("Hạn", "By"), "left"),
                Column(say("Tiến độ", "State"), "left"),
            ], names: "stacked"
        ) { html in
            for row in rows {
                html.tag("tr", .class(row.isLate ? "danger" : nil)) { html in
                    html.tag("th", Attribute("scope", "row")) { html in
                        html.link(row.what)
                        html.tag("span", .class("quiet"), text: " · " + row.sort)
                    }
                    html.tag("td", .class("left")) { html in
                        html.stretches([row.unit] + (row.person.map { [.words(" · "), $0] } ?? []))
                    }
                    html.tag("td", .class("left")) { html in
                        html.tag("time", Attribute("datetime", row.by.description), text: say.date(row.by))
                        if row.isLate { html.tag("b", text: say(" quá hạn", " overdue")) }
                    }
                    html.tag("td", .class("left")) { html in
                        html.text(row.state)
                        if let result = row.result { html.quiet(result) }
                        if let report = row.report { html.tag("p", .class("noprint")) { $0.link(report) } }
                    }
                }
            }
        }
    }
}
