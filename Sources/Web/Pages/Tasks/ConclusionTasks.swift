internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What meetings of cells concluded is to be done by a day, and nobody said to be done.
enum ConclusionTasks: TaskSource {
    static let name = "conclusions"
    static let label = BilingualText("Kết luận sinh hoạt", "Conclusions of meetings")

    static func count(_ context: Context) throws -> Int { try context.picture.openConclusions().count }

    static func items(_ context: Context) throws -> [TaskItem] {
        try context.picture.openConclusions().map { open in
            let say = context.say
            let text = try context.picture.text(of: open).map { context.room.name($0) }
            return TaskItem(
                what: context.anchor(
                    .act(CarryOutConclusion.name, .fact(open.fact)), text ?? say("Kết luận", "Conclusion")),
                about: context.stretches([.unit(open.conclusion.cell)], on: context.today),
                due: open.conclusion.by.map {
                    TaskItem.Due(
                        day: $0,
                        why: say(
                            "kỳ sinh hoạt ngày \(say.date(open.met))", "the meeting of \(say.date(open.met))"))
                }, acts: [])
        }
    }
}
