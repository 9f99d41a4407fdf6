import SQL

extension EngineCheck {
    static let values = [
        EngineCheck("a value of every kind comes back, at its limits too", everyValueComesBack),
        EngineCheck("a value is found by itself", everyValueIsFound),
        EngineCheck("nothing is something else than empty", emptyIsNotNull),
        EngineCheck("values are bound, never spliced", valuesAreBound),
    ]

    private static let table = SQLTable(
        "kinds",
        [
            SQLColumn("id", .integer), SQLColumn("i", .integer, .optional), SQLColumn("r", .real, .optional),
            SQLColumn("t", .text, .optional), SQLColumn("b", .blob, .optional),
        ],
        key: ["id"])

    private static let samples: [SQLValue] =
        [.null, .integer(0), .integer(-1), .integer(.min), .integer(.max), .integer(1 << 32)]
        + [0, -1.5, .pi, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity, -.infinity].map(SQLValue.real)
        + [
            "", " ", "Đảng bộ 🏔", "\u{110}a\u{309}ng", "'; DROP TABLE kinds; --", "?", "$1", "\\", "\u{10FFFF}",
            String(repeating: "ấ", count: 300_000),
        ].map(SQLValue.text)
        + [[], [0], [0, 255], Array("chữ".utf8), [UInt8](repeating: 7, count: 1_000_000)].map(SQLValue.blob)

    private static func column(of value: SQLValue) -> Int {
        switch value {
        case .null, .integer: 1
        case .real: 2
        case .text: 3
        case .blob: 4
        }
    }

    /// The samples, in the order of their ids.
    private static func filled(_ maker: EngineMaker) throws -> any SQLEngine {
        let engine = try maker.engine()
        try engine.make(table)
        try engine.write { connection in
            let inserter = connection.prepare(Insert(into: table))
            for (index, value) in samples.enumerated() {
                try inserter.insert { row in
                    row.add(Int64(index))
                    for other in 1...4 { row.add(other == column(of: value) ? value : .null) }
                }
            }
        }
        return engine
    }

    @Sendable private static func everyValueComesBack(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try engine.read { connection in
            let collector = Collector()
            var index = 0
            try connection.forEach("SELECT id, i, r, t, b FROM kinds ORDER BY id") { row in
                let (value, column) = (samples[index], column(of: samples[index]))
                for column in 0..<5 { row.add(column, to: collector) }
                let row = collector.take()
                try expect(row[0] == .integer(Int64(index)) && row[column] == value, "value \(index) has changed")
                try expect(row.count { $0 == .null } == (value == .null ? 4 : 3), "value \(index) stands elsewhere")
                index += 1
            }
            try expectEqual(index, samples.count)
        }
    }

    @Sendable private static func everyValueIsFound(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        for (index, value) in samples.enumerated() where value != .null {
            let name = ["id", "i", "r", "t", "b"][column(of: value)]
            let found = try engine.integers("SELECT id FROM kinds WHERE \(sql: name) = \(value)")
            try expectEqual(found, [Int64(index)])
        }
    }

    @Sendable private static func emptyIsNotNull(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try engine.read { connection in
            try connection.forEach("SELECT t, b, i FROM kinds WHERE t = \("")") { row in
                try expect(!row.isNull(0) && row.optionalText(0) == "", "an empty text is nothing")
                try expect(row.isNull(1) && row.blob(1) == [] && row.firstByte(1) == nil, "nothing is some bytes")
                try expect(row.isNull(2) && row.integer(2) == 0 && row.optionalInteger(2) == nil, "nothing is a number")
            }
            try connection.forEach("SELECT b, t FROM kinds WHERE b = \([UInt8]())") { row in
                try expect(!row.isNull(0) && row.blob(0) == [] && row.firstByte(0) == nil, "no bytes are nothing")
                try expect(row.isNull(1) && row.text(1).isEmpty && row.optionalText(1) == nil, "nothing is a text")
            }
            let first = try connection.first("SELECT b FROM kinds WHERE b = \([0, 255] as [UInt8])") {
                $0.firstByte(0)
            }
            try expect(first.flatMap(\.self).map { $0.byte == 0 && $0.count == 2 } ?? false, "other bytes")
        }
    }

    @Sendable private static func valuesAreBound(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        let nasty = "x'); DELETE FROM kinds; --"
        try engine.write { connection in
            try connection.execute("UPDATE kinds SET t = \(nasty) WHERE id = \(0)")
            try connection.prepare("UPDATE kinds SET t = \(parameter: "t") WHERE id = \(parameter: "id")")
                .run([.text(nasty), .integer(1)])
        }
        try expectEqual(try engine.integers("SELECT id FROM kinds WHERE t = \(nasty) ORDER BY id"), [0, 1])
        try expectEqual(try engine.integers("SELECT count(*) FROM kinds"), [Int64(samples.count)])
    }
}

/// Takes the values of a row as they are.
private final class Collector: SQLBinder {
    private var values: [SQLValue] = []

    func addNull() { values.append(.null) }
    func add(_ integer: Int64) { values.append(.integer(integer)) }
    func add(_ real: Double) { values.append(.real(real)) }
    func add(_ text: String) { values.append(.text(text)) }
    func add(blob: Span<UInt8>) { values.append(.blob(blob.indices.map { blob[$0] })) }

    func take() -> [SQLValue] {
        defer { values = [] }
        return values
    }
}
