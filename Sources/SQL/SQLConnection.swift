/// What an engine offers inside a transaction. Used on the thread of the transaction, and not kept beyond it.
package protocol SQLConnection {
    /// Runs one statement.
    func execute(_ text: SQLText) throws

    /// Runs several statements without values, separated by semicolons.
    func executeScript(_ sql: String) throws

    /// Hands every row of a query to `body`, in order. The row is valid only inside the call.
    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws

    /// Copies the database, as this transaction sees it, into a new file at `path`; hears how many pages of how many are
    /// copied.
    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws

    /// Prepares a statement to be run many times with different values.
    func prepare(_ sql: String) throws -> any SQLStatement
}

/// A statement that is run many times.
package protocol SQLStatement {
    /// Runs it with the values that `bind` adds, one for each placeholder.
    func run(_ bind: (any SQLBinder) -> Void) throws

    /// Runs it as a query, and hands every row to `body`. The row is valid only inside the call.
    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws
}

/// Takes the values of one run of a statement, first to last, from where they stand: millions of rows need no array each.
/// Valid only inside the call it is handed to.
package protocol SQLBinder: AnyObject {
    /// The next value is NULL.
    func addNull()
    /// The next value is this integer.
    func add(_ integer: Int64)
    /// The next value is this number.
    func add(_ real: Double)
    /// The next value is this text.
    func add(_ text: String)
    /// The next value is these bytes.
    func add(blob: Span<UInt8>)
}

/// One row of a query. Columns count from 0.
package protocol SQLRow {
    /// True when the column is NULL.
    func isNull(_ column: Int) -> Bool
    /// The integer in the column; 0 for NULL.
    func integer(_ column: Int) -> Int64
    /// The text in the column; empty for NULL.
    func text(_ column: Int) -> String
    /// The bytes in the column; empty for NULL.
    func blob(_ column: Int) -> [UInt8]
    /// The first byte in the column and how many there are; nil for NULL or none. Nothing is copied.
    func firstByte(_ column: Int) -> (byte: UInt8, count: Int)?
    /// Hands the value in the column on, as what it is.
    func add(_ column: Int, to binder: any SQLBinder)
}

extension SQLRow {
    /// The integer in the column, brought into the range: a damaged one then fails the checks that follow, not the program.
    package func int32(_ column: Int) -> Int32 { Int32(clamping: integer(column)) }

    /// The integer in the column, nil for NULL, brought into the range.
    package func optionalInt32(_ column: Int) -> Int32? { isNull(column) ? nil : int32(column) }

    /// The integer in the column, nil for NULL.
    package func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

    /// The text in the column, nil for NULL.
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}

extension SQLStatement {
    /// Runs it with these values, one for each placeholder.
    package func run(_ values: [SQLValue]) throws {
        try run { row in
            for value in values { row.add(value) }
        }
    }
}

extension SQLBinder {
    /// The next value is this one.
    package func add(_ value: SQLValue) {
        switch value {
        case .null: addNull()
        case .integer(let integer): add(integer)
        case .real(let real): add(real)
        case .text(let text): add(text)
        case .blob(let bytes): add(blob: bytes.span)
        }
    }

    /// The next value is this integer, or NULL.
    package func add(_ integer: Int64?) {
        if let integer { add(integer) } else { addNull() }
    }

    /// The next value is this text, or NULL.
    package func add(_ text: String?) {
        if let text { add(text) } else { addNull() }
    }

    /// The next value is 1 for true and 0 for false.
    package func add(_ isTrue: Bool) {
        add(isTrue ? 1 as Int64 : 0)
    }
}

extension SQLConnection {
    /// What `transform` makes of every row.
    package func rows<Value>(_ text: SQLText, _ transform: (any SQLRow) throws -> Value) throws -> [Value] {
        var result: [Value] = []
        try forEach(text) { result.append(try transform($0)) }
        return result
    }

    /// What `transform` makes of the first row, nil when there is none.
    package func first<Value>(_ text: SQLText, _ transform: (any SQLRow) throws -> Value) throws -> Value? {
        try rows(text, transform).first
    }
}
