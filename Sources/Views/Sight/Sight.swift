package import Access
internal import Ledger
package import Organisation

/// What somebody may see: by their grants of today, whatever day a question is about. Looked up by numbers, so that a page
/// costs the same for everybody.
package final class Sight: Sendable {
    /// Whose.
    package let viewer: Viewer
    /// By permission, the units in which the viewer has it.
    private let units: [Permission: UnitSet]
    /// Those of them that every number asks for.
    private let seen: UnitSet
    private let named: UnitSet
    /// The cells whose own work the viewer does.
    package let ownCells: UnitSet
    /// Places that a cell takes in whose work the viewer does.
    private let ownPlaces: Set<PlaceID>
    /// Places whose answering unit is in sight, or that a cell in sight takes in; nil where all are.
    private let places: [Bool]?
    /// True where the viewer sees people by name under every root.
    let namesEveryRoot: Bool
    /// The units of the viewer's grants that last, in the order of their numbers.
    package let granted: [UnitID]

    /// What pictures look by: two with the same mark see the same.
    struct Mark: Hashable, Sendable {
        private let hash: Int
        private let seen: UnitSet
        private let named: UnitSet
        private let places: [Bool]

        init(seen: UnitSet, named: UnitSet, places: [Bool]) {
            (self.seen, self.named, self.places) = (seen, named, places)
            var hasher = Hasher()
            hasher.combine(seen)
            hasher.combine(named)
            hash = hasher.finalize()
        }

        /// Sets of a whole country are hashed once.
        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    /// Nil for who sees everything.
    let mark: Mark?

    /// Sees everything.
    static let everything = Sight(
        viewer: .files,
        units: Dictionary(uniqueKeysWithValues: Permission.allCases.map { ($0, UnitSet.everything) }),
        ownCells: .everything, places: nil, namesEveryRoot: true, granted: [])

    init(
        viewer: Viewer, units: [Permission: UnitSet], ownCells: UnitSet, ownPlaces: Set<PlaceID> = [],
        places: [Bool]?, namesEveryRoot: Bool, granted: [UnitID]
    ) {
        self.ownPlaces = ownPlaces
        (self.viewer, self.units, self.ownCells, self.places) = (viewer, units, ownCells, places)
        (seen, named) = (units[.figures] ?? UnitSet(), units[.names] ?? UnitSet())
        (self.namesEveryRoot, self.granted) = (namesEveryRoot, granted)
        let (seen, named) = (self.seen, self.named)
        mark = places.map { Mark(seen: seen, named: named, places: $0) }
    }

    /// The units in which the viewer has a permission: none unless a grant of today says so.
    package func units(with permission: Permission) -> UnitSet { units[permission] ?? UnitSet() }

    /// The cells whose own work the viewer does as their secretary.
    package var workingCells: UnitSet { units(with: .writeOwnCell).intersection(ownCells) }

    /// True for a place that such a cell takes in today.
    package func works(at place: PlaceID) -> Bool { ownPlaces.contains(place) }

    /// True where the viewer has the permission in that unit.
    package func has(_ permission: Permission, in unit: UnitID) -> Bool {
        units[permission]?.contains(unit) ?? false
    }

    /// True where the viewer has the permission anywhere.
    package func has(_ permission: Permission) -> Bool { units[permission].map { !$0.isEmpty } ?? false }

    /// True for a unit that the viewer knows of.
    package func sees(_ unit: UnitID) -> Bool { seen.contains(unit) }

    /// True where the viewer sees by name who is in a unit.
    package func names(in unit: UnitID) -> Bool { named.contains(unit) }

    /// True for a place that the viewer knows of.
    package func sees(_ place: PlaceID) -> Bool {
        guard let places else { return true }
        return places.indices.contains(Int(place.index)) && places[Int(place.index)]
    }

    /// True where nobody is hidden from the viewer.
    var namesEverybody: Bool { named.isEverything }
}
