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
    private let rows: RecognitionTable

    /// The history inside a writing transaction.
    package init(_ writer: LedgerWriter) {
        connection = writer.connection
        rows = RecognitionTable(writer)
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
            try move(from: old, to: new)
            // A later import may have forgotten the row since, without putting anything in its place.
            for entry in try rows.replaced(ofFact: old) {
                try rows.addIfNew(entry.row.standing(for: new), source: entry.source)
            }
            try rows.forgetReplaced(ofFact: old)
        }
    }

    /// Lets the rows of a fact stand for what a command puts in its place, and remembers what they stood for.
    package func carry(from old: Int64, to new: Int64, of subject: StoredSubject, command: String) throws {
        for entry in try rows.all(ofFact: old) {
            try rows.remember(
                entry.row, source: entry.source, command: command, subject: subject.row, replacement: new)
        }
        try move(from: old, to: new)
    }

    /// Lets rows stand for another fact. A row that stands for it already keeps what it said there.
    private func move(from old: Int64, to new: Int64) throws {
        guard old != new else { return }
        for entry in try rows.all(ofFact: old) {
            try rows.remove(entry.row, source: entry.source)
            try rows.addIfNew(entry.row.standing(for: new), source: entry.source)
        }
    }
}

extension RecognisedRow {
    fileprivate func standing(for fact: Int64) -> RecognisedRow {
        var row = self
        row.fact = fact
        return row
    }
}
