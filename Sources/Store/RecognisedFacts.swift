package import Ledger
internal import SQL

/// A fact of a subject as an import that comes again looks at it: nothing of what it says is read.
package struct RecognisedFact: Sendable {
    /// The row of the source that it stands for; nil when somebody else stated it, or it takes another back.
    package let row: RecognisedRow?
    /// The day from which it holds.
    package let effective: Day
    /// Which of a day's facts comes first.
    package let rank: Int32
}

/// Reads, subject by subject, which facts stand for which rows of a source. Made once for an import: there are millions.
package struct RecognisedFacts {
    private let statement: any SQLStatement
    private let source: Int64

    /// Those of this source.
    package init(_ reader: LedgerReader, source: Int64) {
        self.source = source
        statement = reader.connection.prepare(
            """
            SELECT r.file, r.row_token, r.part, r.content_token, f.position, f.effective, f.rank
            FROM facts f LEFT JOIN recognised_rows r ON r.source = \(parameter: "source") AND r.fact = f.position
            WHERE f.subject = \(parameter: "subject") ORDER BY f.position
            """)
    }

    /// Hands every fact of the subject to `body`, in the order of arrival; one for each row where several stand for it.
    package func forEach(of subject: StoredSubject, _ body: (RecognisedFact) -> Void) throws {
        try statement.forEach([.integer(source), .integer(subject.row)]) { row in
            body(
                RecognisedFact(
                    row: row.isNull(0) ? nil : RecognisedRow(damaged: row), effective: row.day(5), rank: row.int32(6)))
        }
    }
}
