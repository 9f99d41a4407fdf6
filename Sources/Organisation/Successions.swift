package import Ledger

/// What ended units and places became, and what they came from.
package struct Successions: Hashable, Sendable {
    /// One thing that another became, or came from.
    package struct Link<ID: Hashable & Sendable>: Hashable, Sendable {
        /// The other.
        package var other: ID
        /// On which days that was said to happen, by which facts.
        package var steps: [SuccessionTimeline.Step]
    }

    private var unitsAfter: [UnitID: [Link<UnitID>]] = [:]
    private var unitsBefore: [UnitID: [Link<UnitID>]] = [:]
    private var placesAfter: [PlaceID: [Link<PlaceID>]] = [:]
    private var placesBefore: [PlaceID: [Link<PlaceID>]] = [:]

    /// Nothing became anything.
    package init() {}

    /// True where nothing became anything.
    package var isEmpty: Bool { unitsAfter.isEmpty && placesAfter.isEmpty }

    /// Puts a succession in the place of what was known of it; one without steps is none.
    package mutating func set(_ timeline: SuccessionTimeline) {
        switch timeline.pair {
        case .units(let old, let new):
            Successions.set(Link(other: new, steps: timeline.steps), of: old, in: &unitsAfter)
            Successions.set(Link(other: old, steps: timeline.steps), of: new, in: &unitsBefore)
        case .places(let old, let new):
            Successions.set(Link(other: new, steps: timeline.steps), of: old, in: &placesAfter)
            Successions.set(Link(other: old, steps: timeline.steps), of: new, in: &placesBefore)
        }
    }

    private static func set<ID>(_ link: Link<ID>, of thing: ID, in links: inout [ID: [Link<ID>]]) {
        var own = links[thing, default: []]
        own.removeAll { $0.other == link.other }
        if !link.steps.isEmpty { own.append(link) }
        // In an order of their own, so that what is the same is equal.
        own.sort { ($0.steps[0].day, $0.steps[0].fact) < ($1.steps[0].day, $1.steps[0].fact) }
        links[thing] = own.isEmpty ? nil : own
    }

    /// What a unit became, in the order of days.
    package func after(_ unit: UnitID) -> [Link<UnitID>] { unitsAfter[unit] ?? [] }

    /// What became a unit, in the order of days.
    package func before(_ unit: UnitID) -> [Link<UnitID>] { unitsBefore[unit] ?? [] }

    /// What a place became, in the order of days.
    package func after(_ place: PlaceID) -> [Link<PlaceID>] { placesAfter[place] ?? [] }

    /// What became a place, in the order of days.
    package func before(_ place: PlaceID) -> [Link<PlaceID>] { placesBefore[place] ?? [] }

    /// Every succession, each once, in the order of the numbers.
    package var all: [SuccessionTimeline] {
        let units = unitsAfter.keys.sorted().flatMap { old in
            after(old).sorted { $0.other < $1.other }.map {
                SuccessionTimeline(pair: .units(old: old, new: $0.other), steps: $0.steps)
            }
        }
        let places = placesAfter.keys.sorted().flatMap { old in
            after(old).sorted { $0.other < $1.other }.map {
                SuccessionTimeline(pair: .places(old: old, new: $0.other), steps: $0.steps)
            }
        }
        return units + places
    }

    /// The one thing that a unit became by a day; nil where it became none or several.
    package func single(of unit: UnitID, by day: Day) -> UnitID? { Successions.single(after(unit), by: day) }

    /// The one thing that a place became by a day; nil where it became none or several.
    package func single(of place: PlaceID, by day: Day) -> PlaceID? { Successions.single(after(place), by: day) }

    private static func single<ID>(_ links: [Link<ID>], by day: Day) -> ID? {
        var found: ID?
        for link in links where link.steps.contains(where: { $0.day <= day }) {
            guard found == nil else { return nil }
            found = link.other
        }
        return found
    }

    /// These places, and every one that became one of them, directly or through others.
    package func origins(of places: some Sequence<PlaceID>) -> Set<PlaceID> {
        var found = Set(places)
        var next = Array(found)
        while let place = next.popLast() {
            for link in before(place) where found.insert(link.other).inserted { next.append(link.other) }
        }
        return found
    }
}

extension OrganisationStructure {
    /// The unit that answers for a place on the structure of a day: that of the last row begun by then, or of its first; of
    /// a place that had ended by then and become one other, that of the other. A walk that comes round again ends there.
    package func answeringUnit(of place: PlaceID, onStructureOf day: Day) -> UnitID? {
        var (last, seen) = (place, Set([place]))
        while let index = self[last].periods.lastStartedIndex(by: day), !self[last].periods[index].contains(day),
            let next = successions.single(of: last, by: day), seen.insert(next).inserted
        {
            last = next
        }
        return self[last].periods.tellingIndex(on: day).map { self[last].periods[$0].content.unit }
    }
}
