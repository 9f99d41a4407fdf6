internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Whether a unit's plans will be met, and what has to be done next: of the plans in force on the day.
struct WorkPanel: Sendable {
    /// A goal.
    struct Goal: Hashable, Sendable {
        /// What is counted, leading to the plan.
        let what: Link
        let now: Link
        /// What is to be reached, as it stands behind the number.
        let target: String
        let verdict: String
        let tone: String
    }

    /// A task that is not done.
    struct Task: Hashable, Sendable {
        let what: Link
        let who: Stretch
        let by: Day
        let isLate: Bool
    }

    let goals: [Goal]
    /// How many more there are.
    let goalsLeftOut: Int
    let tasks: [Task]
    /// Leads to all plans.
    let allPlans: Link
    /// Leads to who answers for what.
    let answers: Link
    /// Leads to what waits for the account; nil where nothing can be written.
    let waiting: Link?

    private static let goalsMax = 4
    private static let tasksMax = 4

    init(_ context: Context, unit: UnitID) throws {
        let (picture, at) = (context.picture, context.at)
        let code = picture.code(of: unit)
        allPlans = context.anchor(.plans(code), context.say("Kế hoạch, chỉ tiêu", "Plans, targets"))
        answers = context.anchor(.work(code), context.say("Ai phụ trách bản nào", "Who answers for which village"))
        waiting =
            context.hasForms
            ? context.anchor(.tasks, context.say("Việc chờ tài khoản này", "What waits for this account")) : nil
        let work = try picture.work(of: unit)
        let all = work.goals.compactMap { goal in
            GoalProgress(goal, picture, at: at).map { (goal: goal, progress: $0) }
        }
        // What will not be met comes first, what is met last.
        goals = all.sorted { ($0.progress.urgency, $0.goal.statement.by) < ($1.progress.urgency, $1.goal.statement.by) }
            .prefix(WorkPanel.goalsMax).compactMap { WorkPanel.goal($0.goal, $0.progress, context) }
        goalsLeftOut = max(0, all.count - WorkPanel.goalsMax)
        tasks = work.tasks.prefix(WorkPanel.tasksMax).map { WorkPanel.task($0, context) }
    }

    private static func goal(_ goal: Picture.Goal, _ progress: GoalProgress, _ context: Context) -> Goal? {
        let (stated, picture) = (goal.statement, context.picture)
        guard let figure = Figure.named(stated.indicator), let unit = picture.unitNamed(stated.unit) else {
            return nil
        }
        let (verdict, tone) = progress.words(context.say)
        return Goal(
            what: context.anchor(
                .plan(stated.plan.unit, stated.plan.code),
                "\(context.say(figure.label)) (\(context.room.name(stated.plan.code)))"),
            now: context.number(
                progress.now, figure, unit: unit, since: figure.kind == .stock ? nil : goal.from, at: context.at),
            target: figure.isBetterLow
                ? context.say(", mục tiêu ", ", goal ") + context.say.number(stated.value)
                : "/" + context.say.number(stated.value), verdict: verdict, tone: tone)
    }

    private static func task(_ task: Picture.PlanTask, _ context: Context) -> Task {
        let stated = task.timeline.task
        let title = task.title.map { context.room.name($0) } ?? context.say(stated.sort.label)
        return Task(
            what: context.anchor(.plan(stated.plan.unit, stated.plan.code), title),
            who: context.stretches([.unit(stated.unit)], on: context.at).first ?? .words(stated.unit), by: stated.by,
            isLate: stated.by < context.at)
    }

    func drawGoals(_ html: inout HTML, _ say: Speech) {
        html.panel(say("Có đạt mục tiêu không?", "Will the goals be met?")) { html in
            if goals.isEmpty { html.quiet(say("Không có mục tiêu nào đang thực hiện.", "No goal is in force.")) }
            html.tag("ul", .class("rows plain goals")) { html in
                for goal in goals { html.tag("li") { draw(goal, &$0, say) } }
            }
            html.tag("p") { html in
                if goalsLeftOut > 0 {
                    html.text(
                        say("và \(goalsLeftOut) mục tiêu nữa: ", "and \(goalsLeftOut) more: "))
                }
                html.link(allPlans)
            }
        }
    }

    func drawTasks(_ html: inout HTML, _ say: Speech) {
        html.panel(say("Ai phải làm gì, hạn nào?", "Who must do what, by when?")) { html in
            if tasks.isEmpty { html.quiet(say("Không có việc nào chưa xong.", "Nothing is left to be done.")) }
            html.tag("ul", .class("rows dated")) { html in
                for task in tasks { html.dated(task.by, say) { draw(task, &$0, say) } }
            }
            html.tag("p") { html in
                html.link(answers)
                if let waiting {
                    html.text(" · ")
                    html.link(waiting)
                }
            }
        }
    }

    private func draw(_ goal: Goal, _ html: inout HTML, _ say: Speech) {
        html.tag("div") { html in
            html.link(goal.what)
            html.text(": ")
            html.link(goal.now, class: "number")
            html.text(goal.target)
            html.tag("p", .class("verdict \(goal.tone)"), text: goal.verdict)
        }
    }

    private func draw(_ task: Task, _ html: inout HTML, _ say: Speech) {
        html.link(task.what)
        html.text(" · ")
        html.stretches([task.who])
        if task.isLate { html.tag("b", text: say(" · quá hạn", " · overdue")) }
    }
}
