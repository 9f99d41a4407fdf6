internal import Ledger
internal import SQL

/// The tables of recognised and of replaced rows inside a writing transaction, with the sums over them kept up.
struct RecognitionTable {
    private let connection: any SQLConnection
    private let sums: TableSums
    private let rows: any SQLInserter
    private let replacedRows: any SQLInserter

    init(_ writer: LedgerWriter) {
        connection = writer.connection
        sums = writer.sums
        rows = connection.prepare(Insert(into: Tables.recognisedRows))
        replacedRows = connection.prepare(Insert(into: Tables.replacedRows))
    }

    /// The rows that stand for the fact at a position, of any source.
    func all(ofFact position: Int64) throws -> [(row: RecognisedRow, source: Int64)] {
        try connection.rows(
            "SELECT \(sql: RecognisedRow.columns), source FROM recognised_rows WHERE fact = \(position)"
        ) { (RecognisedRow(damaged: $0), $0.integer(5)) }
    }

    /// The rows that stood for the fact at a position before a command replaced them.
    func replaced(ofFact position: Int64) throws -> [(row: RecognisedRow, source: Int64)] {
        try connection.rows(
            "SELECT \(sql: RecognisedRow.columns), source FROM replaced_rows WHERE fact = \(position) ORDER BY id"
        ) { (RecognisedRow(damaged: $0), $0.integer(5)) }
    }

    func add(_ row: RecognisedRow, source: Int64) throws {
        sums.add(TableSums.recognised(row, source: source), to: .recognisedRows)
        try rows.insert { values in
            values.add(source)
            values.add(row.fact)
            values.add(row.rowToken)
            values.add(Int64(row.part))
            values.add(row.file)
            values.add(row.contentToken)
        }
    }

    /// Adds the row unless its source has one like it for the fact already, which then keeps what it said there.
    func addIfNew(_ row: RecognisedRow, source: Int64) throws {
        let isThere = try all(ofFact: row.fact).contains {
            $0.source == source && $0.row.rowToken == row.rowToken && $0.row.part == row.part
        }
        if !isThere { try add(row, source: source) }
    }

    func remove(_ row: RecognisedRow, source: Int64) throws {
        sums.remove(TableSums.recognised(row, source: source), from: .recognisedRows)
        try connection.execute(
            """
            DELETE FROM recognised_rows WHERE source = \(source) AND fact = \(row.fact)
                AND row_token = \(row.rowToken.bytes) AND part = \(row.part)
            """)
    }

    /// Keeps what a row stood for, for when the command is taken back.
    func remember(
        _ row: RecognisedRow, source: Int64, command: String, subject: Int64, replacement: Int64?
    ) throws {
        let digest = TableSums.replaced(
            row, source: source, command: command, subject: subject, replacement: replacement)
        sums.add(digest, to: .replacedRows)
        try replacedRows.insert { values in
            values.add(command)
            values.add(source)
            values.add(subject)
            values.add(row.file)
            values.add(row.rowToken)
            values.add(Int64(row.part))
            values.add(row.contentToken)
            values.add(row.fact)
            values.add(replacement)
        }
    }

    /// Keeps no longer what rows of the fact at a position stood for.
    func forgetReplaced(ofFact position: Int64) throws {
        try connection.forEach(
            """
            SELECT \(sql: RecognisedRow.columns), source, command, subject, replacement FROM replaced_rows
            WHERE fact = \(position)
            """
        ) { row in
            let digest = TableSums.replaced(
                RecognisedRow(damaged: row), source: row.integer(5), command: row.text(6), subject: row.integer(7),
                replacement: row.optionalInteger(8))
            sums.remove(digest, from: .replacedRows)
        }
        try connection.execute("DELETE FROM replaced_rows WHERE fact = \(position)")
    }
}
