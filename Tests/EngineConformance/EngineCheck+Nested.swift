import SQL

/// What the contract of `SQLConnection` says about statements while another's rows are open.
extension EngineCheck {
    static let nested = [
        EngineCheck("a look-up runs while another's rows are open", lookUpsRunInside),
        EngineCheck("a statement runs while its own rows are open", statementsRunInsideThemselves),
        EngineCheck("rows go into another table while rows are open, and are seen", rowsComeInInside),
        EngineCheck("rows of another table are removed while rows are open", rowsGoInside),
        EngineCheck("what a body throws ends its query only", throwingEndsTheQuery),
    ]

    private static let copies = SQLTable(
        "copies", [SQLColumn("number", .integer), SQLColumn("name", .text, .optional)], key: ["number"])

    private static func filled(_ maker: EngineMaker, _ count: Int = 300) throws -> any SQLEngine {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers, copies)
        try engine.write { try $0.fillNumbers((1...count).map { "n\($0)" }) }
        return engine
    }

    @Sendable private static func lookUpsRunInside(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        var count: Int64 = 0
        try engine.read { connection in
            try connection.forEach("SELECT number FROM numbers ORDER BY number") { outer in
                count += 1
                let name = try connection.first("SELECT name FROM numbers WHERE number = \(outer.integer(0))") {
                    $0.text(0)
                }
                try expectEqual(name, "n\(count)")
                try expectEqual(outer.integer(0), count)
            }
        }
        try expectEqual(count, 300)
    }

    @Sendable private static func statementsRunInsideThemselves(_ maker: EngineMaker) throws {
        let engine = try filled(maker, 20)
        try engine.read { connection in
            var pairs = 0
            let all: SQLText = "SELECT number FROM numbers ORDER BY number"
            try connection.forEach(all) { outer in
                var inside: [Int64] = []
                try connection.forEach(all) { inside.append($0.integer(0)) }
                try expectEqual(inside, Array(1...20))
                pairs += inside.count
                try expectEqual(outer.integer(0), Int64(pairs / 20))
            }
            try expectEqual(pairs, 400)
            let after = connection.prepare("SELECT number FROM numbers WHERE number > \(parameter: "number")")
            var found = 0
            func descend(_ number: Int64) throws {
                try after.forEach([.integer(number)]) { row in
                    found += 1
                    try descend(row.integer(0))
                }
            }
            try descend(14)
            try expectEqual(found, 63)
        }
    }

    @Sendable private static func rowsComeInInside(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try engine.write { connection in
            let inserter = connection.prepare(Insert(into: copies))
            var count: Int64 = 0
            try connection.forEach("SELECT number, name FROM numbers ORDER BY number") { row in
                count += 1
                try inserter.insert { copy in
                    row.add(0, to: copy)
                    row.add(1, to: copy)
                }
                if count.isMultiple(of: 50) {
                    try expectEqual(try connection.first("SELECT count(*) FROM copies") { $0.integer(0) }, count)
                }
            }
        }
        let same = try engine.integers(
            "SELECT count(*) FROM copies c JOIN numbers n ON n.number = c.number AND n.name = c.name")
        try expectEqual(same, [300])
    }

    @Sendable private static func rowsGoInside(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try engine.write { connection in
            try connection.execute("INSERT INTO copies (number, name) SELECT number, name FROM numbers")
            let removal = connection.prepare(.removal(from: copies, matching: ["number"]))
            try connection.forEach("SELECT number FROM numbers WHERE number > \(100) ORDER BY number") { row in
                try removal.run([.integer(row.integer(0))])
                try connection.execute("UPDATE copies SET name = NULL WHERE number = \(row.integer(0) - 100)")
            }
        }
        try expectEqual(try engine.integers("SELECT count(*) FROM copies"), [100])
        try expectEqual(try engine.integers("SELECT count(*) FROM copies WHERE name IS NULL"), [100])
    }

    @Sendable private static func throwingEndsTheQuery(_ maker: EngineMaker) throws {
        struct Stop: Error {}
        let engine = try filled(maker)
        try engine.write { connection in
            var outer = 0
            try connection.forEach("SELECT number FROM numbers ORDER BY number") { _ in
                outer += 1
                var inner = 0
                do {
                    try connection.forEach("SELECT name FROM numbers") { _ in
                        inner += 1
                        if inner == 3 { throw Stop() }
                    }
                    throw Nonconformance(description: "what a body threw was lost")
                } catch is Stop {
                    try expectEqual(inner, 3)
                }
            }
            try expectEqual(outer, 300)
            try connection.insert(Insert(into: copies), .integer(1), .null)
        }
        try expectEqual(try engine.integers("SELECT number FROM copies"), [1])
    }
}
