internal import SQL

/// What rows stood for before a command, put back when the command is taken back.
package struct RecognitionHistory {
    /// A row that a command forgot: which fact it stood for, and which fact came in its place.
    package struct Entry: Hashable, Sendable {
        /// Position of the fact the row stood for.
        package let fact: Int64
        /// Position of the fact that replaced it; nil when the row was gone.
        package let replacement: Int64?
    }

    private let connection: any SQLConnection

    /// The history inside a writing transaction.
    package init(_ writer: LedgerWriter) {
        connection = writer.connection
    }

    /// What the command with this key forgot about a subject.
    package func entries(ofCommand key: String, subject: StoredSubject) throws -> [Entry] {
        try connection.rows(
            """
            SELECT DISTINCT fact, replacement FROM replaced_rows
            WHERE command = \(key) AND subject = \(subject.row) ORDER BY fact
            """
        ) { Entry(fact: $0.integer(0), replacement: $0.optionalInteger(1)) }
    }

    /// Recognises what the command forgot about the subject again, and every row of a fact that is stated again: each row
    /// stands for its fact, or for the one that repeats it. Rows of facts that count no longer stay forgotten.
    ///
    /// - Parameters:
    ///   - restated: positions of facts stated again, by the positions of the facts they repeat.
    ///   - counts: whether the fact at a position counts.
    package func restore(
        command key: String, subject: StoredSubject, restated: [Int64: Int64], counts: (Int64) -> Bool
    ) throws {
        var standing = restated
        for entry in try entries(ofCommand: key, subject: subject) where counts(entry.fact) {
            standing[entry.fact] = entry.fact
        }
        for (old, new) in standing.sorted(by: { $0.key < $1.key }) {
            try connection.execute("UPDATE OR REPLACE recognised_rows SET fact = \(new) WHERE fact = \(old)")
            // A later import may have forgotten the row since, without putting anything in its place.
            try connection.execute(
                """
                INSERT OR REPLACE INTO recognised_rows (fact, source, row_token, part, file, content_token)
                SELECT \(new), source, row_token, part, file, content_token FROM replaced_rows
                WHERE fact = \(old)
                """)
            try connection.execute("DELETE FROM replaced_rows WHERE fact = \(old)")
        }
    }
}
