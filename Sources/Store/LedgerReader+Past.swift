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
        var text: SQLText = "WHERE "
        text += condition
        text += """
             AND (EXISTS (SELECT 1 FROM last_known l WHERE l.subject = s.id AND l.day > \(day)) OR
                EXISTS (SELECT 1 FROM facts f WHERE f.subject = s.id AND f.position > \(head ?? .max)))
            ORDER BY s.id
            """
        return try subjects(text)
    }

    /// The subject of the first fact that is known later than its subject's last day says, or whose day is missing or too
    /// late; nil when all are right.
    package func wrongLastKnown() throws -> Int64? {
        try connection.first(
            """
            SELECT f.last FROM (SELECT subject, max(known) AS known, max(position) AS last FROM facts GROUP BY subject) f
            LEFT JOIN last_known l ON l.subject = f.subject WHERE l.day IS NOT f.known LIMIT 1
            """
        ) { $0.integer(0) }
    }
}
