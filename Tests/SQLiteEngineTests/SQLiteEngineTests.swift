import EngineConformance
import Foundation
import SQL
import SQLiteEngine
import Testing

@Suite struct SQLiteEngineTests {
    private let path = SQLiteEngineTests.newPath()

    private static func newPath() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("engine-\(UUID().uuidString)").path
    }

    private static let makers = [
        EngineMaker("file", isShared: true) {
            let path = newPath()
            return { try SQLiteEngine(path: path, busyTimeoutSeconds: 0.1) }
        },
        EngineMaker("temporary") { { try SQLiteEngine(temporary: ()) } },
        EngineMaker("loading", isLoading: true) {
            let path = newPath()
            return { try SQLiteEngine(loading: path) }
        },
    ]

    @Test(arguments: EngineCheck.all, makers)
    func isAnEngineAsEveryOther(check: EngineCheck, maker: EngineMaker) throws {
        try check.run(maker)
    }

    private static let table = SQLTable(
        "t", [SQLColumn("a", .integer, .unique), SQLColumn("b", .text)],
        indexes: [SQLIndex("t_by_b", ["b"]), SQLIndex("t_by_a_and_b", ["a", "b"], isFilledInOrder: true)],
        guards: [.arrivesNext(column: "a", "next")])

    @Test func whatIsLoadedIsThereWithItsIndexesAndGuards() throws {
        let loading = try SQLiteEngine(loading: path)
        try loading.write { try $0.make(Self.table) }
        for part in 0..<2 as Range<Int64> {
            try loading.write { connection in
                let names = { try connection.rows("SELECT name FROM sqlite_master ORDER BY name") { $0.text(0) } }
                #expect(try names().contains("t_by_a_and_b") && !names().contains("t_by_b"))
                let inserter = connection.prepare(Insert(into: Self.table))
                for number in part * 50..<part * 50 + 50 {
                    try inserter.insert { row in
                        row.add(number)
                        row.add("x\(number % 7)")
                    }
                }
            }
        }
        try loading.close()
        #expect(SQLiteEngine.isOwn(path: path))
        let engine = try SQLiteEngine(path: path)
        #expect(try engine.damage() == nil)
        let found = try engine.read { connection in
            (
                try connection.rows("SELECT a FROM t INDEXED BY t_by_b WHERE b = 'x3'") { $0.integer(0) },
                try connection.first("SELECT count(*) FROM t INDEXED BY t_by_a_and_b WHERE a >= 90") { $0.integer(0) }
            )
        }
        #expect(found.0.count == 14 && found.1 == 10)
        let error = #expect(throws: SQLError.self) {
            try engine.write { try $0.insert(Insert(into: Self.table), .integer(200), .text("x")) }
        }
        #expect(error?.code == .refused)
    }

    @Test func aRowThatIsRefusedEndsTheLoad() throws {
        let loading = try SQLiteEngine(loading: path)
        try loading.write { try $0.make(Self.table) }
        var count = 0
        let error = #expect(throws: SQLError.self) {
            try loading.write { connection in
                let inserter = connection.prepare(Insert(into: Self.table))
                for number in 0..<1_000_000 {
                    try inserter.insert { row in
                        row.add(Int64(number % 9_000))
                        row.add("x")
                    }
                    count += 1
                }
            }
        }
        #expect(error?.code == .refused && count < 1_000_000)
        try loading.close()
    }

    @Test func filesThatAreNoDatabaseHaveCodes() throws {
        let code = { (body: () throws -> Void) -> SQLError.Code? in
            do { try body(); return nil } catch { return (error as? SQLError)?.code }
        }
        #expect(code { _ = try SQLiteEngine(path: "/nowhere/at/all/x") } == .cannotOpen)
        let text = path + ".txt"
        try Data(String(repeating: "không phải sổ cái ", count: 100).utf8).write(to: URL(fileURLWithPath: text))
        #expect(code { _ = try SQLiteEngine(path: text) } == .notADatabase)
    }
}
