internal import Ledger
internal import Organisation
internal import Snapshots

/// Units, places and coverages in columns: all codes, all counts of periods, all periods, and so on.
extension OrganisationStructure {
    func write(to writer: inout SnapshotWriter) throws {
        try writer.writeTexts(units.map { codebook.code(of: $0.unit) })
        try writer.writeTexts(places.map { codebook.code(of: $0.place) })
        try writer.writePeriods(units.map(\.periods))
        let unitStates = units.flatMap { $0.periods.map(\.content) }
        try writer.writeTexts(unitStates.map(\.name))
        try writer.write(unitStates.map { UInt8(UnitKind.allCases.firstIndex(of: $0.kind) ?? 0) })
        try writer.write(unitStates.map { $0.parent?.index ?? -1 })
        try writer.writePeriods(places.map(\.periods))
        let placeStates = places.flatMap { $0.periods.map(\.content) }
        try writer.writeTexts(placeStates.map(\.name))
        try writer.write(placeStates.map { UInt8(PlaceKind.allCases.firstIndex(of: $0.kind) ?? 0) })
        try writer.write(placeStates.map(\.unit.index))
        try writer.writeTexts(placeStates.map(\.latitude))
        try writer.writeTexts(placeStates.map(\.longitude))
        let coverages = coverages.values.sorted { ($0.pair.cell, $0.pair.place) < ($1.pair.cell, $1.pair.place) }
        try writer.write(coverages.map(\.pair.cell.index))
        try writer.write(coverages.map(\.pair.place.index))
        try writer.writePeriods(coverages.map(\.periods))
        try write(successions, to: &writer)
    }

    /// - Throws: `SnapshotDamaged`.
    init(from reader: inout SnapshotReader) throws {
        var codebook = Codebook()
        for code in try reader.readTexts() { _ = codebook.unit(code ?? "") }
        for code in try reader.readTexts() { _ = codebook.place(code ?? "") }
        self.init(codebook: codebook)
        try readUnits(from: &reader)
        try readPlaces(from: &reader)
        let (cells, covered) = (try reader.readArray(of: Int32.self), try reader.readArray(of: Int32.self))
        var rows = try PeriodRows(from: &reader, things: cells.count)
        guard covered.count == cells.count, cells.allSatisfy({ units.indices.contains(Int($0)) }),
            covered.allSatisfy({ places.indices.contains(Int($0)) })
        else { throw SnapshotDamaged() }
        for index in cells.indices {
            let pair = CoverageTimeline.Pair(cell: UnitID(index: cells[index]), place: PlaceID(index: covered[index]))
            coverages[pair] = CoverageTimeline(
                pair: pair, periods: rows.next(of: index) { _ in CoverageTimeline.State() })
        }
        try readSuccessions(from: &reader)
    }

    private mutating func readUnits(from reader: inout SnapshotReader) throws {
        var rows = try PeriodRows(from: &reader, things: units.count)
        let names = try reader.readTexts()
        let (kinds, parents) = (try reader.readArray(of: UInt8.self), try reader.readArray(of: Int32.self))
        guard [names.count, kinds.count, parents.count].allSatisfy({ $0 == rows.count }),
            kinds.allSatisfy({ UnitKind.allCases.indices.contains(Int($0)) }),
            parents.allSatisfy({ $0 == -1 || units.indices.contains(Int($0)) })
        else { throw SnapshotDamaged() }
        for index in units.indices {
            units[index].periods = rows.next(of: index) { row in
                UnitTimeline.State(
                    name: names[row] ?? "", kind: UnitKind.allCases[Int(kinds[row])],
                    parent: parents[row] == -1 ? nil : UnitID(index: parents[row]))
            }
        }
    }

    private mutating func readPlaces(from reader: inout SnapshotReader) throws {
        var rows = try PeriodRows(from: &reader, things: places.count)
        let names = try reader.readTexts()
        let (kinds, answering) = (try reader.readArray(of: UInt8.self), try reader.readArray(of: Int32.self))
        let (latitudes, longitudes) = (try reader.readTexts(), try reader.readTexts())
        let counts = [names.count, kinds.count, answering.count, latitudes.count, longitudes.count]
        guard counts.allSatisfy({ $0 == rows.count }),
            kinds.allSatisfy({ PlaceKind.allCases.indices.contains(Int($0)) }),
            answering.allSatisfy({ units.indices.contains(Int($0)) })
        else { throw SnapshotDamaged() }
        for index in places.indices {
            places[index].periods = rows.next(of: index) { row in
                PlaceTimeline.State(
                    name: names[row] ?? "", kind: PlaceKind.allCases[Int(kinds[row])],
                    unit: UnitID(index: answering[row]), latitude: latitudes[row], longitude: longitudes[row])
            }
        }
    }
}

/// What all periods have in common, as one row of numbers.
private struct PeriodRow: BitwiseCopyable {
    var from, until, effective, rank: Int32
    var recorded, sequence: Int64
    var origin, fact: (UInt64, UInt64)
    var isEnded: Int64

    init<Content>(_ period: Period<Content>) {
        from = period.from.number
        until = period.until?.number ?? .max
        effective = period.order.effective.number
        rank = period.order.rank
        recorded = period.order.recorded.milliseconds
        sequence = period.order.sequence
        origin = (period.order.origin.high, period.order.origin.low)
        fact = (period.fact.high, period.fact.low)
        isEnded = period.isEnded ? 1 : 0
    }

    func period<Content>(_ content: Content) -> Period<Content> {
        Period(
            from: Day(number: from), until: until == .max ? nil : Day(number: until), content: content,
            order: FactOrder(
                effective: Day(number: effective), rank: rank, recorded: Instant(milliseconds: recorded),
                origin: Identifier(high: origin.0, low: origin.1), sequence: sequence),
            fact: Identifier(high: fact.0, low: fact.1), isEnded: isEnded != 0)
    }
}

/// The periods of many things, one after the other.
private struct PeriodRows {
    private let counts: [Int32]
    private let rows: [PeriodRow]
    private var start = 0

    var count: Int { rows.count }

    init(from reader: inout SnapshotReader, things: Int) throws {
        counts = try reader.readArray()
        rows = try reader.readArray()
        guard counts.count == things, counts.allSatisfy({ $0 >= 0 }), counts.reduce(0, { $0 + Int($1) }) == rows.count
        else { throw SnapshotDamaged() }
    }

    /// The periods of the next thing.
    mutating func next<Content>(of thing: Int, _ content: (Int) -> Content) -> [Period<Content>] {
        let range = start..<(start + Int(counts[thing]))
        start = range.upperBound
        return range.map { rows[$0].period(content($0)) }
    }
}

extension SnapshotWriter {
    fileprivate mutating func writePeriods<Content>(_ periods: [[Period<Content>]]) throws {
        try write(periods.map { Int32($0.count) })
        try write(periods.flatMap { $0.map(PeriodRow.init) })
    }

    fileprivate mutating func writeTexts(_ texts: [String?]) throws {
        try write(texts.map { Int32($0?.utf8.count ?? -1) })
        try write(texts.flatMap { Array(($0 ?? "").utf8) })
    }
}

extension SnapshotReader {
    fileprivate mutating func readTexts() throws -> [String?] {
        let counts = try readArray(of: Int32.self)
        let bytes = try readArray(of: UInt8.self)
        var start = 0
        return try counts.map { count in
            guard count >= 0 else { return nil }
            guard Int(count) <= bytes.count - start else { throw SnapshotDamaged() }
            defer { start += Int(count) }
            return String(decoding: bytes[start..<start + Int(count)], as: UTF8.self)
        }
    }
}
