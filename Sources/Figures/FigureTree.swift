package import Ledger
package import Organisation

/// Every figure of every unit on every day, kept in memory and kept up by differences.
///
/// Each unit has its *own* functions, counted from its people, its places and itself, and those of the units *below*
/// it, which reach it only on the days on which they stand there. All of it is linear in the own functions, so a late
/// fact is a difference: what it changes is taken away as it was, added as it is now, and merged in by `settle`.
///
/// Feed it with `apply` and `replace`, then `settle`, then ask.
package struct FigureTree: Sendable {
    struct Node {
        var ancestry: Ancestry?
        /// Counted at the unit itself.
        var own = SeriesTable()
        /// Counted at the units under it.
        var below = SeriesTable()
        /// What the unit's own life adds to `own`, kept so that it can be taken away again.
        var contributions: [SeriesTable.Change] = []
    }

    struct PlaceNode {
        var members = StepFunction()
        var present = StepFunction()
        var candidates = StepFunction()
        var pendingMembers: [StepFunction.Delta] = []
        var pendingPresent: [StepFunction.Delta] = []
        var pendingCandidates: [StepFunction.Delta] = []
        var withMember = DaySpans.none
        /// Told from outside, as nothing else that is counted tells it.
        var answered = DaySpans.none
        /// Days on which somebody went there, in their order.
        var visits: [Day] = []
        /// What the place adds to units' own functions, kept so that it can be taken away again.
        var contributions: [Contribution] = []
    }

    /// People who were members in one cell at the end of a day and in another at the end of the next.
    struct Transfer: Hashable {
        var from: UnitID
        var to: UnitID
    }

    /// What is counted.
    let catalogue: Catalogue
    /// When set, parents and answering units are those of this day on every day.
    package let structureDay: Day?
    /// The numbers that warnings count by.
    package let thresholds: Thresholds
    var structure: OrganisationStructure
    var nodes: [Node] = []
    var places: [PlaceNode] = []
    /// For each transfer, how many people on which day.
    var transfers: [Transfer: StepFunction] = [:]
    var pendingTransfers: [Transfer: [StepFunction.Delta]] = [:]
    /// Coverages by cell and by place, whether in force or not.
    var placesOfCell: [UnitID: Set<PlaceID>] = [:]
    var cellsOfPlace: [PlaceID: Set<UnitID>] = [:]
    /// Units that ever stood under a unit, and places they ever answered for.
    var unitsBelow: [[UnitID]] = []
    var placesOfUnit: [UnitID: Set<PlaceID>] = [:]

    /// Units that have targets, whether they are behind one or not.
    var targets: [UnitID: TargetNode] = [:]
    var touchedTargets: Set<UnitID> = []

    var touchedUnits = TouchedNumbers()
    var touchedPlaces = TouchedNumbers()
    var unitsWithPending = TouchedNumbers()
    /// Units that had nothing counted before: those above them gather what they have, all at once.
    var newUnits = TouchedNumbers()
    var hasNewParents = false
    /// Since the last settling.
    var changes = SettledChanges()

    /// The tree of this structure without people. Settle it when everybody is counted: what is new altogether is gathered
    /// faster than what changes.
    ///
    /// - Parameters:
    ///   - structureDay: counts everything on the structure of that day; nil on each day's own.
    ///   - thresholds: the numbers that warnings count by.
    package init(
        structure: OrganisationStructure, structureDay: Day? = nil, thresholds: Thresholds = .standard
    ) {
        self.init(structure: structure, structureDay: structureDay, thresholds: thresholds, counting: .product)
    }

    init(
        structure: OrganisationStructure, structureDay: Day? = nil, thresholds: Thresholds = .standard,
        counting catalogue: Catalogue
    ) {
        self.catalogue = catalogue
        self.thresholds = thresholds
        self.structureDay = structureDay
        self.structure = OrganisationStructure()
        apply(
            structure, units: structure.units.map(\.unit), places: structure.places.map(\.place),
            coverages: Array(structure.coverages.keys))
    }

    /// Takes over a changed structure. The changed things are named, since finding them would mean comparing all.
    package mutating func apply(
        _ structure: OrganisationStructure, units: [UnitID], places: [PlaceID],
        coverages: [CoverageTimeline.Pair], successions: [SuccessionTimeline.Pair] = []
    ) {
        hasNewParents =
            hasNewParents || self.structure.units.count != structure.units.count
            || units.contains { self.structure.parents(of: $0) != structure.parents(of: $0) }
        self.structure = structure
        while nodes.count < structure.units.count {
            nodes.append(Node())
            unitsBelow.append([])
        }
        while self.places.count < structure.places.count { self.places.append(PlaceNode()) }
        for pair in coverages {
            placesOfCell[pair.cell, default: []].insert(pair.place)
            cellsOfPlace[pair.place, default: []].insert(pair.cell)
        }
        for unit in units {
            touchedUnits.insert(unit.index)
            touchedTargets.insert(unit)
            for place in placesOfCell[unit] ?? [] { touchedPlaces.insert(place.index) }
        }
        touchPlaces(sharingACellWith: places + coverages.map(\.place))
        if structureDay != nil { touchWhatFollows(units, places, successions) }
    }

    /// On the structure of one day, what ended goes where that went which it became: ends and successions move it as well.
    private mutating func touchWhatFollows(
        _ units: [UnitID], _ places: [PlaceID], _ successions: [SuccessionTimeline.Pair]
    ) {
        var changed = places
        hasNewParents = hasNewParents || !units.isEmpty
        for pair in successions {
            switch pair {
            case .units: hasNewParents = true
            case .places(let old, _): changed.append(old)
            }
        }
        for place in structure.successions.origins(of: changed) { touchedPlaces.insert(place.index) }
    }

    /// Takes away a person's old timeline and counts the new one; nil where there is none.
    package mutating func replace(_ old: PersonTimeline?, with new: PersonTimeline?) {
        let slots = catalogue.people
        if let old { count(old, slots, sign: -1) }
        if let new { count(new, slots, sign: 1) }
    }

    /// Counts people of whom nothing was counted yet.
    package mutating func count(_ people: PeopleBatch) {
        // Handed on, since looking it up for each of tens of millions of days would count references to it.
        let slots = catalogue.people
        people.forEachDay { count($0, $1, slots, sign: 1) }
    }

    /// From now on these are the days on which a member answers for a place by name: whoever folds assignments says so.
    package mutating func setAnswered(_ days: DaySpans, of place: PlaceID) {
        guard places[Int(place.index)].answered != days else { return }
        places[Int(place.index)].answered = days
        touchedPlaces.insert(place.index)
    }

    /// From now on these are the days on which somebody went to a place: whoever reads visits says so.
    package mutating func setVisits(_ days: [Day], of place: PlaceID) {
        let sorted = Set(days).sorted()
        guard places[Int(place.index)].visits != sorted else { return }
        places[Int(place.index)].visits = sorted
        touchedPlaces.insert(place.index)
    }

    private mutating func touchPlaces(sharingACellWith places: [PlaceID]) {
        for place in places {
            touchedPlaces.insert(place.index)
            for cell in cellsOfPlace[place] ?? [] {
                for other in placesOfCell[cell] ?? [] { touchedPlaces.insert(other.index) }
            }
        }
    }

    private static let waitingMax = 96

    mutating func add(_ change: SeriesTable.Change, to unit: UnitID) {
        let index = Int(unit.index)
        nodes[index].own.add(change)
        unitsWithPending.insert(unit.index)
        // While a country is counted for the first time, what waits would take more memory than what is counted.
        guard nodes[index].own.pending.count >= FigureTree.waitingMax else { return }
        guard nodes[index].own.isEmpty || newUnits.contains(unit.index) else { return }
        newUnits.insert(unit.index)
        nodes[index].own.merge()
    }
}

extension OrganisationStructure {
    /// What of a unit's timeline decides under whom it and others stand.
    fileprivate func parents(of unit: UnitID) -> [Edge] {
        guard Int(unit.index) < units.count else { return [] }
        return self[unit].periods.map { Edge(from: $0.from, parent: $0.content.parent, order: $0.order) }
    }
}

private struct Edge: Equatable {
    var from: Day
    var parent: UnitID?
    var order: FactOrder
}
