package import Ledger
internal import Organisation
internal import SQL

extension LedgerReader {
    /// The subjects about which a fact became known after a day, or arrived after a position: all others stand in the
    /// folded tables as they were known then. In the order of their rows.
    package func subjects(changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        let day = Int64(known?.number ?? .max)
        return try subjects(
            """
            WHERE s.id IN (SELECT subject FROM last_known WHERE day > \(day) UNION
                SELECT subject FROM facts WHERE position > \(head ?? .max)) ORDER BY s.id
            """)
    }

    /// Of the subjects `s` that a condition chooses, those about which a fact became known after a day, or arrived after a
    /// position: looked up one by one, which is quicker where they are few.
    func subjects(among condition: SQLText, changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        guard known != nil || head != nil else { return [] }
        let day = Int64(known?.number ?? .max)
        return try subjects(
            """
            WHERE \(condition) AND (EXISTS (SELECT 1 FROM last_known l WHERE l.subject = s.id AND l.day > \(day)) OR
                EXISTS (SELECT 1 FROM facts f WHERE f.subject = s.id AND f.position > \(head ?? .max)))
            ORDER BY s.id
            """)
    }
}
