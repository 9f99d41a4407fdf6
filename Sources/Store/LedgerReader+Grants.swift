package import Ledger
package import Organisation
internal import SQL

/// What tells who may see and write what: grants, and what of the organisation has changed since they were given.
extension LedgerReader {
    /// The position of the last fact about a subject of these sorts among those after a position; nil where none came.
    package func lastFact(about kinds: [SubjectKind], after position: Int64, upTo end: Int64) throws -> Int64? {
        let numbers = kinds.map { Int64($0.rawValue) }
        // Few facts are looked through by themselves; of many, those of the few subjects that matter are looked up.
        let last =
            end - position <= LedgerReader.fewFacts
            ? try connection.first(
                """
                SELECT max(f.position) FROM facts f \(.joinInOrder) subjects s ON s.id = f.subject
                WHERE f.position > \(position) AND s.kind IN \(list: numbers)
                """
            ) { $0.optionalInteger(0) }
            : try connection.first(
                """
                SELECT max((SELECT max(f.position) FROM facts f WHERE f.subject = s.id)) FROM subjects s
                WHERE s.kind IN \(list: numbers)
                """
            ) { $0.optionalInteger(0) }
        return (last ?? nil).flatMap { $0 > position ? $0 : nil }
    }

    private static let fewFacts: Int64 = 20_000

    /// The units about which facts came after a position.
    package func unitsChanged(after position: Int64) throws -> [StoredSubject] {
        try subjects(
            """
            WHERE s.kind = \(SubjectKind.unit.rawValue)
                AND EXISTS (SELECT 1 FROM facts f WHERE f.subject = s.id AND f.position > \(position))
            """)
    }

    /// Every grant there ever was.
    ///
    /// - Parameter position: what arrived later does not count; nil: everything does.
    package func grants(upTo position: Int64? = nil) throws -> [GrantTimeline] {
        var grants: [GrantTimeline] = []
        try forEachSubject(of: .grant) { _, facts in
            if let grant = GrantTimeline.fold(LiveFact.live(in: facts, head: position)) { grants.append(grant) }
        }
        return grants
    }

    /// Names of the sources whose rows told of a person.
    package func sources(of person: PersonID) throws -> [String] {
        try connection.rows(
            """
            SELECT DISTINCT s.name FROM facts f \(.joinInOrder) recognised_rows r ON r.fact = f.position
            JOIN sources s ON s.id = r.source WHERE f.subject = \(person.number)
            """
        ) { $0.text(0) }
    }
}
