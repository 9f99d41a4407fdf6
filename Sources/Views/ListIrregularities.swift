package import Ledger
package import Organisation
internal import Store

/// Everything the folds found out of order, as it is known now or was known on a day.
package enum ListIrregularities {
    /// One finding, with what to call its subject.
    package struct Row: Sendable {
        /// What to call its subject.
        package var subject: String
        /// Code of the unit it belongs to: the unit itself, the place's answering unit, the person's cell.
        package var unit: String
        /// What was found.
        package var irregularity: Irregularity
        /// Somebody else whom it names.
        var other: PersonID?

        /// Whom it names.
        var people: [PersonID] {
            if case .person(let person) = irregularity.subject { [person] + [other].compactMap(\.self) } else { [] }
        }
    }

    /// Everything out of order in a ledger, sorted by unit, day and subject.
    ///
    /// - Parameter people: the only people to look at; nil: everybody.
    static func rows(
        _ reader: LedgerReader, _ structure: OrganisationStructure, known: Day?, head: Int64?,
        people: [PersonID]? = nil
    ) throws -> [Row] {
        try found(reader, structure, known: known, head: head, people: people).rows
    }

    /// The same, in parts, so that what came later can be looked for alone.
    static func found(
        _ reader: LedgerReader, _ structure: OrganisationStructure, known: Day?, head: Int64?, people: [PersonID]?
    ) throws -> Found {
        var collector = IrregularityCollector(reader: reader, structure: structure, known: known, head: head)
        try collector.collect(people: people)
        return Found(
            others: collector.rows, ofMeetings: collector.ofMeetings, ofVisits: collector.ofVisits,
            members: collector.members)
    }

    /// What was found out of order, in parts.
    struct Found: Sendable {
        /// Everything but the following.
        fileprivate var others: [Row]
        /// About meetings and targets, by the unit that they name: the most frequent writing changes one of these.
        fileprivate var ofMeetings: [UnitID: [Row]]
        /// About visits, by the place to which somebody went.
        fileprivate var ofVisits: [PlaceID: [Row]]
        fileprivate let members: CellMembers

        /// All of it, sorted by unit, day and subject.
        var rows: [Row] {
            (others + ofMeetings.values.flatMap(\.self) + ofVisits.values.flatMap(\.self)).sorted {
                ($0.unit, $0.irregularity.day, $0.subject, $0.irregularity.kind.rawValue)
                    < ($1.unit, $1.irregularity.day, $1.subject, $1.irregularity.kind.rawValue)
            }
        }

        /// The same with what came after a position of the log, up to another, where that is about meetings, targets, visits and grants alone;
        /// nil where it is about anything else.
        func brought(
            from old: Int64, to position: Int64, _ reader: LedgerReader, _ structure: OrganisationStructure
        ) throws -> Found? {
            var units: Set<UnitID> = []
            var places: Set<PlaceID> = []
            for subject in try reader.subjects(after: old, upTo: position) where subject.id.kind != .grant {
                guard [.meeting, .target, .visit].contains(subject.id.kind) else { return nil }
                for fact in try reader.facts(of: subject) {
                    let mentions = fact.statement?.mentions ?? []
                    let named = mentions.compactMap { structure.unit(of: $0) }
                    let visited = mentions.compactMap { structure.place(of: $0) }
                    // What says nothing of a unit or place stands among the others.
                    let isOther = named.isEmpty && visited.isEmpty
                    guard !isOther || fact.statement?.isRetraction == true else { return nil }
                    units.formUnion(named)
                    places.formUnion(visited)
                }
            }
            var found = self
            var collector = IrregularityCollector(
                reader: reader, structure: structure, known: nil, head: position, members: members)
            try collector.collectMeetings(of: units)
            for unit in units { found.ofMeetings[unit] = collector.ofMeetings[unit] }
            try collector.collectVisits(to: places)
            for place in places { found.ofVisits[place] = collector.ofVisits[place] }
            return found
        }
    }
}

extension Statement {
    /// True for what takes a fact back.
    fileprivate var isRetraction: Bool {
        if case .retracted = self { true } else { false }
    }
}

extension OrganisationStructure {
    /// The unit that a mention is of; nil for any other, and for one that is not known.
    fileprivate func unit(of mention: Mention) -> UnitID? {
        if case .unit(let code) = mention { codebook.knownUnit(code) } else { nil }
    }

    /// The place that a mention is of; nil for any other, and for one that is not known.
    fileprivate func place(of mention: Mention) -> PlaceID? {
        if case .place(let code) = mention { codebook.knownPlace(code) } else { nil }
    }
}

extension Pictures {
    /// Everything that the folds found out of order, as it is known now or was known on a day, sorted by unit, day and subject;
    /// with `unit`, only that of units that ever stood under it. It needs no figures.
    ///
    /// - Throws: `UnknownUnit`.
    package func irregularities(unit code: String? = nil, known: Day? = nil, for viewer: Viewer) throws
        -> [ListIrregularities.Row]
    {
        let note = ReadingNote(page: "irregularities", unit: code)
        let rows = try database.read { reader -> [ListIrregularities.Row] in
            let structure = try Known(reader, by: known, head: reader.head()).structure()
            let sight = try sight(of: viewer, reader, end: reader.head().position)
            let top = try code.map { code in
                guard let unit = structure.definedUnit(code), sight.sees(unit) else { throw UnknownUnit(code: code) }
                return unit
            }
            let rows = try ListIrregularities.rows(reader, structure, known: known, head: nil)
                .filter { try Seen(sight: sight, reader: reader, today: today()).tells($0) }
            guard let top else { return rows }
            let hierarchy = Hierarchy(units: structure.units)
            var isUnderTop: [String: Bool] = [:]
            return rows.filter { row in
                if let known = isUnderTop[row.unit] { return known }
                let unit = structure.codebook.knownUnit(row.unit)
                let found = unit.map { hierarchy.paths(from: $0).steps.contains { $0.units.contains(top) } } ?? false
                isUnderTop[row.unit] = found
                return found
            }
        }
        note.names(rows.lazy.flatMap(\.people))
        try writeDown(note, viewer)
        return rows
    }
}
