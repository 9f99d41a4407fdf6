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

    /// What a source has said about a subject.
    package func recognisedRows(source: Int64, subject: StoredSubject) throws -> [RecognisedRow] {
        var rows: [RecognisedRow] = []
        try connection.forEach(
            """
            SELECT r.file, r.row_token, r.part, r.content_token, r.fact
            FROM facts f JOIN recognised_rows r ON r.source = \(source) AND r.fact = f.position
            WHERE f.subject = \(subject.row) ORDER BY f.position
            """
        ) { row in
            guard let rowToken = Identifier(bytes: row.blob(1)), let content = Identifier(bytes: row.blob(3))
            else { return }
            rows.append(
                RecognisedRow(
                    file: row.text(0), rowToken: rowToken, part: Int(clamping: row.integer(2)), contentToken: content,
                    fact: row.integer(4)))
        }
        return rows
    }

    /// The tokens of the rows a source has brought in, file by file; one for each row.
    package func recognisedRowTokens(source: Int64) throws -> [String: [Identifier]] {
        var tokens: [String: [Identifier]] = [:]
        try connection.forEach(
            "SELECT file, row_token FROM recognised_rows WHERE source = \(source) AND part = 0"
        ) { row in
            if let token = Identifier(bytes: row.blob(1)) { tokens[row.text(0), default: []].append(token) }
        }
        return tokens
    }

    /// Every subject a source has said something about.
    package func recognisedSubjects(source: Int64) throws -> [StoredSubject] {
        try connection.rows(
            """
            SELECT id, kind, identity, number FROM subjects
            WHERE id IN (
                SELECT f.subject FROM recognised_rows r JOIN facts f ON f.position = r.fact WHERE r.source = \(source)
            ) ORDER BY id
            """
        ) { row in
            guard let kind = SubjectID.Kind(rawValue: Int(clamping: row.integer(1))),
                let id = Identifier(bytes: row.blob(2))
            else { throw SQLError(code: .corrupt, message: "a subject has no kind or identity") }
            return StoredSubject(
                row: row.integer(0), id: SubjectID(kind: kind, id: id),
                number: row.optionalInt32(3))
        }
    }
}

/// Writes down what imports bring in. Made once for an import.
package struct RecognitionWriter {
    private let insertRow: any SQLStatement
    private let deleteRow: any SQLStatement
    private let rememberRow: any SQLStatement
    private let insertPerson: any SQLStatement
    private let source: Int64
    private let command: String

    /// Writes for the source with this name, new or not.
    package init(_ writer: LedgerWriter, source name: String) throws {
        let connection = writer.connection
        command = writer.command.key
        if let known = try writer.reader.source(name) {
            source = known
        } else {
            try connection.execute("INSERT INTO sources (name) VALUES (\(name))")
            source = try writer.reader.source(name) ?? 0
        }
        insertRow = try connection.prepare(
            """
            INSERT INTO recognised_rows (source, fact, row_token, part, file, content_token)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        deleteRow = try connection.prepare("DELETE FROM recognised_rows WHERE source = ? AND fact = ?")
        rememberRow = try connection.prepare(
            """
            INSERT INTO replaced_rows (
                command, source, subject, file, row_token, part, content_token, fact, replacement)
            SELECT ?, source, ?, file, row_token, part, content_token, fact, ? FROM recognised_rows
            WHERE source = ? AND fact = ?
            """)
        insertPerson = try connection.prepare("INSERT INTO person_codes (token, person) VALUES (?, ?)")
    }

    /// From now on the token is this person's.
    package func add(person: StoredSubject, token: Identifier) throws {
        try insertPerson.run { row in
            row.add(token)
            row.add(person.row)
        }
    }

    /// From now on the row is recognised.
    package func add(_ row: RecognisedRow) throws {
        try insertRow.run { values in
            values.add(source)
            values.add(row.fact)
            values.add(row.rowToken)
            values.add(Int64(row.part))
            values.add(row.file)
            values.add(row.contentToken)
        }
    }

    /// From now on the fact at this position stands for no row; the command that made it so can be taken back.
    ///
    /// - Parameter replacement: position of the fact that came in its place; nil when the row is gone.
    package func forget(fact position: Int64, of subject: StoredSubject, replacement: Int64?) throws {
        try rememberRow.run([
            .text(command), .integer(subject.row), .optional(replacement), .integer(source), .integer(position),
        ])
        try deleteRow.run([.integer(source), .integer(position)])
    }
}
