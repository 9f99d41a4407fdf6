import SQL

extension EngineCheck {
    static let inserts = [
        EngineCheck("a row whose key is there is refused", conflictFails),
        EngineCheck("a row whose key is there is ignored when so asked", conflictIsIgnored),
        EngineCheck("a row whose key is there changes the columns it is to change", conflictUpdates),
        EngineCheck("many rows stand as those one by one", manyRowsAreAsOne),
        EngineCheck("rows that were inserted are seen, counted, changed and removed at once", rowsAreSeen),
        EngineCheck("a row has a value for each column", everyColumnHasItsValue),
        EngineCheck("what a row is refused for says nothing of its values", errorsKeepValues),
    ]

    private static let pairs = SQLTable(
        "pairs",
        [
            SQLColumn("a", .integer), SQLColumn("b", .text), SQLColumn("first", .integer, .optional),
            SQLColumn("last", .integer, .optional),
        ],
        key: ["a", "b"], isKeptByKey: true)

    @Sendable private static func conflictFails(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(pairs)
        let insert = Insert(into: pairs, ["a", "b"])
        try engine.write { try $0.insert(insert, .integer(1), .text("x")) }
        try expectError(.refused) {
            try engine.write { connection in
                try connection.insert(insert, .integer(2), .text("x"))
                try connection.insert(insert, .integer(1), .text("x"))
            }
        }
        try expectEqual(try engine.integers("SELECT a FROM pairs"), [1])
    }

    @Sendable private static func conflictIsIgnored(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(pairs)
        try engine.write { connection in
            let inserter = connection.prepare(Insert(into: pairs, ["a", "b", "first"], onConflict: .ignore))
            for number in 0..<100 as Range<Int64> {
                try inserter.insert { row in
                    row.add(number % 10)
                    row.add("x")
                    row.add(number)
                }
            }
        }
        try expectEqual(try engine.integers("SELECT first FROM pairs ORDER BY a"), Array(0..<10))
    }

    @Sendable private static func conflictUpdates(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(pairs)
        try engine.write { connection in
            let inserter = connection.prepare(Insert(into: pairs, onConflict: .update(["last"], key: ["a", "b"])))
            for number in 0..<100 as Range<Int64> {
                try inserter.insert { row in
                    row.add(number % 10)
                    row.add(number < 50 ? "x" : "y")
                    row.add(number)
                    row.add(number)
                }
            }
        }
        try expectEqual(
            try engine.integers("SELECT first FROM pairs ORDER BY b, a"), Array(0..<10) + Array(50..<60))
        try expectEqual(
            try engine.integers("SELECT last FROM pairs ORDER BY b, a"), Array(40..<50) + Array(90..<100))
    }

    @Sendable private static func manyRowsAreAsOne(_ maker: EngineMaker) throws {
        func rows(_ fill: (any SQLConnection, Insert, [[SQLValue]]) throws -> Void) throws -> [String] {
            let engine = try maker.engine()
            try engine.make(pairs)
            let values: [[SQLValue]] = (0..<1_237).map { number in
                let name = SQLValue.text(String(repeating: "ă", count: number % 7))
                return [.integer(Int64(number * 7_919 % 1_009)), name, .integer(Int64(number)), .null]
            }
            try engine.write {
                try fill($0, Insert(into: pairs, onConflict: .update(["first"], key: ["a", "b"])), values)
            }
            return try engine.read { connection in
                try connection.rows("SELECT a, b, first, last FROM pairs ORDER BY a, b") {
                    "\($0.integer(0)) \($0.text(1)) \($0.integer(2)) \($0.isNull(3))"
                }
            }
        }
        let atOnce = try rows { connection, insert, values in
            let inserter = connection.prepare(insert)
            for values in values {
                try inserter.insert { row in values.forEach { row.add($0) } }
            }
        }
        let oneByOne = try rows { connection, insert, values in
            for values in values {
                try connection.insert(insert, values[0], values[1], values[2], values[3])
                try connection.execute("UPDATE pairs SET last = NULL WHERE a = \(-1)")
            }
        }
        try expect(atOnce.count > 1_000 && atOnce == oneByOne, "many rows differ from single ones")
    }

    @Sendable private static func rowsAreSeen(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try engine.write { connection in
            let inserter = connection.prepare(Insert(into: CheckTables.numbers, ["number"]))
            let removal = connection.prepare(.removal(from: CheckTables.numbers, matching: ["number"]))
            for number in 1...100 as ClosedRange<Int64> {
                try inserter.insert { $0.add(number) }
                let count = try connection.first("SELECT count(*) FROM numbers") { $0.integer(0) }
                try expectEqual(count, number <= 50 ? number : number - 1)
                if number == 50 { try removal.run([.integer(7)]) }
            }
            try inserter.insert { $0.add(200 as Int64) }
            try connection.execute("UPDATE numbers SET number = number + 1 WHERE number >= \(100)")
        }
        try expectEqual(
            try engine.integers("SELECT number FROM numbers ORDER BY number"),
            (1...99).filter { $0 != 7 } + [101, 201])
    }

    @Sendable private static func everyColumnHasItsValue(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try engine.write { connection in
            let inserter = connection.prepare(Insert(into: CheckTables.numbers))
            for count in [0, 1, 3] {
                try expectError(.statement) {
                    try inserter.insert { row in
                        for number in 0..<count { row.add(Int64(number)) }
                    }
                }
            }
            try inserter.insert { row in
                row.add(5 as Int64)
                row.add("năm")
            }
        }
        try expectEqual(try engine.texts("SELECT name FROM numbers"), ["năm"])
    }

    @Sendable private static func errorsKeepValues(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.words)
        let error = try expectError(.refused) {
            try engine.write { connection in
                for _ in 0..<2 { try connection.insert(Insert(into: CheckTables.words), .text("Giàng A Đông")) }
            }
        }
        try expect(!error.message.contains("Giàng"), "\(error.message)")
    }
}
