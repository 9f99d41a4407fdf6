package import Ledger
package import Organisation

/// What a unit or place became, and what it came from, as the question knows it.
extension Picture {
    /// One unit or place that another became or came from.
    package struct Turn<ID: Sendable & Hashable>: Sendable, Hashable {
        /// The other.
        package var other: ID
        /// The day; the first, where it is said of several.
        package var day: Day
        /// The fact that says so.
        package var fact: Identifier
    }

    /// What a unit became, in the order of days. What is out of sight is not among them.
    package func after(_ unit: UnitID) -> [Turn<UnitID>] { turns(structure.successions.after(unit)) { sight.sees($0) } }

    /// What became a unit, in the order of days. What is out of sight is not among them.
    package func before(_ unit: UnitID) -> [Turn<UnitID>] {
        turns(structure.successions.before(unit)) { sight.sees($0) }
    }

    /// What a place became, in the order of days. What is out of sight is not among them.
    package func after(_ place: PlaceID) -> [Turn<PlaceID>] {
        turns(structure.successions.after(place)) { sight.sees($0) }
    }

    /// What became a place, in the order of days. What is out of sight is not among them.
    package func before(_ place: PlaceID) -> [Turn<PlaceID>] {
        turns(structure.successions.before(place)) { sight.sees($0) }
    }

    private func turns<ID>(_ links: [Successions.Link<ID>], _ sees: (ID) -> Bool) -> [Turn<ID>] {
        links.filter { sees($0.other) }.compactMap { link in
            link.steps.first.map { Turn(other: link.other, day: $0.day, fact: $0.fact) }
        }
    }
}
