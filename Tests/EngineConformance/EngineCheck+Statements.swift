import SQL

extension EngineCheck {
    static let statements = [
        EngineCheck("a prepared statement takes new values at each run", valuesComeWithEachRun),
        EngineCheck("a statement that is never run costs nothing", whatIsNeverRunIsNeverLookedAt),
        EngineCheck("a statement has as many values as it asks for", everyParameterHasItsValue),
        EngineCheck("a fault in a statement is told as such", faultsAreTold),
        EngineCheck("pieces of a statement keep their values in order", piecesKeepTheirValues),
    ]

    private static func filled(_ maker: EngineMaker) throws -> any SQLEngine {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try engine.write { try $0.fillNumbers(["a", "b", "c", "a"]) }
        return engine
    }

    @Sendable private static func valuesComeWithEachRun(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try engine.write { connection in
            let rename = connection.prepare(
                "UPDATE numbers SET name = \(parameter: "name") WHERE number = \(parameter: "number")")
            for number in 1...3 as ClosedRange<Int64> { try rename.run([.text("n\(number)"), .integer(number)]) }
            try rename.run([.null, .integer(4)])
            let find = connection.prepare("SELECT number FROM numbers WHERE name = \(parameter: "name")")
            for number in 1...3 as ClosedRange<Int64> {
                var found: [Int64] = []
                try find.forEach([.text("n\(number)")]) { found.append($0.integer(0)) }
                try expectEqual(found, [number])
            }
        }
        try expectEqual(try engine.integers("SELECT number FROM numbers WHERE name IS NULL"), [4])
    }

    @Sendable private static func whatIsNeverRunIsNeverLookedAt(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        let nowhere = SQLTable("nowhere", [SQLColumn("a", .integer)])
        try engine.write { connection in
            let wrong = connection.prepare("SELECT FROM WHERE")
            let inserter = connection.prepare(Insert(into: nowhere))
            try expectError(.statement) { try wrong.run([]) }
            _ = inserter
        }
        try expectError(.statement) {
            try engine.write { try $0.prepare(Insert(into: nowhere)).insert { $0.add(1 as Int64) } }
        }
    }

    @Sendable private static func everyParameterHasItsValue(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try engine.write { connection in
            let remove = connection.prepare(.removal(from: CheckTables.numbers, matching: ["number", "name"]))
            for values in [[], [.integer(1)], [.integer(1), .text("a"), .null]] as [[SQLValue]] {
                try expectError(.statement) { try remove.run(values) }
                try expectError(.statement) { try remove.forEach(values) { _ in } }
            }
            try expectError(.statement) {
                try connection.execute("DELETE FROM numbers WHERE number = \(1) AND name = \(parameter: "name")")
            }
            try remove.run([.integer(1), .text("a")])
            try remove.run([.integer(2), .text("a")])
        }
        try expectEqual(try engine.integers("SELECT number FROM numbers ORDER BY number"), [2, 3, 4])
    }

    @Sendable private static func faultsAreTold(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        try expectError(.statement) { _ = try engine.integers("SELECT number FROM nowhere") }
        try expectError(.statement) { _ = try engine.integers("SELECT nothing FROM numbers") }
        try expectError(.statement) { try engine.write { try $0.execute("DELETE numbers") } }
        try expectEqual(try engine.integers("SELECT count(*) FROM numbers"), [4])
    }

    @Sendable private static func piecesKeepTheirValues(_ maker: EngineMaker) throws {
        let engine = try filled(maker)
        let condition: SQLText = "name = \("a") AND number IN \(list: [1, 2, 4])"
        var text: SQLText = "SELECT number FROM \(CheckTables.numbers) WHERE number > \(0) AND (\(condition))"
        text += " AND number < \(4) ORDER BY number"
        try expectEqual(try engine.integers(text), [1])
    }
}
