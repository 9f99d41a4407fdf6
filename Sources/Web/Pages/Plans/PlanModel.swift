internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// One plan: the chain it stands in, its goals with now, trend and whether they will be met, and its tasks.
struct PlanModel: Sendable {
    /// A goal.
    struct GoalRow: Sendable {
        /// What is counted, leading to the fact that sets it.
        let what: Link
        let unit: Link
        let target: String
        let by: Day
        let start: String
        let now: Link
        let projected: String?
        let verdict: String
        /// `good`, `bad` or `plain`.
        let tone: String
        /// How it went; nil where there is no day yet.
        let line: StepLine?
        /// Places that still stand in the way, as many as a line names.
        let rest: [Link]
        let restCount: Int
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let title: String
    let sort: String
    let unit: Link
    let from: Day
    let until: Day?
    let reference: String?
    /// The plans that it carries out, the first of the chain first.
    let above: [Link]
    /// The plans by which it is carried out.
    let below: [Link]
    let goals: [GoalRow]
    let tasks: [TaskRow]
    /// Leads to the fact that states it.
    let fact: Link
    let acts: [Link]

    private static let chainMax = 8
    private static let restMax = 12

    init(_ context: Context, unit code: String, plan planCode: String) throws {
        let picture = context.picture
        let unit = try picture.unit(code)
        let name = PlanName(unit: picture.code(of: unit), code: planCode)
        guard let plan = try picture.plan(name) else { throw Trouble.noSuchPage }
        let stated = plan.statement
        title = context.title(of: plan)
        head = PageHead(title: title, unit: name.unit)
        crumbs = Breadcrumbs(context, unit: unit)
        sort = context.say(stated.sort.label)
        self.unit = context.anchor(.plans(name.unit), context.name(of: unit))
        (from, until) = (plan.from, stated.until)
        reference = stated.reference.map { context.room.name($0) }
        above = try PlanModel.chain(above: stated, context)
        below = try picture.plans(carryingOut: name).prefix(40).map { below in
            let owner = picture.unitNamed(below.statement.unit).map { context.name(of: $0) + ": " } ?? ""
            return context.anchor(
                .plan(below.statement.unit, below.statement.code), owner + context.title(of: below))
        }
        goals = try picture.goals(of: name).prefix(60).map { PlanModel.row($0, context) }
        tasks = try picture.tasks(of: name).prefix(200).map { TaskRow($0, context) }
        fact = context.anchor(.fact(plan.fact), context.say("Bản ghi", "The fact"))
        acts =
            context.hasForms && picture.writes(about: unit)
            ? [SetGoal.self, StateTask.self].map { (act: any Act.Type) in
                context.anchor(.act(act.name, .fact(plan.fact)), context.say(act.label))
            } : []
    }

    private static func chain(above plan: PlanStatement, _ context: Context) throws -> [Link] {
        var (links, next, seen): ([Link], PlanName?, Set<PlanName>) = ([], plan.above, [plan.name])
        while let name = next, links.count < chainMax, seen.insert(name).inserted {
            guard let found = try context.picture.plan(name) else {
                // Of a level that is not seen: by its code, and whose it is.
                let unit = context.picture.unitNamed(name.unit).map { context.name(of: $0) } ?? name.unit
                links.append(Link("\(name.code) (\(unit))", to: nil))
                break
            }
            links.append(context.anchor(.plan(name.unit, name.code), context.title(of: found)))
            next = found.statement.above
        }
        return links.reversed()
    }

    private static func row(_ goal: Picture.Goal, _ context: Context) -> GoalRow {
        let (say, stated, picture) = (context.say, goal.statement, context.picture)
        let figure = Figure.named(stated.indicator)
        let unit = picture.unitNamed(stated.unit)
        let what = context.anchor(
            .fact(goal.fact), figure.map { say($0.label) } ?? context.room.name(stated.indicator))
        let place = unit.map { context.mention(unit: $0) } ?? Link(stated.unit, to: nil)
        guard let figure, let unit, let progress = GoalProgress(goal, picture, at: context.at) else {
            return GoalRow(
                what: what, unit: place, target: say.number(stated.value), by: stated.by, start: "–",
                now: Link("–", to: nil), projected: nil,
                verdict: say("không xem được số này", "this number is not shown"),
                tone: "plain", line: nil, rest: [], restCount: 0)
        }
        let at = min(max(context.at, goal.from), stated.by)
        let since = figure.kind == .stock ? nil : goal.from
        let steps = figure.kind == .twoDays ? [] : picture.steps(of: figure, unit: unit, since: goal.from, at: at)
        let line =
            at > goal.from && figure.kind != .twoDays
            ? StepLine(steps, at: at, size: .strip, label: say(figure.label)) : nil
        let inTheWay =
            figure.isOfPlaces && figure.isBetterLow && figure.kind == .stock && progress.now > stated.value
            ? picture.places(countedBy: figure, unit: unit, at: at).map(\.subject) : []
        let (words, tone) = progress.words(say)
        return GoalRow(
            what: what, unit: place, target: say.number(stated.value), by: stated.by,
            start: say.number(progress.start),
            now: context.number(progress.now, figure, unit: unit, since: since, at: at),
            projected: progress.projected.map { say.number(max(0, $0)) }, verdict: words, tone: tone, line: line,
            rest: inTheWay.prefix(restMax).map { context.mention(place: $0) }, restCount: inTheWay.count)
    }
}

extension GoalProgress {
    /// The verdict in words, and how it is coloured: `good`, `bad` or `plain`.
    func words(_ say: Speech) -> (words: String, tone: String) {
        switch verdict {
        case .reached(let day): (say("đạt từ ngày \(say.date(day))", "reached since \(say.date(day))"), "good")
        case .met(let day?):
            (
                say("đạt khi đến hạn, từ ngày \(say.date(day))", "met on its last day, since \(say.date(day))"), "good"
            )
        case .met(nil): (say("đạt khi đến hạn", "met on its last day"), "good")
        case .missed: (say("không đạt khi đến hạn", "not met on its last day"), "bad")
        case .onTheWay: (say("với tiến độ này thì đạt", "met at this pace"), "good")
        case .behind: (say("với tiến độ này thì không đạt", "not met at this pace"), "bad")
        case .begins: (say("mới bắt đầu", "has just begun"), "plain")
        }
    }
}
