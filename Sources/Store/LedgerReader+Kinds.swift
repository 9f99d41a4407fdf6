package import Ledger
package import Organisation
internal import SQL

/// Facts of one kind, without what else is said of the same subjects: nothing else is read, and nothing unsealed.
extension LedgerReader {
    /// Of everybody who ever had one of these cells, the facts of a kind and what takes facts back, in the order of arrival.
    package func facts(
        of kind: FactKind, aboutPeopleOf cells: [UnitID]
    ) throws -> [(person: PersonID, facts: [LiveFact])] {
        var found: [Int64: [LiveFact]] = [:]
        let numbers = cells.map { Int64($0.index) }
        try forEachFacts(
            """
            FROM (SELECT DISTINCT person FROM person_days WHERE cell IN \(list: numbers)) p
                \(.joinInOrder) subjects s ON s.id = p.person \(.joinInOrder) facts f ON f.subject = s.id
            WHERE f.kind IN (SELECT k.id FROM fact_kinds k WHERE k.name IN (\(kind.name), \(FactKind.retracted.name)))
            ORDER BY s.id, f.position
            """
        ) { subject, facts in found[subject.row] = facts }
        // What was said of one who is the same person was said of them.
        for person in try Set(joins().joined.values.joined()) {
            let facts = try facts(of: person).filter { fact in
                fact.statement.map { $0.kind == kind || $0.kind == .retracted } ?? false
            }
            found[try whole(person).row, default: []] += facts
        }
        return found.map { (PersonID(number: $0.key), $0.value) }
    }
}
