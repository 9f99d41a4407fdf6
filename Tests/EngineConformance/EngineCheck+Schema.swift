import SQL

extension EngineCheck {
    static let schema = [
        EngineCheck("rows that break a constraint are refused", constraintsHold),
        EngineCheck("references lead to rows", referencesHold),
        EngineCheck("a unique index is kept", uniqueIndexesHold),
        EngineCheck("what only grows is neither changed nor deleted", guardsHold),
        EngineCheck("rows arrive at the next number", rowsArriveInOrder),
        EngineCheck("a row without a value stays so", nothingStaysNothing),
        EngineCheck("ids count up by themselves", idsCountUp),
        EngineCheck("every table of a schema can be made and read", tablesCanBeMade),
    ]

    private static let strict = SQLTable(
        "strict_rows",
        [
            SQLColumn("id", .integer), SQLColumn("identity", .blob, .unique, .length(4)),
            SQLColumn("rank", .integer, .optional, .check("rank BETWEEN 1 AND 4")), SQLColumn("code", .text, .optional),
        ],
        key: ["id"], unique: [["rank", "code"]], checks: ["code IS NULL OR rank IS NOT NULL"])

    @Sendable private static func constraintsHold(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(strict)
        let insert = Insert(into: strict)
        try engine.write {
            try $0.insert(insert, .integer(1), .blob([1, 2, 3, 4]), .integer(2), .text("a"))
            try $0.insert(insert, .integer(2), .blob([1, 2, 3, 5]), .null, .null)
            try $0.insert(insert, .integer(3), .blob([1, 2, 3, 6]), .integer(2), .null)
            try $0.insert(insert, .integer(4), .blob([1, 2, 3, 7]), .integer(2), .null)
        }
        let wrong: [[SQLValue]] = [
            [.integer(1), .blob([0, 0, 0, 0]), .null, .null], [.integer(9), .blob([1, 2, 3, 4]), .null, .null],
            [.integer(9), .null, .null, .null], [.integer(9), .blob([1, 2, 3]), .null, .null],
            [.integer(9), .blob([0, 0, 0, 0]), .integer(5), .null],
            [.integer(9), .blob([0, 0, 0, 0]), .null, .text("a")],
            [.integer(9), .blob([0, 0, 0, 0]), .integer(2), .text("a")],
        ]
        for values in wrong {
            try expectError(.refused) {
                try engine.write { try $0.insert(insert, values[0], values[1], values[2], values[3]) }
            }
        }
        try expectEqual(try engine.integers("SELECT id FROM strict_rows ORDER BY id"), [1, 2, 3, 4])
    }

    @Sendable private static func referencesHold(_ maker: EngineMaker) throws {
        guard !maker.isLoading else { return }
        let engine = try maker.engine()
        let child = SQLTable("children", [SQLColumn("number", .integer, .references("numbers", "number"))])
        try engine.make(CheckTables.numbers, child)
        try engine.write {
            try $0.fillNumbers(["một"])
            try $0.insert(Insert(into: child), .integer(1))
        }
        try expectError(.refused) { try engine.write { try $0.insert(Insert(into: child), .integer(2)) } }
        try expectError(.refused) { try engine.write { try $0.execute("DELETE FROM numbers") } }
    }

    @Sendable private static func uniqueIndexesHold(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        let table = SQLTable(
            "tokens", [SQLColumn("token", .blob, .optional)],
            indexes: [SQLIndex("tokens_by_token", ["token"], isUnique: true)])
        try engine.make(table)
        try engine.write {
            try $0.insert(Insert(into: table), .blob([1]))
            for _ in 0..<2 { try $0.insert(Insert(into: table), .null) }
        }
        try expectError(.refused) { try engine.write { try $0.insert(Insert(into: table), .blob([1])) } }
        try expectEqual(try engine.integers("SELECT count(*) FROM tokens"), [3])
    }

    private static let log = SQLTable(
        "log", [SQLColumn("position", .integer), SQLColumn("key", .blob, .optional)], key: ["position"],
        guards: [
            .neverChanged("it's never changed"), .neverDeleted("never deleted"),
            .arrivesNext(column: "position", "arrives next"),
        ])

