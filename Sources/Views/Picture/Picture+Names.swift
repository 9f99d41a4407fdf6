package import Ledger
package import Organisation

/// What units and places are called, by their numbers. A damaged fact may name one that the structure does not hold: that
/// one is said to be unknown, and nothing is looked up by a number that was not checked.
extension Picture {
    /// True for a unit that the picture holds.
    package func holds(_ unit: UnitID) -> Bool {
        structure.units.indices.contains(Int(unit.index)) && Int(unit.index) < structure.codebook.unitCount
    }

    /// True for a place that the picture holds.
    package func holds(_ place: PlaceID) -> Bool {
        structure.places.indices.contains(Int(place.index)) && Int(place.index) < structure.codebook.placeCount
    }

    /// The unit's periods; none for a unit that is only mentioned, or that the picture does not hold.
    package func periods(of unit: UnitID) -> [Period<UnitTimeline.State>] { holds(unit) ? structure[unit].periods : [] }

    /// The place's periods; none for a place that is only mentioned, or that the picture does not hold.
    package func periods(of place: PlaceID) -> [Period<PlaceTimeline.State>] {
        holds(place) ? structure[place].periods : []
    }

    /// A coverage's periods; none for one that nothing states.
    package func periods(of coverage: CoverageTimeline.Pair) -> [Period<CoverageTimeline.State>] {
        structure.coverages[coverage]?.periods ?? []
    }

    /// The unit's code; `?` for one that the picture does not hold.
    package func code(of unit: UnitID) -> String { holds(unit) ? structure.codebook.code(of: unit) : "?" }

    /// The place's code; `?` for one that the picture does not hold.
    package func code(of place: PlaceID) -> String { holds(place) ? structure.codebook.code(of: place) : "?" }

    /// What the unit was called on a day: the name in force then, else the last one before it, else the first one ever,
    /// else its code.
    package func name(of unit: UnitID, on day: Day) -> String {
        tellingState(of: unit, on: day)?.name ?? code(of: unit)
    }

    /// What the place was called on a day: the name in force then, else the last one before it, else the first one ever,
    /// else its code.
    package func name(of place: PlaceID, on day: Day) -> String {
        tellingState(of: place, on: day)?.name ?? code(of: place)
    }

    /// What the unit was on a day; nil when nothing of it is known.
    package func kind(of unit: UnitID, on day: Day) -> UnitKind? { tellingState(of: unit, on: day)?.kind }

    /// What the unit was on a day; nil in a gap, and for one that the picture does not hold.
    package func state(of unit: UnitID, on day: Day) -> UnitTimeline.State? {
        holds(unit) ? structure[unit].state(on: day) : nil
    }

    private func tellingState(of unit: UnitID, on day: Day) -> UnitTimeline.State? {
        holds(unit) ? structure[unit].tellingState(on: day) : nil
    }

    /// What the place was on a day; nil when nothing of it is known.
    package func kind(of place: PlaceID, on day: Day) -> PlaceKind? { tellingState(of: place, on: day)?.kind }

    /// What the place was on a day; nil in a gap, and for one that the picture does not hold.
    package func state(of place: PlaceID, on day: Day) -> PlaceTimeline.State? {
        holds(place) ? structure[place].state(on: day) : nil
    }

    private func tellingState(of place: PlaceID, on day: Day) -> PlaceTimeline.State? {
        holds(place) ? structure[place].tellingState(on: day) : nil
    }
}

/// A name that a unit or a place had or will have.
package struct OtherName: Hashable, Sendable {
    /// The name.
    package var name: String
    /// For a former name, the first day on which it was called otherwise; for a later one, the first day of that name.
    package var day: Day
    /// What it was called from that day.
    package var after: String
    /// True for a name it had before, false for one it has only later.
    package var isFormer: Bool
}

extension Array {
    /// Every name that a subject of these periods has on other days than `day`, each once, the latest former ones first.
    func otherNames<Content>(than own: String, on day: Day, _ name: (Content) -> String) -> [OtherName]
    where Element == Period<Content> {
        var found: [OtherName] = []
        for (index, period) in enumerated().reversed() {
            let text = name(period.content)
            guard text != own, !found.contains(where: { $0.name == text }) else { continue }
            if period.from > day {
                let first = self[...index].reversed().prefix { name($0.content) == text }.last ?? period
                found.append(OtherName(name: text, day: first.from, after: text, isFormer: false))
            } else if let next = self[index...].dropFirst().first {
                found.append(OtherName(name: text, day: next.from, after: name(next.content), isFormer: true))
            }
        }
        return found.filter(\.isFormer) + found.filter { !$0.isFormer }
    }
}
