internal import GRDB
internal import SQL

/// An insert of a load: once for one row, and once for many, which costs half as much for each.
struct LoadStatement {
    /// Rows that are inserted at once.
    static let rowsAtOnce = 16

    /// Inserts one row.
    let one: StatementHandle
    /// Inserts `rowsAtOnce` rows.
    let many: StatementHandle
    private let statements: [Statement]

    init(_ insert: Insert, in database: Database) throws {
        func statement(_ rows: Int) throws -> Statement {
            try database.makeStatement(sql: insert.text(rows: rows).rendered(in: SQLiteDialect()).sql)
        }
        let (one, many) = try SQLError.translating { (try statement(1), try statement(LoadStatement.rowsAtOnce)) }
        statements = [one, many]
        self.one = unsafe StatementHandle(pointer: one.sqliteStatement)
        self.many = unsafe StatementHandle(pointer: many.sqliteStatement)
    }
}
