internal import Ledger
package import Organisation
internal import SQL

extension LedgerReader {
    /// Units, places and coverages as they stand now, from the span tables.
    package func structure() throws -> OrganisationStructure {
        var structure = OrganisationStructure(codebook: try codebook())
        let numbers = NumberCheck(structure.codebook)
        let orders = try factOrders()
        try connection.forEach(
            "SELECT unit, from_day, until_day, is_ended, name, kind, parent, fact FROM unit_spans ORDER BY 1, 2"
        ) { row in
            guard let kind = UnitKind(rawValue: row.text(5)), let fact = orders[row.integer(7)] else { return }
            let state = UnitTimeline.State(
                name: row.text(4), kind: kind,
                parent: try row.optionalInt32(6).map { try numbers.unit($0) })
            structure[try numbers.unit(row.int32(0))].periods.append(period(row, at: 1, state, fact))
        }
        try connection.forEach(
            """
            SELECT place, from_day, until_day, is_ended, name, kind, unit, latitude, longitude, fact
            FROM place_spans ORDER BY 1, 2
            """
        ) { row in
            guard let kind = PlaceKind(rawValue: row.text(5)), let fact = orders[row.integer(9)] else { return }
            let state = PlaceTimeline.State(
                name: row.text(4), kind: kind, unit: try numbers.unit(row.int32(6)),
                latitude: row.optionalText(7), longitude: row.optionalText(8))
            structure[try numbers.place(row.int32(0))].periods.append(period(row, at: 1, state, fact))
        }
        try connection.forEach(
            "SELECT cell, place, from_day, until_day, is_ended, fact FROM coverage_spans ORDER BY 1, 2, 3"
        ) { row in
            guard let fact = orders[row.integer(5)] else { return }
            let pair = CoverageTimeline.Pair(
                cell: try numbers.unit(row.int32(0)), place: try numbers.place(row.int32(1)))
            structure.coverages[pair, default: CoverageTimeline(pair: pair, periods: [])].periods.append(
                period(row, at: 2, CoverageTimeline.State(), fact))
        }
        return structure
    }

    /// Every person's days as they stand now, from the span tables.
    package func forEachPerson(_ body: (PersonID, PersonTimeline) throws -> Void) throws {
        var id: PersonID?
        // One timeline for all: its memory is used again unless somebody keeps it.
        var timeline = PersonTimeline(isFemale: false, isMinority: false, days: [])
        let numbers = NumberCheck(try codebook())
        try connection.forEach(
            """
            SELECT d.person, d.day, d.standing, d.cell, d.place, d.is_away, d.is_exempted, d.events,
                p.is_female, p.is_minority
            FROM person_days d JOIN people p ON p.person = d.person ORDER BY d.person, d.day
            """
        ) { row in
            let next = PersonID(number: row.integer(0))
            if next != id {
                if let id { try body(id, timeline) }
                id = next
                (timeline.isFemale, timeline.isMinority) = (row.integer(8) != 0, row.integer(9) != 0)
                timeline.days.removeAll(keepingCapacity: true)
            }
            timeline.days.append(try personDay(row, numbers))
        }
        if let id { try body(id, timeline) }
    }

    func personDay(_ row: any SQLRow, _ numbers: NumberCheck) throws -> PersonDay {
        PersonDay(
            day: Day(number: row.int32(1)), events: EventCode.events(row, 7),
            state: PersonState(
                standing: Standing(rawValue: Int8(clamping: row.integer(2))) ?? .none,
                cell: try row.optionalInt32(3).map { try numbers.unit($0) },
                place: try row.optionalInt32(4).map { try numbers.place($0) }, isAway: row.integer(5) != 0,
                isExempted: row.integer(6) != 0))
    }

    private func period<Content>(
        _ row: any SQLRow, at column: Int, _ content: Content, _ fact: (order: FactOrder, id: Identifier)
    ) -> Period<Content> {
        Period(
            from: Day(number: row.int32(column)),
            until: row.optionalInt32(column + 1).map { Day(number: $0) }, content: content,
            order: fact.order, fact: fact.id, isEnded: row.integer(column + 2) != 0)
    }

    /// Where the facts behind the spans stand: it decides at which edge a cycle of parents is cut.
    private func factOrders() throws -> [Int64: (order: FactOrder, id: Identifier)] {
        var orders: [Int64: (order: FactOrder, id: Identifier)] = [:]
        try connection.forEach(
            """
            SELECT position, id, origin, sequence, command, effective, rank FROM facts WHERE position IN (
                SELECT fact FROM unit_spans UNION SELECT fact FROM place_spans UNION SELECT fact FROM coverage_spans)
            """
        ) { row in
            guard let id = Identifier(bytes: row.blob(1)) else { return }
            let order = FactOrder(
                effective: Day(number: row.int32(5)), rank: row.int32(6),
                recorded: try command(row.integer(4)).recorded, origin: try origin(row.integer(2)),
                sequence: row.integer(3))
            orders[row.integer(0)] = (order, id)
        }
        return orders
    }
}

/// Lets through only numbers that the codebook has: a damaged one is said to be, and is no index.
struct NumberCheck {
    private let unitCount: Int
    private let placeCount: Int

    init(_ codebook: Codebook) {
        self.init((units: codebook.unitCount, places: codebook.placeCount))
    }

    init(_ counts: (units: Int, places: Int)) {
        unitCount = counts.units
        placeCount = counts.places
    }

    func unit(_ number: Int32) throws -> UnitID {
        guard (0..<unitCount).contains(Int(number)) else { throw damaged }
        return UnitID(index: number)
    }

    func place(_ number: Int32) throws -> PlaceID {
        guard (0..<placeCount).contains(Int(number)) else { throw damaged }
        return PlaceID(index: number)
    }

    private var damaged: SQLError { SQLError(code: .corrupt, message: "a unit or place has a number without a code") }
}

/// How the table of a person's days writes events: one byte each, the position in this list. Only ever append to it.
enum EventCode {
    private static let kinds: [PersonEventKind] = [
        .nominated, .trained, .withdrawn, .enrolled, .enrolledProbationary, .admitted, .confirmed, .transferredIn,
        .transferredInProbationary, .moved, .away, .returned, .exempted, .exemptionEnded, .transferredOut, .left,
        .removed, .expelled, .died,
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
