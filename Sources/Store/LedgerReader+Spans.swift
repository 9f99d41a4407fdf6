package import Ledger
package import Organisation
internal import SQL

extension LedgerReader {
    /// Units, places and coverages as they stand now, from the span tables, and what became what.
    ///
    /// - Parameter live: those of a succession's facts that count; nil: all of now.
    package func structure(
        live: (([LiveFact]) -> [LiveFact])? = nil
    ) throws -> OrganisationStructure {
        var structure = OrganisationStructure(codebook: try codebook())
        let numbers = NumberCheck(structure.codebook)
        try forEachUnitPeriod("", numbers) { structure[$0].periods.append($1) }
        try forEachPlacePeriod("", numbers) { structure[$0].periods.append($1) }
        try forEachCoveragePeriod("", numbers) { structure.add($1, to: $0) }
        structure.successions = try successions(&structure.codebook, live: live ?? { LiveFact.live(in: $0) })
        return structure
    }

    /// Every person's days as they stand now, from the span tables.
    package func forEachPerson(_ body: (PersonID, PersonTimeline) throws -> Void) throws {
        try forEachPerson("", NumberCheck(codebookCounts()), body)
    }

    /// The periods of the units that a condition on the spans `s` chooses, unit by unit in the order of days.
    func forEachUnitPeriod(
        _ condition: SQLText, _ numbers: some NumberMap,
        _ body: (UnitID, Period<UnitTimeline.State>) throws -> Void
    ) throws {
        try forEachSpan(
            "s.unit, s.from_day, s.until_day, s.is_ended, s.name, s.kind, s.parent", of: Tables.unitSpans, condition,
            order: "s.unit, s.from_day"
        ) { row in
            guard let kind = UnitKind(rawValue: row.text(5)) else { return }
            let state = UnitTimeline.State(
                name: row.text(4), kind: kind,
                parent: try row.optionalInt32(6).map { try numbers.unit($0) })
            guard let period = try period(row, at: 1, state, fact: 7) else { return }
            try body(try numbers.unit(row.int32(0)), period)
        }
    }

    /// The periods of the places that a condition on the spans `s` chooses, place by place in the order of days.
    func forEachPlacePeriod(
        _ condition: SQLText, _ numbers: some NumberMap,
        _ body: (PlaceID, Period<PlaceTimeline.State>) throws -> Void
    ) throws {
        try forEachSpan(
            "s.place, s.from_day, s.until_day, s.is_ended, s.name, s.kind, s.unit, s.latitude, s.longitude",
            of: Tables.placeSpans, condition, order: "s.place, s.from_day"
        ) { row in
            guard let kind = PlaceKind(rawValue: row.text(5)) else { return }
            let state = PlaceTimeline.State(
                name: row.text(4), kind: kind, unit: try numbers.unit(row.int32(6)),
                latitude: row.optionalText(7), longitude: row.optionalText(8))
            guard let period = try period(row, at: 1, state, fact: 9) else { return }
            try body(try numbers.place(row.int32(0)), period)
        }
    }

    /// The periods of the coverages that a condition on the spans `s` chooses, pair by pair in the order of days.
    func forEachCoveragePeriod(
        _ condition: SQLText, _ numbers: some NumberMap,
        _ body: (CoverageTimeline.Pair, Period<CoverageTimeline.State>) throws -> Void
    ) throws {
        try forEachSpan(
            "s.cell, s.place, s.from_day, s.until_day, s.is_ended", of: Tables.coverageSpans, condition,
            order: "s.cell, s.place, s.from_day"
        ) { row in
            let pair = CoverageTimeline.Pair(
                cell: try numbers.unit(row.int32(0)), place: try numbers.place(row.int32(1)))
            guard let period = try period(row, at: 2, CoverageTimeline.State(), fact: 5) else { return }
            try body(pair, period)
        }
    }

    private func forEachSpan(
        _ columns: SQLText, of table: SQLTable, _ condition: SQLText, order: SQLText,
        _ body: (any SQLRow) throws -> Void
    ) throws {
        try connection.forEach(
            """
            SELECT \(columns), f.id, f.origin, f.sequence, f.command, f.effective, f.rank
            FROM \(table) s JOIN facts f ON f.position = s.fact\(condition) ORDER BY \(order)
            """, body)
    }

