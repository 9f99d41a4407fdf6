internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// A day on which a place got its first member or lost its last one: whose living there as a member began or ended then, and
/// by which facts.
struct PlaceTurn: Hashable, Sendable {
    let day: Day
    /// The people and the facts, as much as a sentence holds; empty where no fact of that day says it.
    let causes: [Stretch]

    /// People that a sentence names.
    fileprivate static let namedMax = 3
}

/// Finds what turned a place.
struct PlaceTurns {
    let context: Context
    let place: PlaceID
    /// Everybody who ever had the place.
    let people: [PersonRecord]

    /// The turn of a day: who lives there as a member at its end and not before it, or the other way round.
    func turn(on day: Day) throws -> PlaceTurn {
        let turned = people.filter { lives($0, on: day) != lives($0, on: day.adding(days: -1)) }
        var causes: [Stretch] = []
        for person in turned.prefix(PlaceTurn.namedMax) {
            guard let cause = try cause(person, day) else { continue }
            causes += (causes.isEmpty ? [] : [.words(", ")]) + cause
        }
        if turned.count > PlaceTurn.namedMax { causes.append(.words(", …")) }
        return PlaceTurn(day: day, causes: causes)
    }

    private func lives(_ person: PersonRecord, on day: Day) -> Bool {
        let state = person.timeline.state(on: day)
        return state.standing.isMember && state.place == place
    }

    /// Who, and what happened to them that day, leading to the fact; nil where no event that counts says it.
    private func cause(_ person: PersonRecord, _ day: Day) throws -> [Stretch]? {
        guard let event = try context.picture.events(of: person.id, on: day).last else { return nil }
        let name = Stretch.link(context.anchor(person: person.id, named: person.name))
        let link = context.anchor(.fact(event.fact), context.say(event.kind.label).lowercasedFirst)
        return [name, .words(" ("), .link(link), .words(")")]
    }
}
