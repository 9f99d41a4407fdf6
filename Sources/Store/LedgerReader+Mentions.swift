package import Ledger
package import Organisation
internal import SQL

/// What meetings, targets and assignments are about: they have no spans, and are found by what their facts ever named.
extension LedgerReader {
    /// Every subject of a kind whose facts ever named a unit, each with all its facts in the order of arrival.
    package func subjects(of kind: SubjectKind, naming unit: UnitID) throws -> [(StoredSubject, [LiveFact])] {
        try subjects(of: kind, naming: (.unit, Int64(unit.index)))
    }

    /// Every subject of a kind whose facts ever named a place, each with all its facts in the order of arrival.
    package func subjects(of kind: SubjectKind, naming place: PlaceID) throws -> [(StoredSubject, [LiveFact])] {
        try subjects(of: kind, naming: (.place, Int64(place.index)))
    }

    /// The same by the unit's code, for a structure that numbers units in its own way; nothing where nothing is said of the code.
    package func subjects(of kind: SubjectKind, namingUnit code: String) throws -> [(StoredSubject, [LiveFact])] {
        try subject(.unit(code))?.number.map { try subjects(of: kind, naming: UnitID(index: $0)) } ?? []
    }

    /// The same by the place's code.
    package func subjects(of kind: SubjectKind, namingPlace code: String) throws -> [(StoredSubject, [LiveFact])] {
        try subject(.place(code))?.number.map { try subjects(of: kind, naming: PlaceID(index: $0)) } ?? []
    }

    /// Every subject of a kind whose facts ever named a person, each with all its facts in the order of arrival.
    package func subjects(of kind: SubjectKind, naming person: PersonID) throws -> [(StoredSubject, [LiveFact])] {
        try subjects(of: kind, naming: (.person, person.number))
    }

    /// Everybody whose steps ever named a person besides, as who helps or introduces, each with all their facts in the order of arrival.
    package func peopleWhoseStepsName(_ person: PersonID) throws -> [(StoredSubject, [LiveFact])] {
        try subjects(of: .person, naming: (Tables.personBeside, person.number))
    }

    private func subjects(
        of kind: SubjectKind, naming named: (kind: SubjectKind, number: Int64)
    ) throws -> [(StoredSubject, [LiveFact])] {
        try subjects(of: kind, naming: (Int64(named.kind.rawValue), named.number))
    }

    private func subjects(
        of kind: SubjectKind, naming named: (kind: Int64, number: Int64)
    ) throws -> [(StoredSubject, [LiveFact])] {
        var found: [(StoredSubject, [LiveFact])] = []
        try forEachFacts(
            """
            FROM mentions m \(.joinInOrder) subjects s ON s.id = m.subject
                \(.joinInOrder) facts f ON f.subject = s.id
            WHERE m.kind = \(named.kind) AND m.number = \(named.number) AND s.kind = \(kind.rawValue)
            ORDER BY m.subject, f.position
            """
        ) { found.append(($0, $1)) }
        return found
    }
}
