internal import SQL

/// Rows that wait to be inserted at once on another thread, statement by statement.
///
/// Touched by one thread at a time: first by who fills it, then by who runs it.
final class LoadBatch: @unchecked Sendable {
    /// Bytes of values after which a batch is full.
    private static let bytesMax = 1 << 18

    /// By the number of their statement.
    private var rows: [LoadRows] = []
    private var count = 0
    private(set) var isEmpty = true

    var isFull: Bool { count >= LoadBatch.bytesMax }

    /// Puts a row behind the others of its statement.
    ///
    /// - Throws: `SQLError` when the values do not fit the statement; then the row is not among them.
    func append(_ number: Int, of statements: [LoadStatement], _ bind: (any SQLBinder) -> Void) throws {
        while rows.count <= number { rows.append(LoadRows(statements[rows.count])) }
        let rows = rows[number]
        let before = rows.count
        try rows.append(bind)
        count += rows.count - before
        isEmpty = false
    }

    /// Runs everything, and is empty again.
    ///
    /// - Throws: what a row failed with.
    func run() throws {
        (count, isEmpty) = (0, true)
        for rows in rows { try rows.run() }
    }
}
