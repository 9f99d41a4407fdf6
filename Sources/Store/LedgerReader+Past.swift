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
