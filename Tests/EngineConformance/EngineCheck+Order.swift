import SQL

extension EngineCheck {
    static let order = [
        EngineCheck("text is compared and ordered byte by byte", textIsOrderedByBytes),
        EngineCheck("words are found by how they begin", wordsAreFoundByTheirBeginning),
        EngineCheck("lists of integers stand for what is in them", listsStandForTheirIntegers),
        EngineCheck("a long list is one value", longListsAreOneValue),
        EngineCheck("hints change no row", hintsChangeNothing),
    ]

    private static let samples = [
        "", "A", "B", "Z", "a", "an", "ana", "an b", "ao", "a\u{302}n", "ân", "b", "z", "á", "đ", "Đ", "ơ", "ư", "一",
        "🏔",
    ]

    private static func words(_ maker: EngineMaker) throws -> any SQLEngine {
        let engine = try maker.engine()
        try engine.make(CheckTables.words)
        try engine.write { connection in
            for word in samples.shuffled() { try connection.insert(Insert(into: CheckTables.words), .text(word)) }
        }
        return engine
    }

    @Sendable private static func textIsOrderedByBytes(_ maker: EngineMaker) throws {
        let engine = try words(maker)
        let sorted = samples.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let found = try engine.texts("SELECT word FROM words ORDER BY word")
        try expect(found.map { Array($0.utf8) } == sorted.map { Array($0.utf8) }, "\(found)")
        let after = try engine.texts("SELECT word FROM words WHERE word > \("an") ORDER BY word")
        try expectEqual(after.count, sorted.filter { "an".utf8.lexicographicallyPrecedes($0.utf8) }.count)
        // What Swift takes for the same text is not the same word.
        try expectEqual(try engine.texts("SELECT word FROM words WHERE word = \("a\u{302}n")").map(\.utf8.count), [4])
    }

    @Sendable private static func wordsAreFoundByTheirBeginning(_ maker: EngineMaker) throws {
        let engine = try words(maker)
        for (start, right) in [("an", ["an", "an b", "ana"]), ("đ", ["đ"]), ("x", []), ("🏔", ["🏔"]), ("a%", [])] {
            let found = try engine.texts(
                "SELECT w.word FROM words w WHERE \("w.word", beginsWith: start) ORDER BY w.word")
            try expectEqual(found, right)
        }
        try expectEqual(
            try engine.integers("SELECT count(*) FROM words WHERE \("word", beginsWith: "")"),
            [Int64(samples.count)])
    }

    @Sendable private static func listsStandForTheirIntegers(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try engine.write { connection in
            try connection.fillNumbers(["một", "hai", nil, "bốn"])
            for number in [.min, .max] as [Int64] {
                try connection.insert(Insert(into: CheckTables.numbers, ["number"]), .integer(number))
            }
        }
        for list in [[], [2], [4, 1, 1, 9, 4], [.max, .min, 0]] as [[Int64]] {
            let found = try engine.integers("SELECT number FROM numbers WHERE number IN \(list: list) ORDER BY number")
            let right = Set(list).intersection([1, 2, 3, 4, .min, .max]).sorted()
            try expectEqual(found, right)
        }
        let both = try engine.integers(
            "SELECT number FROM numbers WHERE number IN \(list: [1, 2]) AND number IN \(list: [2, 3]) AND name = \("hai")"
        )
        try expectEqual(both, [2])
        let none = try engine.integers("SELECT count(*) FROM numbers WHERE number NOT IN \(list: [])")
        try expectEqual(none, [6])
    }

    @Sendable private static func longListsAreOneValue(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers)
        try engine.write { try $0.fillNumbers((0..<1_000).map { "\($0)" }) }
        let count = try engine.integers(
            "SELECT count(*) FROM numbers WHERE number IN \(list: stride(from: 2, through: 400_000, by: 2))")
        try expectEqual(count, [500])
    }

    @Sendable private static func hintsChangeNothing(_ maker: EngineMaker) throws {
        let engine = try maker.engine()
        try engine.make(CheckTables.numbers, CheckTables.words)
        try engine.write { connection in
            try connection.fillNumbers(["an", "b", "an", nil])
            for word in ["an", "c"] { try connection.insert(Insert(into: CheckTables.words), .text(word)) }
        }
        let plain = try engine.integers(
            "SELECT n.number FROM words w JOIN numbers n ON n.name = w.word WHERE n.number > \(0) ORDER BY n.number")
        let hinted = try engine.integers(
            """
            SELECT n.number FROM words w \(.joinInOrder) numbers n ON n.name = w.word
            WHERE \(.unindexed("n.number")) > \(0) ORDER BY n.number
            """)
        try expectEqual(plain, [1, 3])
        try expectEqual(hinted, [1, 3])
    }
}