    @Sendable private static func guardsHold(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(log)
        try engine.write { try $0.insert(Insert(into: log), .integer(1), .null) }
        let upsert = Insert(into: log, onConflict: .update(["key"], key: ["position"]))
        let attempts: [(words: String, run: (any SQLConnection) throws -> Void)] = [
            ("it's never changed", { try $0.execute("UPDATE log SET key = NULL") }),
            ("never deleted", { try $0.execute("DELETE FROM log") }),
            ("never deleted", { try $0.prepare(.removal(from: log, matching: ["position"])).run([.integer(1)]) }),
            (maker.isLoading ? "it's never changed" : "", { try $0.insert(upsert, .integer(1), .blob([1])) }),
        ]
        for attempt in attempts {
            let error = try expectError(.refused) { try engine.write { try attempt.run($0) } }
            try expect(attempt.words.isEmpty || error.message.contains(attempt.words), "\(error.message)")
        }
        try expectEqual(try engine.integers("SELECT position FROM log WHERE key IS NULL"), [1])
    }

    @Sendable private static func rowsArriveInOrder(_ maker: EngineMaker) throws {
        guard !maker.isLoading else { return }
        let engine = try maker.engine()
        try engine.make(log)
        let insert = Insert(into: log, ["position"])
        for wrong in [0, 2, -1, .max] as [Int64] {
            let error = try expectError(.refused) { try engine.write { try $0.insert(insert, .integer(wrong)) } }
            try expect(error.message.contains("arrives next"), "\(error.message)")
        }
        try engine.write { connection in
            let inserter = connection.prepare(insert)
            for number in 1...40 as ClosedRange<Int64> { try inserter.insert { $0.add(number) } }
        }
        try expectError(.refused) { try engine.write { try $0.insert(insert, .integer(42)) } }
        try expectEqual(try engine.integers("SELECT max(position) FROM log"), [40])
    }

    @Sendable private static func nothingStaysNothing(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        let keys = SQLTable(
            "keys", [SQLColumn("id", .integer), SQLColumn("key", .blob, .optional)], key: ["id"],
            guards: [.staysNull(column: "key", "gone for good")])
        try engine.make(keys)
        let upsert = Insert(into: keys, onConflict: .update(["key"], key: ["id"]))
        try engine.write { try $0.insert(upsert, .integer(1), .blob([1])) }
        try engine.write { try $0.insert(upsert, .integer(1), .blob([2])) }
        try engine.write { try $0.execute("UPDATE keys SET key = NULL") }
        let attempts: [(any SQLConnection) throws -> Void] = [
            { try $0.execute("UPDATE keys SET key = \([3])") }, { try $0.insert(upsert, .integer(1), .blob([3])) },
        ]
        for attempt in attempts {
            let error = try expectError(.refused) { try engine.write { try attempt($0) } }
            try expect(error.message.contains("gone for good"), "\(error.message)")
        }
    }

    @Sendable private static func idsCountUp(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        let table = SQLTable("counted", [SQLColumn("id", .generated), SQLColumn("number", .integer)], key: ["id"])
        try engine.make(table)
        for part in 0..<2 as Range<Int64> {
            try engine.write { connection in
                let inserter = connection.prepare(Insert(into: table))
                for number in 0..<50 as Range<Int64> { try inserter.insert { $0.add(part * 50 + number) } }
            }
        }
        let ids = try engine.integers("SELECT id FROM counted ORDER BY number")
        try expect(zip(ids, ids.dropFirst()).allSatisfy(<), "ids do not count up: \(ids)")
        try expectEqual(ids.count, 100)
        let id = try engine.integers("SELECT id FROM counted WHERE number = \(77)")
        try expectEqual(try engine.integers("SELECT number FROM counted WHERE id = \(id[0])"), [77])
    }

    @Sendable private static func tablesCanBeMade(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers, CheckTables.words, strict, log)
        try expectEqual(try engine.integers("SELECT count(*) FROM numbers"), [0])
        try expectEqual(try engine.texts("SELECT word FROM words"), [])
        try expectError(.statement) { try engine.make(CheckTables.words) }
    }
}
