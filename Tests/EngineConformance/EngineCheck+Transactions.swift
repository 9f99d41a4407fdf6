import SQL

extension EngineCheck {
    static let transactions = [
        EngineCheck("a transaction that throws keeps nothing", throwingKeepsNothing),
        EngineCheck("who reads changes nothing", readersChangeNothing),
        EngineCheck("who reads sees one state while others write", readersSeeOneState),
        EngineCheck("one writes at a time, and who waits too long is told", oneWriterAtATime),
        EngineCheck("what was written is there when it is opened again", whatWasWrittenStays),
        EngineCheck("a database that was written is sound", whatWasWrittenIsSound),
    ]

    private static let insert = Insert(into: CheckTables.numbers, ["number"])

    @Sendable private static func throwingKeepsNothing(_ maker: EngineMaker) throws {
        struct Stop: Error {}
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        do {
            try engine.write { connection in
                try connection.make(CheckTables.words)
                let inserter = connection.prepare(insert)
                for number in 0..<100 as Range<Int64> { try inserter.insert { $0.add(number) } }
                try connection.execute("UPDATE numbers SET name = \("x")")
                throw Stop()
            }
            throw Nonconformance(description: "what a transaction threw was lost")
        } catch is Stop {}
        try expectEqual(try engine.integers("SELECT count(*) FROM numbers"), [0])
        try expectError(.statement) { _ = try engine.texts("SELECT word FROM words") }
        // And the next one is as if nothing had been.
        try engine.write { connection in
            try connection.make(CheckTables.words)
            try connection.insert(insert, .integer(1))
        }
        try expectEqual(try engine.integers("SELECT number FROM numbers"), [1])
    }

    @Sendable private static func readersChangeNothing(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try expectError(.notWritable) {
            try engine.read { try $0.execute("INSERT INTO numbers (number) VALUES (\(1))") }
        }
        try expectEqual(try engine.integers("SELECT count(*) FROM numbers"), [0])
    }

    @Sendable private static func readersSeeOneState(_ maker: EngineMaker) throws {
        guard maker.isShared else { return }
        let open = try maker.make()
        let (reading, writing) = (try open(), try open())
        try writing.make(CheckTables.numbers)
        try reading.read { connection in
            let count = { try connection.first("SELECT count(*) FROM numbers") { $0.integer(0) } }
            try expectEqual(try count(), 0)
            try writing.write { try $0.insert(insert, .integer(1)) }
            try expectEqual(try count(), 0)
        }
        try expectEqual(try reading.integers("SELECT count(*) FROM numbers"), [1])
    }

    @Sendable private static func oneWriterAtATime(_ maker: EngineMaker) throws {
        guard maker.isShared else { return }
        let open = try maker.make()
        let (first, second) = (try open(), try open())
        try first.make(CheckTables.numbers)
        try first.write { connection in
            try connection.insert(insert, .integer(1))
            try expectEqual(try second.integers("SELECT count(*) FROM numbers"), [0])
            try expectError(.busy) { try second.write { try $0.insert(insert, .integer(2)) } }
        }
        try second.write { try $0.insert(insert, .integer(3)) }
        try expectEqual(try first.integers("SELECT number FROM numbers ORDER BY number"), [1, 3])
    }

    @Sendable private static func whatWasWrittenStays(_ maker: EngineMaker) throws {
        guard maker.isShared else { return }
        let open = try maker.make()
        let first = try open()
        try first.make(CheckTables.numbers)
        try first.write { try $0.insert(insert, .integer(5)) }
        try first.close()
        try expectEqual(try open().integers("SELECT number FROM numbers"), [5])
    }

    @Sendable private static func whatWasWrittenIsSound(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try engine.write { try $0.fillNumbers((0..<500).map { "\($0 % 7)" }) }
        try expectEqual(try engine.damage(), nil)
        try expectEqual(
            try engine.integers("SELECT number FROM numbers WHERE name = \("3") ORDER BY number").count, 71)
    }
}
