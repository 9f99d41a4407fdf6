package import Ledger
internal import SQL

/// One statement that an import brought in: which row it came from, what the row said, and the fact it became.
package struct RecognisedRow: Hashable, Sendable {
    /// Name of the dossier file.
    package var file: String
    /// Which row of the source it is, by what does not change when it is corrected.
    package var rowToken: Identifier
    /// Which of the row's statements: 0 the row or its start, 1 its end.
    package var part: Int
    /// What the row said.
    package var contentToken: Identifier
    /// Position of the fact.
    package var fact: Int64

    /// A row that became the fact at position `fact`.
    package init(file: String, rowToken: Identifier, part: Int, contentToken: Identifier, fact: Int64) {
        self.file = file
        self.rowToken = rowToken
        self.part = part
        self.contentToken = contentToken
        self.fact = fact
    }

    /// The columns that tell of a row, in the order in which it is read.
    static let columns = "file, row_token, part, content_token, fact"

    /// The row that the first columns of a query tell of, whatever they hold.
    init(damaged row: any SQLRow) {
        self.init(
            file: row.text(0), rowToken: Identifier(damaged: row.blob(1)), part: Int(clamping: row.integer(2)),
            contentToken: Identifier(damaged: row.blob(3)), fact: row.integer(4))
    }
}

extension LedgerReader {
    /// The source with this name, nil when nothing was imported from it.
    package func source(_ name: String) throws -> Int64? {
        try connection.first("SELECT id FROM sources WHERE name = \(name)") { $0.integer(0) }
    }

    /// The person for whom a source's code has this token.
    package func person(token: Identifier) throws -> StoredSubject? {
        try connection.first(
            """
            SELECT s.id, s.identity FROM person_codes c JOIN subjects s ON s.id = c.person
            WHERE c.token = \(token.bytes)
            """
        ) { row in
            Identifier(bytes: row.blob(1)).map {
                StoredSubject(row: row.integer(0), id: SubjectID(kind: .person, id: $0), number: nil)
            }
        } ?? nil
    }

    /// What a source has said about a subject, in the order of the facts.
    package func recognisedRows(source: Int64, subject: StoredSubject) throws -> [RecognisedRow] {
        // Without statistics SQLite would go through all rows of the source for each subject: the order is forced.
        try connection.rows(
            """
            SELECT r.file, r.row_token, r.part, r.content_token, r.fact
            FROM facts f \(.joinInOrder) recognised_rows r ON r.source = \(source) AND r.fact = f.position
            WHERE f.subject = \(subject.row) ORDER BY f.position
            """
        ) { RecognisedRow(damaged: $0) }
    }

    /// How many rows a source has brought in, file by file; a row that has a start and an end counts once.
    package func recognisedCounts(source: Int64) throws -> [String: Int] {
        let counts = try connection.rows(
            "SELECT file, count(*) FROM recognised_rows WHERE source = \(source) AND part = 0 GROUP BY file"
        ) { ($0.text(0), Int($0.integer(1))) }
        return Dictionary(counts) { first, _ in first }
    }

    /// Every subject a source has said something about.
    package func recognisedSubjects(source: Int64) throws -> [StoredSubject] {
        try subjects(
            """
            WHERE s.id IN (
                SELECT f.subject FROM recognised_rows r \(.joinInOrder) facts f ON f.position = r.fact
                WHERE r.source = \(source)
            ) ORDER BY s.id
            """)
    }
}

/// Writes down what imports bring in. Made once for an import.
package struct RecognitionWriter {
    private let connection: any SQLConnection
    private let sums: TableSums
    private let rows: RecognitionTable
    private let people: any SQLInserter
    private let source: Int64
    private let command: String

    /// Writes for the source with this name, new or not.
    package init(_ writer: LedgerWriter, source name: String) throws {
        connection = writer.connection
        sums = writer.sums
        command = writer.command.key
        rows = RecognitionTable(writer)
        if let known = try writer.reader.source(name) {
            source = known
        } else {
            try connection.insert(Insert(into: Tables.sources), .text(name))
            source = try writer.reader.source(name) ?? 0
            sums.add(TableSums.source(source, name), to: .sources)
        }
        people = connection.prepare(Insert(into: Tables.personCodes))
    }

    /// From now on the token is this person's.
    package func add(person: StoredSubject, token: Identifier) throws {
        sums.add(TableSums.personCode(token, person.row), to: .personCodes)
        try people.insert { row in
            row.add(token)
            row.add(person.row)
        }
    }

    /// From now on the row is recognised.
    package func add(_ row: RecognisedRow) throws {
        try rows.add(row, source: source)
    }

    /// From now on the fact at this position stands for no row; the command that made it so can be taken back.
    ///
    /// - Parameter replacement: position of the fact that came in its place; nil when the row is gone.
    package func forget(fact position: Int64, of subject: StoredSubject, replacement: Int64?) throws {
        for row in try rows.all(ofFact: position) where row.source == source {
            try rows.remember(
                row.row, source: source, command: command, subject: subject.row, replacement: replacement)
            try rows.remove(row.row, source: source)
        }
    }
}
