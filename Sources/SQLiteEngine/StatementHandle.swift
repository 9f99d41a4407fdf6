internal import GRDBSQLite
internal import SQL

/// A prepared statement as SQLite itself knows it: binding and stepping it through a general interface costs several times
/// as much for each of millions of rows.
///
/// Whoever holds one keeps the statement it is of alive.
@safe struct StatementHandle {
    /// Where SQLite keeps the statement.
    let pointer: OpaquePointer

    /// How many values it takes.
    var valueCount: Int { unsafe Int(sqlite3_bind_parameter_count(pointer)) }

    /// True between the first row and the reset.
    var isOpen: Bool { unsafe sqlite3_stmt_busy(pointer) != 0 }

    /// Steps to the next row; false when there is none.
    func step() throws -> Bool {
        let code = unsafe sqlite3_step(pointer)
        guard code != SQLITE_ROW else { return true }
        guard code == SQLITE_DONE else { throw SQLError(code, of: self) }
        return false
    }

    /// Makes it ready to be run again. What a step failed with was thrown already.
    func reset() {
        _ = unsafe sqlite3_reset(pointer)
    }

    func bindNull(_ position: Int32) throws {
        try check(unsafe sqlite3_bind_null(pointer, position))
    }

    func bind(_ position: Int32, integer: Int64) throws {
        try check(unsafe sqlite3_bind_int64(pointer, position, integer))
    }

    func bind(_ position: Int32, real: Double) throws {
        try check(unsafe sqlite3_bind_double(pointer, position, real))
    }

    /// - Parameter isKept: the bytes stay where they are until the statement has run; otherwise SQLite copies them.
    func bind(_ position: Int32, text: UnsafeRawBufferPointer, isKept: Bool) throws {
        let characters = unsafe text.assumingMemoryBound(to: CChar.self)
        // Nothing at all has no address, and SQLite would take that for NULL.
        guard let address = characters.baseAddress else {
            return try check(unsafe sqlite3_bind_text(pointer, position, "", 0, copied))
        }
        try check(
            unsafe sqlite3_bind_text(pointer, position, address, Int32(characters.count), isKept ? nil : copied))
    }

    /// - Parameter isKept: the bytes stay where they are until the statement has run; otherwise SQLite copies them.
    func bind(_ position: Int32, blob: UnsafeRawBufferPointer, isKept: Bool) throws {
        // Nothing at all has no address, and SQLite would take that for NULL.
        guard let address = blob.baseAddress, unsafe !blob.isEmpty else {
            return try check(unsafe sqlite3_bind_zeroblob(pointer, position, 0))
        }
        try check(unsafe sqlite3_bind_blob(pointer, position, address, Int32(blob.count), isKept ? nil : copied))
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw SQLError(code, of: self) }
    }

    /// Tells SQLite to keep a copy of what is bound.
    private var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// The row the statement stands on.
extension StatementHandle: SQLRow {
    func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64 {
        unsafe sqlite3_column_int64(pointer, Int32(column))
    }

    func text(_ column: Int) -> String {
        guard let bytes = unsafe sqlite3_column_text(pointer, Int32(column)) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func firstByte(_ column: Int) -> (byte: UInt8, count: Int)? {
        guard let bytes = unsafe sqlite3_column_blob(pointer, Int32(column)) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe (bytes.load(as: UInt8.self), count)
    }

    func add(_ column: Int, to binder: any SQLBinder) {
        switch unsafe sqlite3_column_type(pointer, Int32(column)) {
        case SQLITE_INTEGER: binder.add(integer(column))
        case SQLITE_FLOAT: binder.add(unsafe sqlite3_column_double(pointer, Int32(column)))
        case SQLITE_TEXT: binder.add(text(column))
        case SQLITE_BLOB: binder.add(blob: blob(column).span)
        default: binder.addNull()
        }
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let bytes = unsafe sqlite3_column_blob(pointer, Int32(column)) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
