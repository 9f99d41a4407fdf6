import SQL
import Testing

/// The same statement in the words of two engines.
@Suite struct SQLTextTests {
    /// As an engine whose placeholders have numbers and that takes no hints would write.
    private struct Numbered: SQLDialect {
        func placeholder(_ number: Int) -> String { "$\(number)" }

        func list(_ integers: [Int64], at placeholder: String) -> (sql: String, value: SQLValue) {
            (
                "(SELECT unnest(\(placeholder)::bigint[]))",
                .text("{\(integers.map(String.init).joined(separator: ","))}")
            )
        }

        func hint(_ hint: SQLHint) -> String {
            switch hint {
            case .joinInOrder: "JOIN"
            case .unindexed(let column): "\(column)"
            }
        }
    }

    private struct Plain: SQLDialect {
        func placeholder(_ number: Int) -> String { "?" }

        func list(_ integers: [Int64], at placeholder: String) -> (sql: String, value: SQLValue) {
            ("(\(placeholder))", .integer(Int64(integers.count)))
        }

        func hint(_ hint: SQLHint) -> String {
            switch hint {
            case .joinInOrder: "CROSS JOIN"
            case .unindexed(let column): "+\(column)"
            }
        }
    }

    private static let table = SQLTable(
        "t", [SQLColumn("id", .generated), SQLColumn("a", .integer), SQLColumn("b", .text)], key: ["id"])

    @Test func valuesStandInTheirOrder() throws {
        let condition: SQLText = "s.id IN \(list: [3, 4]) AND \(.unindexed("s.kind")) = \(2)"
        let text: SQLText = "SELECT \(sql: "x") FROM t \(.joinInOrder) s WHERE b = \("b'") AND \(condition) LIMIT \(7)"
        let plain = try text.rendered(in: Plain())
        #expect(
            plain.sql == "SELECT x FROM t CROSS JOIN s WHERE b = ? AND s.id IN (?) AND +s.kind = ? LIMIT ?")
        #expect(plain.values == [.text("b'"), .integer(2), .integer(2), .integer(7)])
        let numbered = try text.rendered(in: Numbered())
        #expect(
            numbered.sql == """
                SELECT x FROM t JOIN s WHERE b = $1 AND s.id IN (SELECT unnest($2::bigint[])) AND s.kind = $3 LIMIT $4
                """)
        #expect(numbered.values == [.text("b'"), .text("{3,4}"), .integer(2), .integer(7)])
        #expect("\(text)" == "SELECT x FROM t JOIN s WHERE b = ? AND s.id IN (?) AND s.kind = ? LIMIT ?")
    }

    @Test func parametersAreCountedAndNotMixedWithValues() throws {
        let removal = try SQLText.removal(from: Self.table, matching: ["a", "b"]).rendered(in: Numbered())
        #expect(removal.sql == "DELETE FROM t WHERE a = $1 AND b = $2")
        #expect(removal.parameterCount == 2 && removal.values.isEmpty)
        #expect(throws: SQLError.self) { try ("a = \(1) AND b = \(parameter: "b")" as SQLText).rendered(in: Plain()) }
    }

    @Test func insertsSayWhatHappensToWhatIsThere() throws {
        func sql(_ insert: Insert, rows: Int = 1) throws -> String {
            try insert.text(rows: rows).rendered(in: Numbered()).sql
        }
        #expect(try sql(Insert(into: Self.table)) == "INSERT INTO t (a, b) VALUES ($1, $2)")
        #expect(
            try sql(Insert(into: Self.table, ["b"], onConflict: .ignore), rows: 3)
                == "INSERT INTO t (b) VALUES ($1), ($2), ($3) ON CONFLICT DO NOTHING")
        #expect(
            try sql(Insert(into: Self.table, onConflict: .update(["b"], key: ["a"])), rows: 2) == """
                INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) ON CONFLICT (a) DO UPDATE SET b = excluded.b
                """)
    }
}
