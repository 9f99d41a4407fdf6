internal import GRDB
internal import GRDBSQLite
internal import SQL

/// A prepared statement: run now, or, while a database is loaded, put behind the others that wait.
final class SQLiteStatement: SQLStatement {
    private let statement: Statement
    private let handle: StatementHandle
    private let valueCount: Int
    private let queue: LoadQueue?

    init(_ statement: Statement, queue: LoadQueue? = nil) {
        self.statement = statement
        self.queue = queue
        handle = unsafe StatementHandle(pointer: statement.sqliteStatement)
        valueCount = handle.valueCount
        queue?.keep(statement)
    }

    func run(_ values: [SQLValue]) throws {
        guard let queue else { return try forEach(values) { _ in } }
        try checkCount(of: values)
        try queue.append(handle, values)
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try queue?.drain()
        try checkCount(of: values)
        defer { handle.reset() }
        for (index, value) in values.enumerated() { try handle.bind(Int32(index + 1), value) }
        while try handle.step() { try body(handle) }
    }

    private func checkCount(of values: [SQLValue]) throws {
        guard valueCount == values.count else {
            throw SQLError(code: .statement, message: "\(values.count) values do not fit the statement")
        }
    }
}

extension SQLError {
    /// What SQLite says of the last failure of a statement.
    init(_ code: Int32, of handle: StatementHandle) {
        let message = unsafe sqlite3_db_handle(handle.pointer).map { unsafe String(cString: sqlite3_errmsg($0)) }
        self.init(DatabaseError(resultCode: ResultCode(rawValue: code), message: message))
    }
}
