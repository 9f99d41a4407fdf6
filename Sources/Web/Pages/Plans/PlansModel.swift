internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Kế hoạch of a unit: its resolutions and plans, what it is to do by them and by those above, and the year's targets.
struct PlansModel: Sendable {
    /// A resolution, programme or plan.
    struct Row: Hashable, Sendable {
        let plan: Link
        let from: Day
        let until: Day?
        /// How many goals, and how many of them are reached or on the way.
        let goals: String
        let tasks: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let plans: [Row]
    let tasks: [TaskRow]
    let targets: TargetTable
    let acts: ActLinks

    private static let plansMax = 40
    private static let tasksMax = 60

    init(_ context: Context, unit code: String) throws {
        let picture = context.picture
        let unit = try picture.unit(code)
        head = PageHead(
            title: context.say("Kế hoạch", "Plans") + " · " + picture.name(of: unit), unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        plans = try picture.plans(of: unit).prefix(PlansModel.plansMax).map { try PlansModel.row($0, context) }
        tasks = try picture.work(of: unit).tasks.prefix(PlansModel.tasksMax).map { TaskRow($0, context) }
        targets = try TargetTable(context, unit: unit)
        acts = ActLinks(context, only: [RecordPlan.self, SetTarget.self, ShareTarget.self, Many<SetTarget>.self])
    }

    private static func row(_ plan: Picture.Plan, _ context: Context) throws -> Row {
        let (say, name) = (context.say, plan.statement.name)
        let goals = try context.picture.goals(of: name).compactMap {
            GoalProgress($0, context.picture, at: context.at)
        }
        let good = goals.count { progress in
            switch progress.verdict {
            case .reached, .met, .onTheWay: true
            case .missed, .behind, .begins: false
            }
        }
        let tasks = try context.picture.tasks(of: name)
        let open = tasks.count { $0.isOpen(on: context.at) }
        return Row(
            plan: context.anchor(.plan(name.unit, name.code), context.title(of: plan)), from: plan.from,
            until: plan.statement.until,
            goals: goals.isEmpty
                ? say("chưa đặt mục tiêu", "no goal set")
                : say(
                    "\(good)/\(goals.count) mục tiêu đạt hoặc theo kịp",
                    "\(good) of \(goals.count) goals reached or on the way"),
            tasks: tasks.isEmpty
                ? say("chưa giao việc", "no task given")
                : say(
                    "\(tasks.count - open)/\(tasks.count) việc xong",
                    "\(tasks.count - open) of \(tasks.count) tasks done"))
    }
}

/// A task of a plan.
struct TaskRow: Hashable, Sendable {
    /// What is to be done, leading to the fact.
    let what: Link
    let sort: String
    let unit: Stretch
    /// Who sees to it, for who may see them by name.
    let person: Stretch?
    let by: Day
    let isLate: Bool
    let state: String
    /// What came of it.
    let result: String?
    /// Says how far along it is; nil where nothing can be written.
    let report: Link?

    init(_ task: Picture.PlanTask, _ context: Context) {
        let (say, stated) = (context.say, task.timeline.task)
        let step = task.timeline.step(on: context.at)
        let title = task.title.map { context.room.name($0) } ?? say(stated.sort.label)
        what = context.anchor(
            .fact(task.timeline.fact), "\(context.room.name(stated.plan.code))/\(stated.code) · \(title)")
        sort = say(stated.sort.label)
        unit = context.stretches([.unit(stated.unit)], on: context.at).first ?? .words(stated.unit)
        person = task.person.map { .link(context.anchor(person: $0, named: task.name)) }
        by = stated.by
        isLate = task.isOpen(on: context.at) && stated.by < context.at
        let counted = stated.count.map { "\(say.number(step?.report.count ?? 0))/\(say.number($0))" }
        let words = step.map { say($0.report.state.label) } ?? say("chưa báo cáo", "nothing reported")
        state = [counted, words].compactMap(\.self).joined(separator: " · ")
        result = task.result.map { context.room.name($0) }
        report =
            context.hasForms && task.isOpen(on: context.at)
            ? context.anchor(.act(ReportTask.name, .fact(task.timeline.fact)), say(ReportTask.label)) : nil
    }
}

extension Context {
    /// A plan by its code and title, as far as that may be read.
    func title(of plan: Picture.Plan) -> String {
        let code = say(plan.statement.sort.label) + " " + plan.statement.code
        return plan.statement.title.map { code + ": " + room.name($0) } ?? code
    }
}
