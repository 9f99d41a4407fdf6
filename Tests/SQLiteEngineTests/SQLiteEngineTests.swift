import Foundation
import SQL
import SQLiteEngine
import Testing

@Suite struct SQLiteEngineTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("engine-\(UUID().uuidString)").path

    private func engine(busyTimeoutSeconds: Double = 5) throws -> SQLiteEngine {
        try SQLiteEngine(path: path, busyTimeoutSeconds: busyTimeoutSeconds)
    }

    @Test func everyValueComesBack() throws {
        let engine = try engine()
        let values: [SQLValue] = [
            .null, .integer(.min), .integer(7), .text(""), .text("Đảng bộ 🏔"), .blob([]), .blob([0, 255]),
        ]
        try engine.write { connection in
            try connection.executeScript("CREATE TABLE t (a, b); CREATE TABLE u (a)")
            let insert = try connection.prepare("INSERT INTO t VALUES (?, ?)")
            for (index, value) in values.enumerated() { try insert.run([.integer(Int64(index)), value]) }
        }
        try engine.read { connection in
            for (index, value) in values.enumerated() {
                try connection.forEach("SELECT b, typeof(b) FROM t WHERE a = \(index)") { row in
                    switch value {
                    case .null: #expect(row.isNull(0) && row.optionalText(0) == nil)
                    case .integer(let integer): #expect(row.integer(0) == integer)
                    case .text(let text): #expect(row.text(0) == text && !row.isNull(0))
                    case .blob(let blob): #expect(row.blob(0) == blob && row.text(1) == "blob")
                    case .real: break
                    }
                }
            }
        }
    }

    @Test func aTransactionThatThrowsKeepsNothing() throws {
        let engine = try engine()
        struct Stop: Error {}
        try engine.write { try $0.executeScript("CREATE TABLE t (a)") }
        #expect(throws: Stop.self) {
            try engine.write { connection in
                try connection.execute("INSERT INTO t VALUES (\(1))")
                throw Stop()
            }
        }
        #expect(try engine.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } } == 0)
    }

    @Test func whatIsLoadedIsThereWithItsIndexes() throws {
        let loading = try SQLiteEngine(loading: path, indexesInOrder: ["t_by_a_and_b"])
        try loading.write {
            try $0.executeScript(
                "CREATE TABLE t (a UNIQUE, b); CREATE INDEX t_by_b ON t (b); CREATE INDEX t_by_a_and_b ON t (a, b)")
        }
        try loading.write { connection in
            let insert = try connection.prepare("INSERT INTO t VALUES (?, ?)")
            for number in 0..<100 { try insert.run([.integer(Int64(number)), .text("x\(number % 7)")]) }
        }
        try loading.close()
        #expect(SQLiteEngine.isOwn(path: path))
        let engine = try engine()
        #expect(try engine.damage() == nil)
        let found = try engine.read { connection in
            try connection.rows("SELECT a FROM t INDEXED BY t_by_b WHERE b = 'x3'") { $0.integer(0) }
        }
        #expect(found.count == 14)
        let inOrder = try engine.read { connection in
            try connection.first("SELECT count(*) FROM t INDEXED BY t_by_a_and_b WHERE a >= 90") { $0.integer(0) }
        }
        #expect(inOrder == 10)
        let mode = try engine.read { try $0.first("PRAGMA journal_mode") { $0.text(0) } }
        #expect(mode == "wal")
    }

    @Test func manyRowsOfALoadStandAsOneByOne() throws {
        let loading = try SQLiteEngine(loading: path)
        try loading.write {
            try $0.executeScript("CREATE TABLE t (a, b); CREATE TABLE u (a PRIMARY KEY, b); CREATE TABLE v (a)")
        }
        try loading.write { connection in
            let (insert, upsert) = (
                try connection.prepare("INSERT INTO t (a, b) VALUES (?, 'x') ON CONFLICT DO NOTHING"),
                try connection.prepare(
                    """
                    INSERT INTO u (a, b)
                    VALUES (?, ?)
                    ON CONFLICT (a) DO UPDATE SET b = excluded.b
                    """)
            )
            let plain = try connection.prepare("INSERT INTO v VALUES (?)")
            let delete = try connection.prepare("DELETE FROM v WHERE a < ?")
            for number in 0..<1_000 as Range<Int64> {
                try insert.run([.integer(number)])
                try upsert.run([.integer(number % 7), .text("\(number)")])
                try plain.run([.integer(number)])
                // What is not an insert is neither overtaken nor overtakes.
                if number == 499 { try delete.run([.integer(2_000)]) }
            }
        }
        try loading.close()
        try engine().read { connection in
            let inserted = try connection.rows("SELECT a FROM t ORDER BY rowid") { $0.integer(0) }
            let upserted = try connection.rows("SELECT b FROM u ORDER BY b") { $0.text(0) }
            let left = try connection.rows("SELECT a FROM v ORDER BY rowid") { $0.integer(0) }
            #expect(inserted == Array(0..<1_000))
            #expect(upserted == (993..<1_000).map(String.init))
            #expect(left == Array(500..<1_000))
        }
    }

    @Test func aRowOfALoadHasAValueForEachPlaceholder() throws {
        let loading = try SQLiteEngine(loading: path)
        try loading.write { try $0.executeScript("CREATE TABLE t (a, b)") }
        try loading.write { connection in
            let insert = try connection.prepare("INSERT INTO t VALUES (?, ?)")
            for values in [[], [.null], [.null, .null, .null]] as [[SQLValue]] {
                #expect(throws: SQLError.self) { try insert.run(values) }
            }
            try insert.run([.integer(1), .integer(2)])
        }
        let rows = try loading.read { try $0.rows("SELECT a, b FROM t") { [$0.integer(0), $0.integer(1)] } }
        #expect(rows == [[1, 2]])
        try loading.close()
    }

    @Test func aRowThatIsRefusedEndsTheLoad() throws {
        let loading = try SQLiteEngine(loading: path)
        try loading.write { try $0.executeScript("CREATE TABLE t (a UNIQUE)") }
        let error = #expect(throws: SQLError.self) {
            try loading.write { connection in
                let insert = try connection.prepare("INSERT INTO t VALUES (?)")
                for number in 0..<10_000 { try insert.run([.integer(Int64(number % 9_000))]) }
            }
        }
        #expect(error?.code == .refused)
        try loading.close()
    }

    @Test func valuesAreBoundNeverSpliced() throws {
        let engine = try engine()
        let nasty = "'); DROP TABLE t; --"
        try engine.write { connection in
            try connection.executeScript("CREATE TABLE t (a)")
            try connection.execute("INSERT INTO t VALUES (\(nasty))")
        }
        #expect(try engine.read { try $0.first("SELECT a FROM t") { $0.text(0) } } == nasty)
    }

    @Test func readersDoNotWaitForTheWriterAndASecondWriterIsTold() throws {
        let first = try engine()
        let second = try engine(busyTimeoutSeconds: 0.1)
        try first.write { try $0.executeScript("CREATE TABLE t (a)") }
        try first.write { connection in
            try connection.execute("INSERT INTO t VALUES (\(1))")
            #expect(try second.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } } == 0)
            do {
                try second.write { try $0.execute("INSERT INTO t VALUES (\(2))") }
                Issue.record("two writers at once")
            } catch let error as SQLError {
                #expect(error.code == .busy)
            }
        }
        #expect(try second.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } } == 1)
    }

    @Test func failuresHaveCodes() throws {
        let code = { (body: () throws -> Void) -> SQLError.Code? in
            do { try body(); return nil } catch { return (error as? SQLError)?.code }
        }
        #expect(code { _ = try SQLiteEngine(path: "/nowhere/at/all/x") } == .cannotOpen)
        let text = path + ".txt"
        try Data(String(repeating: "không phải sổ cái ", count: 100).utf8).write(to: URL(fileURLWithPath: text))
        #expect(code { _ = try SQLiteEngine(path: text) } == .notADatabase)
        let engine = try engine()
        try engine.write { try $0.executeScript("CREATE TABLE t (a UNIQUE)") }
        #expect(code { try engine.write { try $0.execute("INSERT INTO nothing VALUES (\(1))") } } == .statement)
        #expect(
            code {
                try engine.write { connection in
                    for _ in 0..<2 { try connection.execute("INSERT INTO t VALUES (\(1))") }
                }
            } == .refused)
    }
}
