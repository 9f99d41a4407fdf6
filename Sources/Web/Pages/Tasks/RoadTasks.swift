internal import Ledger
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// Steps into the party that have a deadline: the decision, the ceremony, the member's CV, recognition.
enum RoadTasks: TaskSource {
    static let name = "road"
    static let label = BilingualText("Hồ sơ kết nạp, công nhận", "Admission and recognition")

    static func count(_ context: Context) throws -> Int { try context.picture.roadDeadlines().count }

    static func items(_ context: Context) throws -> [TaskItem] {
        try context.picture.roadDeadlines().map { open in
            let say = context.say
            let rule = open.deadline.rule
            let source = rule.sources(on: open.deadline.from).last.map { say($0.citation) } ?? ""
            let from = say.date(open.deadline.from)
            let who: Stretch =
                open.name.map { .link(context.anchor(person: open.person, named: $0)) }
                ?? .words(say("1 người ở \(context.name(of: open.cell))", "1 person of \(context.name(of: open.cell))"))
            return TaskItem(
                what: Link(say(open.step.label), to: Address(context.link(.person(open.person)) + "#ho-so")),
                about: [who],
                due: TaskItem.Due(
                    day: open.deadline.day,
                    why: say(
                        "\(say(rule.words)) kể từ \(from), \(source)", "\(say(rule.words)) from \(from), \(source)")),
                acts: [])
        }
    }
}
