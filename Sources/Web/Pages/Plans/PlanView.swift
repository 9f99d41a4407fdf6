internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Words

/// Draws a plan: the chain, the goals, the tasks.
struct PlanView: PageView {
    let page: PlanModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: page.title)
        html.tag("p", .class("lead")) { html in
            html.link(page.unit)
            html.text(say(" · từ \(say.date(page.from))", " · from \(say.date(page.from))"))
            if let until = page.until { html.text(say(" đến \(say.date(until))", " until \(say.date(until))")) }
            if let reference = page.reference { html.text(" · " + reference) }
            html.text(" · ")
            html.tag("span", .class("noprint")) { $0.link(page.fact) }
        }
        acts(&html)
        chain(&html)
        goals(&html)
        html.panel(say("Việc", "Tasks"), isWide: true) { html in
            guard !page.tasks.isEmpty else { return html.quiet(say("Chưa giao việc nào.", "No task is given.")) }
            TaskRow.draw(page.tasks, &html, say)
        }
    }

    private func acts(_ html: inout HTML) {
        guard !page.acts.isEmpty else { return }
        html.tag("nav", .class("acts noprint"), .label(say("Ghi", "Write"))) { html in
            html.tag("ul") { html in
                for link in page.acts { html.tag("li") { $0.link(link) } }
            }
        }
    }

    private func chain(_ html: inout HTML) {
        guard !page.above.isEmpty || !page.below.isEmpty else { return }
        html.panel(say("Thực hiện", "Carries out, carried out by"), isWide: true) { html in
            list(say("Kế hoạch này thực hiện", "This carries out"), page.above, &html)
            list(say("Cấp dưới, năm sau thực hiện bằng", "Carried out by"), page.below, &html)
        }
    }

    private func list(_ heading: String, _ links: [Link], _ html: inout HTML) {
        guard !links.isEmpty else { return }
        html.tag("p", .class("quiet"), text: heading)
        html.tag("ul", .class("rows plain")) { html in
            for link in links { html.tag("li") { $0.link(link) } }
        }
    }

    private func goals(_ html: inout HTML) {
        html.panel(say("Mục tiêu", "Goals"), isWide: true) { html in
            guard !page.goals.isEmpty else { return html.quiet(say("Chưa đặt mục tiêu nào.", "No goal is set.")) }
            html.table(
                [
                    Column(say("Mục tiêu", "Goal")), Column(say("Hạn", "By"), "left"),
                    Column(say("Phải đạt", "To reach")),
                    Column(say("Đầu kỳ", "Start"), "secondary"), Column(say("Nay", "Now")),
                    Column(say("Theo tiến độ này", "At this pace"), "secondary"),
                    Column(say("Kết luận", "Verdict"), "left"),
                ], names: "stacked"
            ) { html in
                for goal in page.goals { draw(goal, &html) }
            }
        }
    }

    private func draw(_ goal: PlanModel.GoalRow, _ html: inout HTML) {
        html.tag("tr") { html in
            html.tag("th", Attribute("scope", "row")) { html in
                html.link(goal.what)
                html.tag("p", .class("quiet")) { $0.link(goal.unit) }
                goal.line?.draw(&html)
            }
            html.tag("td", .class("left")) {
                $0.tag("time", Attribute("datetime", goal.by.description), text: say.date(goal.by))
            }
            html.cell(goal.target, label: say("phải đạt", "to reach"))
            html.cell(goal.start, "secondary", label: say("đầu kỳ", "start"))
            html.cell(goal.now, label: say("nay", "now"))
            html.cell(goal.projected ?? "–", "secondary", label: say("theo tiến độ này", "at this pace"))
            html.tag("td", .class("left verdict \(goal.tone)")) { html in
                html.tag("b", text: goal.verdict)
                rest(goal, &html)
            }
        }
    }

    /// The villages that still stand in the way.
    private func rest(_ goal: PlanModel.GoalRow, _ html: inout HTML) {
        guard !goal.rest.isEmpty else { return }
        html.tag("p", .class("quiet")) { html in
            html.text(say("còn: ", "left: "))
            for (index, link) in goal.rest.enumerated() {
                if index > 0 { html.text(", ") }
                html.link(link)
            }
            if goal.restCount > goal.rest.count { html.text(", …") }
        }
    }
}
