package import Ledger
internal import SQL

extension LedgerReader {
    /// True when fewer entries stand in a subject's spans than its facts make, and what they name does not all stand beside
    /// the spans: a question about what was known earlier would miss the subject.
    ///
    /// - Parameter entries: how many periods, or days of a person, the subject has in the spans.
    package func lacksMention(of subject: StoredSubject, facts: [LiveFact], entries: Int) throws -> Bool {
        guard facts.count(where: \.makesEntry) != entries else { return false }
        return try Set(facts.compactMap(\.statement).flatMap(Mention.all)).contains { mention in
            try connection.first(
                """
                SELECT 1 FROM mentions_beside_spans m JOIN subjects n ON n.kind = m.kind AND n.number = m.number
                WHERE n.identity = \(mention.subject.id.bytes) AND m.subject = \(subject.row)
                """
            ) { $0.integer(0) } == nil
        }
    }
}
