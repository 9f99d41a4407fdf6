internal import GRDB
internal import GRDBSQLite
internal import SQL

/// A statement that SQLite has compiled, run on the thread of its transaction.
struct CompiledStatement {
    private let statement: Statement
    private let handle: StatementHandle

    init(_ statement: Statement) {
        self.statement = statement
        handle = unsafe StatementHandle(pointer: statement.sqliteStatement)
    }

    /// True while rows are being handed out.
    var isOpen: Bool { handle.isOpen }

    func run(_ bind: (any SQLBinder) -> Void) throws {
        defer { handle.reset() }
        try bindNow(bind)
        while try handle.step() {}
    }

    func run(_ values: [SQLValue]) throws {
        try run { row in
            for value in values { row.add(value) }
        }
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        defer { handle.reset() }
        try bindNow { row in
            for value in values { row.add(value) }
        }
        while try handle.step() { try body(handle) }
    }

    private func bindNow(_ bind: (any SQLBinder) -> Void) throws {
        let binder = StatementBinder(handle)
        bind(binder)
        try binder.check()
    }
}

/// Binds values to a statement as they come.
private final class StatementBinder: SQLBinder {
    private let handle: StatementHandle
    private var position: Int32 = 0
    private var failure: (any Error)?

    init(_ handle: StatementHandle) {
        self.handle = handle
    }

    func addNull() { bind { try handle.bindNull($0) } }
    func add(_ integer: Int64) { bind { try handle.bind($0, integer: integer) } }
    func add(_ real: Double) { bind { try handle.bind($0, real: real) } }

    func add(_ text: String) {
        var text = text
        text.withUTF8 { text in
            bind { unsafe try handle.bind($0, text: UnsafeRawBufferPointer(text), isKept: false) }
        }
    }

    func add(blob: Span<UInt8>) {
        unsafe blob.withUnsafeBytes { blob in
            bind { unsafe try handle.bind($0, blob: blob, isKept: false) }
        }
    }

    /// - Throws: what a value could not be bound for; `SQLError` when there are too few or too many.
    func check() throws {
        guard position == handle.valueCount else { throw SQLError.wrongCount(Int(position)) }
        if let failure { throw failure }
    }

    private func bind(_ body: (Int32) throws -> Void) {
        position += 1
        do { try body(position) } catch { failure = failure ?? error }
    }
}

extension SQLError {
    /// A run was given other than one value for each placeholder.
    static func wrongCount(_ count: Int) -> SQLError {
        SQLError(code: .statement, message: "\(count) values do not fit the statement")
    }

    /// What SQLite says of the last failure of a statement.
    init(_ code: Int32, of handle: StatementHandle) {
        let message = unsafe sqlite3_db_handle(handle.pointer).map { unsafe String(cString: sqlite3_errmsg($0)) }
        self.init(DatabaseError(resultCode: ResultCode(rawValue: code), message: message))
    }
}
