/// What an engine offers inside a transaction. Used on the thread of the transaction, and not kept beyond it.
///
/// **Statements while another's rows are open.** The body of a query may run other statements on the same connection, the
/// same one again too, and queries in their bodies in turn. It sees what they changed. It never changes a table that
/// its own query, or one around it, reads: whether the rows still to come would show that is not said. An engine whose protocol
/// allows only one open query reads ahead, in batches through a cursor of the transaction, and hands rows out from those. What
/// a body throws ends its query.
package protocol SQLConnection {
    /// Runs one statement.
    func execute(_ text: SQLText) throws

    /// Makes a table, with its indexes and guards.
    func make(_ table: SQLTable) throws

    /// Hands every row of a query to `body`, in order. The row is valid only inside the call.
    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws

    /// Copies the database, as this transaction sees it, into a new file at `path`; hears how many pages of how many are
    /// copied.
    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws

    /// A statement to be run many times, whose values come with each run. It costs nothing before its first.
    func prepare(_ text: SQLText) -> any SQLStatement

    /// Takes many rows into a table. It costs nothing before its first row.
    func prepare(_ insert: Insert) -> any SQLInserter
}

/// A statement that is run many times.
package protocol SQLStatement {
    /// Runs it with these values, one for each parameter.
    func run(_ values: [SQLValue]) throws

    /// Runs it as a query with these values, and hands every row to `body`. The row is valid only inside the call.
    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws
}

/// Takes rows into a table.
///
/// An engine may let rows wait and insert many at once: every other statement, and the end of the transaction, find them
/// inserted, those of equal `Insert`s in their order. What a row is refused for is thrown by the call that brings it or
/// by a later one, at the latest by the end of the transaction.
package protocol SQLInserter {
    /// Inserts a row of the values that `bind` adds, one for each column.
    func insert(_ bind: (any SQLBinder) -> Void) throws
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

    /// Inserts one row of these values, one for each column.
    package func insert(_ insert: Insert, _ values: SQLValue...) throws {
        try prepare(insert).insert { row in
            for value in values { row.add(value) }
        }
    }
}
