package import Ledger
package import Organisation
internal import SQL

/// Reads a part of a ledger into a structure of its own, which numbers units and places as they are met: it takes time
/// and memory for what is read only, however large the ledger.
///
/// Its numbers are not those of the tables: what it names is to be asked for by code elsewhere.
package final class PartReader: NumberMap {
    /// What was read, and the codes of all that was mentioned.
    package var structure = OrganisationStructure()
    let reader: LedgerReader
    private var unitsByNumber: [Int32: UnitID] = [:]
    private var placesByNumber: [Int32: PlaceID] = [:]
    private var numbersOfUnits: [UnitID: Int32] = [:]
    private var numbersOfPlaces: [PlaceID: Int32] = [:]
    private var unitsRead: Set<UnitID> = []
    private var placesRead: Set<PlaceID> = []

    /// A part of nothing yet.
    package init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// The unit itself and every unit that a fact, counting or not, ever put under it or under one of those; nil when
    /// there are more than a limit.
    ///
    /// - Parameter followsSuccessions: what ever became one of them counts as put under it.
    package func units(everUnder top: UnitID, limit: Int, followsSuccessions: Bool = false) throws -> Set<UnitID>? {
        let kind = SubjectID.Kind.unit.rawValue
        var level = try numbers(of: [top])
        var found = level
        var isFound = Set(level)
        while !level.isEmpty {
            let below = try reader.connection.rows(
                """
                SELECT unit FROM unit_spans WHERE parent IN \(list: level) UNION
                SELECT s.number FROM mentions m \(.joinInOrder) subjects s ON s.id = m.subject
                    WHERE m.kind = \(kind) AND m.number IN \(list: level) AND s.kind = \(kind)
                LIMIT \(limit + 1)
                """
            ) { Int64($0.int32(0)) }
            let before = followsSuccessions ? try olds(.unit, becoming: level) : []
            level = (below + before).filter { isFound.insert($0).inserted }
            found += level
            if found.count > limit { return nil }
        }
        return Set(try found.map { try unit(Int32(clamping: $0)) })
    }

    /// Reads units, and all that spans ever put above them, into the structure.
    ///
    /// - Returns: those of the codes themselves.
    package func readUnits(everAbove codes: Set<String>) throws -> Set<UnitID> {
        let start = Set(try codes.compactMap { try unit($0) })
        var next = start
        while !next.isEmpty {
            let new = try read(next)
            next = Set(new.flatMap { structure[$0].periods.compactMap(\.content.parent) })
        }
        return start
    }

    /// Every place that a fact ever put under one of these units.
    package func places(everOf units: Set<UnitID>) throws -> Set<PlaceID> {
        let units = try numbers(of: units)
        let found = try reader.connection.rows(
            """
            SELECT place FROM place_spans WHERE unit IN \(list: units) UNION
            SELECT s.number FROM mentions m
                JOIN subjects s ON s.id = m.subject AND s.kind = \(SubjectID.Kind.place.rawValue)
                WHERE m.kind = \(SubjectID.Kind.unit.rawValue) AND m.number IN \(list: units)
            """
        ) { $0.int32(0) }
        return Set(try found.map(place))
    }

    /// Every coverage that a fact ever stated by one of these cells or of one of these places.
    package func coverages(everBy cells: Set<UnitID>, of places: Set<PlaceID>) throws -> Set<CoverageTimeline.Pair> {
        let (cells, places) = (try numbers(of: cells), try numbers(of: places))
        let inForce = try reader.connection.rows(
            "SELECT cell, place FROM coverage_spans WHERE cell IN \(list: cells) OR place IN \(list: places)"
        ) { CoverageTimeline.Pair(cell: try unit($0.int32(0)), place: try place($0.int32(1))) }
        // Not to go through all coverages for those that are mentioned.
        let beside = try reader.subjects(
            """
            WHERE \(.unindexed("s.kind")) = \(SubjectID.Kind.coverage.rawValue) AND s.id IN (
                SELECT subject FROM mentions
                    WHERE kind = \(SubjectID.Kind.unit.rawValue) AND number IN \(list: cells) UNION
                SELECT subject FROM mentions
                    WHERE kind = \(SubjectID.Kind.place.rawValue) AND number IN \(list: places)
            )
            """
        ).compactMap { try CoverageTimeline.pair(of: reader.facts(of: $0), codebook: &structure.codebook) }
        structure.makeRoom()
        return Set(inForce).union(beside)
    }

    /// Everybody whom a fact ever put into one of these cells or places, in the order of their numbers.
    package func people(everIn cells: Set<UnitID>, or places: Set<PlaceID>) throws -> [PersonID] {
        let (cells, places) = (try numbers(of: cells), try numbers(of: places))
        return try reader.connection.rows(
            """
            SELECT person FROM person_days WHERE cell IN \(list: cells) UNION
            SELECT person FROM person_days WHERE place IN \(list: places) UNION
            SELECT s.id FROM mentions m
                JOIN subjects s ON s.id = m.subject AND s.kind = \(SubjectID.Kind.person.rawValue)
                WHERE m.kind = \(SubjectID.Kind.unit.rawValue) AND m.number IN \(list: cells) UNION
            SELECT s.id FROM mentions m
                JOIN subjects s ON s.id = m.subject AND s.kind = \(SubjectID.Kind.person.rawValue)
                WHERE m.kind = \(SubjectID.Kind.place.rawValue) AND m.number IN \(list: places)
            ORDER BY 1
            """
        ) { PersonID(number: $0.integer(0)) }
    }
}

