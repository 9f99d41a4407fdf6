internal import GRDB
internal import GRDBSQLite
internal import SQL

/// One connection inside a transaction.
struct SQLiteConnection: SQLConnection {
    let database: Database
    /// Where rows go that are loaded; nil outside a load.
    var queue: LoadQueue?

    func execute(_ text: SQLText) throws {
        try queue?.drain()
        try statement(text.sql).run(text.values)
    }

    func executeScript(_ sql: String) throws {
        try queue?.drain()
        try database.execute(sql: sql)
    }

    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws {
        try queue?.drain()
        try statement(text.sql).forEach(text.values, body)
    }

    func prepare(_ sql: String) throws -> any SQLStatement {
        try queue?.drain()
        return SQLiteStatement(try database.makeStatement(sql: sql), on: database, queue: queue)
    }

    private func statement(_ sql: String) throws -> SQLiteStatement {
        SQLiteStatement(try database.cachedStatement(sql: sql), on: database)
    }
}

/// A prepared statement, bound and stepped through SQLite's own interface: the general one costs several times as much
/// for each of millions of rows.
final class SQLiteStatement: SQLStatement {
    private let database: Database
    private let statement: Statement
    private let queue: LoadQueue?

    init(_ statement: Statement, on database: Database, queue: LoadQueue? = nil) {
        self.statement = statement
        self.database = database
        self.queue = queue
    }

    func run(_ values: [SQLValue]) throws {
        guard let queue else { return try runNow(values) }
        try queue.append(self, values)
    }

    /// Runs it on the thread that calls.
    func runNow(_ values: [SQLValue]) throws {
        try step(values) { _ in }
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try queue?.drain()
        try step(values, body)
    }

    private func step(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        let handle = unsafe statement.sqliteStatement
        defer { unsafe sqlite3_reset(handle) }
        try bind(values)
        let row = SQLiteRow(statement: statement)
        while true {
            let code = unsafe sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(code) }
            try body(row)
        }
    }

    private func bind(_ values: [SQLValue]) throws {
        let handle = unsafe statement.sqliteStatement
        guard unsafe Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw SQLError(code: .statement, message: "\(values.count) values do not fit the statement")
        }
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            let code: Int32 =
                switch value {
                case .null: unsafe sqlite3_bind_null(handle, position)
                case .integer(let integer): unsafe sqlite3_bind_int64(handle, position, integer)
                case .real(let real): unsafe sqlite3_bind_double(handle, position, real)
                case .text(var text):
                    text.withUTF8 { bytes in
                        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                            unsafe sqlite3_bind_text(
                                handle, position, characters.baseAddress, Int32(characters.count), copied)
                        }
                    }
                case .blob(let blob):
                    unsafe blob.withUnsafeBytes { bytes in
                        // An empty array has no address, and SQLite would take that for NULL.
                        if let address = bytes.baseAddress, unsafe !bytes.isEmpty {
                            unsafe sqlite3_bind_blob(handle, position, address, Int32(bytes.count), copied)
                        } else {
                            unsafe sqlite3_bind_zeroblob(handle, position, 0)
                        }
                    }
                }
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    private func failure(_ code: Int32) -> SQLError {
        let message = unsafe database.sqliteConnection.map { unsafe String(cString: sqlite3_errmsg($0)) }
        return SQLError(DatabaseError(resultCode: ResultCode(rawValue: code), message: message))
    }

    /// Tells SQLite to keep a copy of what is bound.
    private var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// The row a statement stands on.
private struct SQLiteRow: SQLRow {
    let statement: Statement

    func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(statement.sqliteStatement, Int32(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64 {
        unsafe sqlite3_column_int64(statement.sqliteStatement, Int32(column))
    }

    func text(_ column: Int) -> String {
        guard let bytes = unsafe sqlite3_column_text(statement.sqliteStatement, Int32(column)) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, Int32(column)))
        return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func firstByte(_ column: Int) -> (byte: UInt8, count: Int)? {
        guard let bytes = unsafe sqlite3_column_blob(statement.sqliteStatement, Int32(column)) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, Int32(column)))
        return unsafe (bytes.load(as: UInt8.self), count)
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let bytes = unsafe sqlite3_column_blob(statement.sqliteStatement, Int32(column)) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, Int32(column)))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
