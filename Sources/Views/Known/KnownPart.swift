internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// One unit and those that ever stood under it, with everything their figures need and nothing else, as it was known on
/// a day, or from what had arrived by a head: a district costs the same in a country's ledger as in its own.
///
/// Who may have to do with them is found by what any fact ever named; of whom more was learned since is folded from
/// facts, everybody else is read from the tables. Figures of other units come out wrong.
struct KnownPart {
    private let known: Known
    private let part: PartReader
    private var reader: LedgerReader { known.reader }

    init(_ known: Known) {
        self.known = known
        part = PartReader(known.reader)
    }

    /// The structure and the tree in which the figures of this unit, and of all that ever stood under it, are right; nil when the unit is
    /// unknown, or more than that share of all units is under it.
    func figures(
        of code: String, structureDay: Day?, shareMax: Double
    ) throws -> (structure: OrganisationStructure, tree: FigureTree)? {
        let limit = Int(Double(try reader.unitCount()) * shareMax)
        guard let top = try part.unit(code),
            let units = try part.units(everUnder: top, limit: limit, followsSuccessions: structureDay != nil)
        else { return nil }
        try read(units)
        if structureDay != nil { try part.readSuccessions(ofUnits: units, live: known.live) }
        let shown = self.units(units, everUnder: [top], structureDay)
        // What stood under one of those before or after that stood under the top counts for it as well.
        let counted = self.units(units, everUnder: shown, structureDay)
        let places = try read(placesOf: counted, followsSuccessions: structureDay != nil)
        try readCoverages(by: counted, of: places)
        let people = try people(in: counted, or: places)
        var tree = FigureTree(
            structure: part.structure, structureDay: structureDay,
            thresholds: Thresholds(try known.rulebook(), try known.calendar()))
        tree.count(people)
        try known.countMeetings(of: counted, part.structure, in: &tree)
        try known.countAssignments(of: places, part.structure, in: &tree)
        try known.countVisits(of: places, part.structure, in: &tree)
        try known.countTargets(of: counted, part.structure, in: &tree)
        tree.settle()
        return (part.structure, tree)
    }

    private func read(_ units: Set<UnitID>) throws {
        try refold(part.units(part.read(units), changedSinceKnown: known.day, head: known.last))
    }

    private func read(_ places: Set<PlaceID>) throws {
        try refold(part.places(part.read(places), changedSinceKnown: known.day, head: known.last))
    }

    private func refold(_ subjects: [StoredSubject]) throws {
        for subject in subjects {
            _ = try known.refold(subject, in: &part.structure)
        }
        part.structure.makeRoom()
    }

    /// Those of these units that stood under one of the tops on some day, as known; on the structure of one day, on that
    /// day. A unit stands under itself.
    private func units(_ units: Set<UnitID>, everUnder tops: Set<UnitID>, _ structureDay: Day?) -> Set<UnitID> {
        let hierarchy = Hierarchy(part.structure, structureDay: structureDay)
        return units.filter { hierarchy.paths(from: $0).steps.contains { $0.units.contains(where: tops.contains) } }
    }

    /// Reads the places that these units ever answered for, as known; with successions, those as well that became one of
    /// them.
    private func read(placesOf units: Set<UnitID>, followsSuccessions: Bool) throws -> Set<PlaceID> {
        let places = try part.places(everOf: units)
        let before = followsSuccessions ? try part.readSuccessions(ofPlaces: places, live: known.live) : places
        try read(before)
        let answered = places.filter { part.structure[$0].periods.contains { units.contains($0.content.unit) } }
        return followsSuccessions ? part.structure.successions.origins(of: answered) : answered
    }

    /// Reads what covers these places and what these units cover. Whether a place has a cell of its own is told by all
    /// the places that the cell covers: those are read too.
    private func readCoverages(by units: Set<UnitID>, of places: Set<PlaceID>) throws {
        let cells = Set(try part.coverages(everBy: units, of: places).map(\.cell)).union(units)
        let pairs = try part.coverages(everBy: cells, of: [])
        try part.readCoverages(by: cells)
        try refold(part.coverages(pairs, changedSinceKnown: known.day, head: known.last))
        try read(cells)
        try read(Set(pairs.map(\.place)))
    }

    private func people(in cells: Set<UnitID>, or places: Set<PlaceID>) throws -> PeopleBatch {
        let people = try part.people(everIn: cells, or: places)
        let changed = try part.people(people, changedSinceKnown: known.day, head: known.last)
        let rows = Set(changed.map(\.row))
        var batch = PeopleBatch()
        try part.forEachPerson(people.lazy.filter { !rows.contains($0.number) }) { batch.append($1) }
        for subject in changed { batch.append(try known.road(of: subject, &part.structure.codebook)) }
        part.structure.makeRoom()
        return batch
    }
}
