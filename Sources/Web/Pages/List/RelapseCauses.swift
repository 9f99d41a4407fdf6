internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Why villages lost their last members, as counts: what happened on that day to whoever lived there as a member. Told to who sees the
/// people by name: elsewhere a count of one would tell what became of somebody.
struct RelapseCauses: Hashable, Sendable {
    /// In words: “từ trần 2, chuyển sinh hoạt đi 1”.
    let text: String

    private static let itemsMax = 120

    init?(_ counted: Counted, _ unit: UnitID, _ context: Context, _ since: Day?) throws {
        guard counted == .figure(.villagesRelapsed), context.picture.namesPeople(in: unit) else { return nil }
        let items = context.picture.places(countedBy: .villagesRelapsed, unit: unit, at: context.at, since: since)
        guard !items.isEmpty, items.count <= RelapseCauses.itemsMax else { return nil }
        var counts: [String: Int] = [:]
        for item in items {
            guard let day = item.day else { continue }
            counts[try RelapseCauses.cause(item.subject, day, context), default: 0] += 1
        }
        text = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
            .map { "\($0.key) \(context.say.number($0.value))" }.joined(separator: ", ")
    }

    /// What happened last to the last of them.
    private static func cause(_ place: PlaceID, _ day: Day, _ context: Context) throws -> String {
        let gone = try context.picture.people(ofPlace: place).filter { person in
            func lives(_ day: Day) -> Bool {
                let state = person.timeline.state(on: day)
                return state.standing.isMember && state.place == place
            }
            return lives(day.adding(days: -1)) && !lives(day)
        }
        let events = gone.flatMap { person in person.timeline.days.filter { $0.day == day }.flatMap(\.events) }
        guard let last = events.last else { return context.say("không rõ", "not known") }
        return context.say(last.label).lowercasedFirst
    }
}