extension PartReader {
    /// Reads those of these units that were not read before into the structure, as they stand now, and returns them.
    package func read(_ units: Set<UnitID>) throws -> Set<UnitID> {
        let new = units.subtracting(unitsRead)
        unitsRead.formUnion(new)
        try reader.forEachUnitPeriod(" WHERE s.unit IN \(list: numbers(of: new))", self) {
            structure[$0].periods.append($1)
        }
        return new
    }

    /// Reads those of these places that were not read before into the structure, as they stand now, and returns them.
    package func read(_ places: Set<PlaceID>) throws -> Set<PlaceID> {
        let new = places.subtracting(placesRead)
        placesRead.formUnion(new)
        try reader.forEachPlacePeriod(" WHERE s.place IN \(list: numbers(of: new))", self) {
            structure[$0].periods.append($1)
        }
        return new
    }

    /// Reads every coverage by these cells into the structure, as they stand now, in place of those read before.
    package func readCoverages(by cells: Set<UnitID>) throws {
        structure.coverages = [:]
        try reader.forEachCoveragePeriod(" WHERE s.cell IN \(list: numbers(of: cells))", self) {
            structure.add($1, to: $0)
        }
    }

    /// The days of these people as they stand now, one after another.
    package func forEachPerson(
        _ people: some Sequence<PersonID>, _ body: (PersonID, PersonTimeline) throws -> Void
    ) throws {
        try reader.forEachPerson(" WHERE person IN \(list: people.lazy.map(\.number))", self, body)
    }

    /// Those of these units of which more was learned after a day, or from facts that arrived after a position.
    package func units(_ units: Set<UnitID>, changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        try changed("s.kind = \(SubjectID.Kind.unit.rawValue) AND s.number IN \(list: numbers(of: units))", known, head)
    }

    /// Those of these places of which more was learned after a day, or from facts that arrived after a position.
    package func places(_ places: Set<PlaceID>, changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        try changed(
            "s.kind = \(SubjectID.Kind.place.rawValue) AND s.number IN \(list: numbers(of: places))", known, head)
    }

    /// Those of these people of whom more was learned after a day, or from facts that arrived after a position.
    package func people(_ people: [PersonID], changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        try changed("s.id IN \(list: people.lazy.map(\.number))", known, head)
    }

    /// Those of these coverages of which more was learned after a day, or from facts that arrived after a position.
    package func coverages(
        _ pairs: Set<CoverageTimeline.Pair>, changedSinceKnown known: Day?, head: Int64?
    ) throws -> [StoredSubject] {
        guard known != nil || head != nil else { return [] }
        let codebook = structure.codebook
        let subjects = try pairs.compactMap {
            try reader.subject(.coverage(cell: codebook.code(of: $0.cell), place: codebook.code(of: $0.place)))
        }
        return try changed("s.id IN \(list: subjects.lazy.map(\.row))", known, head)
    }

    private func changed(_ condition: SQLText, _ known: Day?, _ head: Int64?) throws -> [StoredSubject] {
        try reader.subjects(among: condition, changedSinceKnown: known, head: head).map {
            StoredSubject(row: $0.row, id: $0.id, number: try numberInStructure(of: $0))
        }
    }

    private func numberInStructure(of subject: StoredSubject) throws -> Int32? {
        switch subject.id.kind {
        case .unit: try subject.number.map { try unit($0).index }
        case .place: try subject.number.map { try place($0).index }
        default: nil
        }
    }
}

// MARK: - Numbers

extension PartReader {
    /// The unit with this code, when the ledger knows it.
    package func unit(_ code: String) throws -> UnitID? {
        try reader.subject(.unit(code))?.number.map { add(unit: $0, code) }
    }

    /// The place with this code, when the ledger knows it.
    package func place(_ code: String) throws -> PlaceID? {
        try reader.subject(.place(code))?.number.map { add(place: $0, code) }
    }

    /// The unit with this number in the tables.
    ///
    /// - Throws: `SQLError` for a number that no code has.
    package func unit(_ number: Int32) throws -> UnitID {
        if let known = unitsByNumber[number] { return known }
        return add(unit: number, try code(.unit, number))
    }

    /// The place with this number in the tables.
    ///
    /// - Throws: `SQLError` for a number that no code has.
    package func place(_ number: Int32) throws -> PlaceID {
        if let known = placesByNumber[number] { return known }
        return add(place: number, try code(.place, number))
    }

    private func code(_ kind: SubjectID.Kind, _ number: Int32) throws -> String {
        let code = try reader.connection.first(
            "SELECT code FROM subjects WHERE kind = \(kind.rawValue) AND number = \(number)"
        ) { $0.text(0) }
        guard let code else { throw damaged }
        return code
    }

    private func add(unit number: Int32, _ code: String) -> UnitID {
        let unit = structure.codebook.unit(code)
        (unitsByNumber[number], numbersOfUnits[unit]) = (unit, number)
        structure.makeRoom()
        return unit
    }

    private func add(place number: Int32, _ code: String) -> PlaceID {
        let place = structure.codebook.place(code)
        (placesByNumber[number], numbersOfPlaces[place]) = (place, number)
        structure.makeRoom()
        return place
    }

    /// The numbers in the tables. Folds may have met a code whose number nobody has asked for yet.
    func numbers(of units: Set<UnitID>) throws -> [Int64] {
        try units.sorted().compactMap {
            try numbersOfUnits[$0] ?? reader.subject(.unit(structure.codebook.code(of: $0)))?.number
        }.map(Int64.init)
    }

    /// The numbers in the tables, as of units.
    func numbers(of places: Set<PlaceID>) throws -> [Int64] {
        try places.sorted().compactMap {
            try numbersOfPlaces[$0] ?? reader.subject(.place(structure.codebook.code(of: $0)))?.number
        }.map(Int64.init)
    }
}
