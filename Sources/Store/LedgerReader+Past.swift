package import Ledger
package import Organisation
internal import SQL

extension LedgerReader {
    /// The subjects about which a fact became known after a day, or arrived after a position: all others stand in the
    /// folded tables as they were known then. In the order of their rows.
    package func subjects(changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        let day = Int64(known?.number ?? .max)
        return try withWhole(
            subjects(
                """
                WHERE s.id IN (SELECT subject FROM last_known WHERE day > \(day) UNION
                    SELECT subject FROM facts WHERE position > \(head ?? .max)) ORDER BY s.id
                """))
    }

    /// Of the people whom a fact ever put into this cell, those about whom a fact became known after a day, or arrived after a
    /// position.
    package func people(everIn cell: UnitID, changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        try people(
            "SELECT person FROM person_days WHERE cell = \(cell.index)", .unit, cell.index, changedSinceKnown: known,
            head: head)
    }

    /// Of the people whom a fact ever put into this place, those about whom a fact became known after a day, or arrived after
    /// a position.
    package func people(everAt place: PlaceID, changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        try people(
            "SELECT person FROM person_days WHERE place = \(place.index)", .place, place.index,
            changedSinceKnown: known, head: head)
    }

    /// The subject behind a person's number, when a fact about them became known after a day, or arrived after a position.
    package func subject(of person: PersonID, changedSinceKnown known: Day?, head: Int64?) throws -> StoredSubject? {
        try subjects(among: "s.id = \(person.number)", changedSinceKnown: known, head: head)
            .first { $0.id.kind == .person }
    }

    /// The spans tell whom they name; of whom they may not tell stands beside them.
    private func people(
        _ ofSpans: SQLText, _ kind: SubjectKind, _ number: Int32, changedSinceKnown known: Day?, head: Int64?
    ) throws -> [StoredSubject] {
        // By their ids, since going through everybody takes long.
        try subjects(
            among: """
                \(.unindexed("s.kind")) = \(SubjectKind.person.rawValue) AND s.id IN (\(ofSpans) UNION
                    SELECT subject FROM mentions WHERE kind = \(kind.rawValue) AND number = \(number))
                """, changedSinceKnown: known, head: head)
    }

    /// Of the subjects `s` that a condition chooses, those about which a fact became known after a day, or arrived after a
    /// position: looked up one by one, which is quicker where they are few.
    func subjects(among condition: SQLText, changedSinceKnown known: Day?, head: Int64?) throws -> [StoredSubject] {
        guard known != nil || head != nil else { return [] }
        let day = Int64(known?.number ?? .max)
        let found = try subjects(
            """
            WHERE \(condition) AND (EXISTS (SELECT 1 FROM last_known l WHERE l.subject = s.id AND l.day > \(day)) OR
                EXISTS (SELECT 1 FROM facts f WHERE f.subject = s.id AND f.position > \(head ?? .max)))
            ORDER BY s.id
            """)
        // Whose fold rests on somebody of whom more was learned.
        let joined = try joins().targets.keys
        guard !joined.isEmpty else { return found }
        let changed = try subjects(
            """
            WHERE s.id IN \(list: joined) AND (
                EXISTS (SELECT 1 FROM last_known l WHERE l.subject = s.id AND l.day > \(day)) OR
                EXISTS (SELECT 1 FROM facts f WHERE f.subject = s.id AND f.position > \(head ?? .max)))
            """)
        let rows = try rows(foldedWith: changed).subtracting(found.map(\.row))
        guard !rows.isEmpty else { return found }
        let more = try subjects("WHERE \(condition) AND s.id IN \(list: rows)")
        return (found + more).sorted { $0.row < $1.row }
    }

    /// These, and everybody whose fold rests on their facts.
    func withWhole(_ subjects: [StoredSubject]) throws -> [StoredSubject] {
        let rows = try rows(foldedWith: subjects).subtracting(subjects.map(\.row))
        guard !rows.isEmpty else { return subjects }
        let more = try self.subjects("WHERE s.id IN \(list: rows)")
        return (subjects + more).sorted { $0.row < $1.row }
    }
}