    /// The days of the people whom a condition on the column `person` chooses, one person after another.
    func forEachPerson(
        _ condition: SQLText, _ numbers: some NumberMap, _ body: (PersonID, PersonTimeline) throws -> Void
    ) throws {
        // Read beforehand: joined, SQLite would look for the person of each of millions of days.
        var traits = try TraitsInOrder(connection, condition)
        var id: PersonID?
        // One timeline for all: its memory is used again unless somebody keeps it.
        var timeline = PersonTimeline(isFemale: false, isMinority: false, days: [])
        try connection.forEach(
            """
            SELECT person, day, standing, cell, place, is_away, is_exempted, events FROM person_days\(condition)
            ORDER BY person, day
            """
        ) { row in
            let next = PersonID(number: row.integer(0))
            if next != id {
                if let id { try body(id, timeline) }
                id = next
                (timeline.isFemale, timeline.isMinority) = try traits.next(of: next)
                timeline.days.removeAll(keepingCapacity: true)
            }
            timeline.days.append(try personDay(row, numbers))
        }
        if let id { try body(id, timeline) }
    }

    func personDay(_ row: any SQLRow, _ numbers: some NumberMap) throws -> PersonDay {
        PersonDay(
            day: row.day(1), events: EventCode.events(row, 7),
            state: PersonState(
                standing: Standing(rawValue: Int8(clamping: row.integer(2))) ?? .none,
                cell: try row.optionalInt32(3).map { try numbers.unit($0) },
                place: try row.optionalInt32(4).map { try numbers.place($0) }, isAway: row.integer(5) != 0,
                isExempted: row.integer(6) != 0))
    }

    /// A period of a span table, whose fact stands in the six columns from `fact` on.
    private func period<Content>(
        _ row: any SQLRow, at column: Int, _ content: Content, fact: Int
    ) throws -> Period<Content>? {
        guard let id = Identifier(bytes: row.blob(fact)) else { return nil }
        // Where facts stand decides at which edge a cycle of parents is cut.
        let order = FactOrder(
            effective: row.day(fact + 4), rank: row.int32(fact + 5),
            recorded: try command(row.integer(fact + 3)).recorded, origin: try origin(row.integer(fact + 1)),
            sequence: row.integer(fact + 2))
        return Period(
            from: row.day(column), until: row.isNull(column + 1) ? nil : row.day(column + 1), content: content,
            order: order, fact: id,
            isEnded: row.integer(column + 2) != 0)
    }
}

/// How the table of a person's days writes events: one byte each, the position in this list. Only ever append to it.
enum EventCode {
    private static let kinds: [PersonEventKind] = [
        .nominated, .trained, .withdrawn, .enrolled, .enrolledProbationary, .admitted, .confirmed, .transferredIn,
        .transferredInProbationary, .moved, .away, .returned, .exempted, .exemptionEnded, .transferredOut, .left,
        .removed, .expelled, .died, .helperAssigned, .helperEnded, .classEnrolled, .applied, .cvDeclared, .introduced,
        .unionIntroduced, .checkSent, .residenceAsked, .checkStuck, .checkReturned, .checkClosed, .opinionsCollected,
        .cellResolved, .cellRefused, .subcommitteeReported, .baseResolved, .baseRefused, .admissionDecided,
        .decisionReceived, .notAdmitted, .memberCV, .memberClass, .selfReviewed, .helperReviewed, .recognitionOpinions,
        .recognitionResolved, .recognitionRefused, .recognitionBaseResolved, .recognitionDecided, .classUnfinished,
    ]
    private static let codes = Dictionary(
        uniqueKeysWithValues: kinds.enumerated().map { ($0.element, UInt8($0.offset)) })

    static func event(_ code: UInt8) -> PersonEventKind? {
        Int(code) < kinds.count ? kinds[Int(code)] : nil
    }

    /// The events of a day. Most days have one: those arrays exist already.
    static func events(_ row: any SQLRow, _ column: Int) -> [PersonEventKind] {
        guard let (first, count) = row.firstByte(column) else { return [] }
        guard count == 1 else { return row.blob(column).compactMap(event) }
        return Int(first) < alone.count ? alone[Int(first)] : []
    }

    private static let alone = kinds.map { [$0] }

    static func code(_ event: PersonEventKind) -> UInt8 {
        // A test holds that every kind is in the list.
        codes[event] ?? .max
    }
}

/// What is known of people besides their days, asked for in the order of their numbers.
private struct TraitsInOrder {
    private var people: [Int64] = []
    private var traits: [(isFemale: Bool, isMinority: Bool)] = []
    private var position = 0

    init(_ connection: any SQLConnection, _ condition: SQLText) throws {
        try connection.forEach(
            "SELECT person, is_female, is_minority FROM people\(condition) ORDER BY person"
        ) { row in
            people.append(row.integer(0))
            traits.append((row.integer(1) != 0, row.integer(2) != 0))
        }
    }

    /// - Throws: `SQLError` for somebody of whom there are only days.
    mutating func next(of person: PersonID) throws -> (isFemale: Bool, isMinority: Bool) {
        while position < people.count, people[position] < person.number { position += 1 }
        guard position < people.count, people[position] == person.number else {
            throw SQLError(code: .corrupt, message: "days of a person stand without the person")
        }
        return traits[position]
    }
}
