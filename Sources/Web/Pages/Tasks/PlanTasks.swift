internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Tasks of plans that a unit of the account is to do, and that are not done.
enum PlanTasks: TaskSource {
    static let name = "plans"
    static let label = BilingualText("Việc của kế hoạch", "Tasks of plans")

    static func count(_ context: Context) throws -> Int { try context.picture.openTasks().count }

    static func items(_ context: Context) throws -> [TaskItem] {
        try context.picture.openTasks().map { task in
            let (say, stated) = (context.say, task.task)
            let title = try context.picture.title(of: task).map { context.room.name($0) } ?? say(stated.sort.label)
            return TaskItem(
                what: context.anchor(.act(ReportTask.name, .fact(task.fact)), title),
                about: context.stretches([.unit(stated.unit)], on: context.today),
                due: TaskItem.Due(day: stated.by, why: say("hạn của \(stated.plan.code)", "by \(stated.plan.code)")),
                acts: [context.anchor(.plan(stated.plan.unit, stated.plan.code), stated.plan.code)])
        }
    }
}

/// What visits found and nobody said to be mended, in the villages that the account's units answer for.
enum VisitTasks: TaskSource {
    static let name = "visits"
    static let label = BilingualText("Phải khắc phục", "To be mended")

    static func count(_ context: Context) throws -> Int { try open(context).count }

    static func items(_ context: Context) throws -> [TaskItem] {
        try open(context).map { place, visit in
            let say = context.say
            let found = visit.found.map { say($0.label) } ?? ""
            return TaskItem(
                what: context.anchor(
                    .act(CloseVisit.name, .fact(visit.fact)),
                    say("Khắc phục: ", "To be mended: ") + found.lowercasedFirst),
                about: [.link(context.anchor(place: place))],
                due: visit.due.map {
                    TaskItem.Due(
                        day: $0,
                        why: say("lượt đi cơ sở ngày \(say.date(visit.day))", "the visit of \(say.date(visit.day))"))
                }, acts: [])
        }
    }

    private static func open(_ context: Context) throws -> [(PlaceID, Picture.Visit)] {
        try context.picture.openVisits().map { ($0.place, $0.visit) }
    }
}

/// What people who are members no more were assigned to: nobody answers for it, and it waits to be handed over.
enum AssignmentTasks: TaskSource {
    static let name = "assignments"
    static let label = BilingualText("Chờ bàn giao", "To be handed over")

    static func count(_ context: Context) throws -> Int { try lapsed(context).count }

    static func items(_ context: Context) throws -> [TaskItem] {
        try lapsed(context).map { who in
            let say = context.say
            let count = say.number(who.count)
            return TaskItem(
                what: context.anchor(.act(HandOver.name, .person(who.person.number)), say(HandOver.label)),
                about: [
                    .link(context.anchor(person: who.person, named: who.name)),
                    .words(
                        say(
                            ": không còn là đảng viên, còn \(count) phân công, việc chưa bàn giao",
                            ": a member no more, \(count) assignments and tasks left")),
                ], due: nil, acts: [])
        }
    }

    private static func lapsed(_ context: Context) throws -> [LapsedHolder] { try context.picture.lapsedHolders() }
}
