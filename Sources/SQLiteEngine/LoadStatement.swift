internal import GRDB
internal import SQL

/// A statement of a load. One that inserts a row is kept a second time for many rows, which costs half as much for each.
struct LoadStatement {
    /// Rows that are inserted at once.
    static let rowsAtOnce = 16

    /// Runs it for one row.
    let one: StatementHandle
    /// Inserts `rowsAtOnce` rows; nil when it does not insert rows of values.
    let many: StatementHandle?
    private let statements: [Statement]

    init(_ statement: Statement, in database: Database) throws {
        let many = try LoadStatement.inserting(LoadStatement.rowsAtOnce, by: statement.sql)
            .map { try database.makeStatement(sql: $0) }
        statements = [statement] + (many.map { [$0] } ?? [])
        one = unsafe StatementHandle(pointer: statement.sqliteStatement)
        self.many = many.map { unsafe StatementHandle(pointer: $0.sqliteStatement) }
    }

    /// The text of an insert with its placeholders so many times; nil when it is not `INSERT INTO … VALUES (?, …) …`.
    static func inserting(_ count: Int, by sql: String) -> String? {
        guard let match = sql.wholeMatch(of: #/(?s)(INSERT INTO .*?VALUES\s*)(\([?,\s]*\))([^?]*)/#) else { return nil }
        let rows = repeatElement(String(match.2), count: count).joined(separator: ", ")
        return match.1 + rows + match.3
    }
}
