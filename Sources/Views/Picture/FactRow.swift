package import Ledger
internal import Organisation
internal import Store

/// A fact about one unit, place or person and, when it was taken back, by which fact: where a figure's way down ends.
package struct FactRow: Sendable {
    /// Position in this ledger's log.
    package var position: Int64
    /// As it is stored.
    package var fact: Fact
    /// Name of the account that wrote it; nil where it is not known here.
    package var author: String?
    /// Nil when this program cannot read it.
    package var statement: Statement?
    /// The fact that took it back; nil while it counts.
    package var retractedBy: Identifier?

    /// Whose facts.
    package enum Subject: Sendable {
        /// A unit or place by its code; where both have it, the unit.
        case code(String)
        /// A person by their code in a source.
        case person(code: String, source: String)
    }
}

/// Nobody has that code.
package struct UnknownSubject: Error, Equatable, Sendable {
    /// The code.
    package let code: String

    /// Nobody has this code.
    package init(code: String) { self.code = code }
}

extension Pictures {
    /// The facts about one unit, place or person, and about what covers, met, was aimed at or assigned there, the retracted ones
    /// too, in the order in which they arrived.
    ///
    /// - Throws: `UnknownSubject`.
    package func facts(of subject: FactRow.Subject, for viewer: Viewer) throws -> [FactRow] {
        let note = ReadingNote(page: "facts")
        let rows = try database.read { reader -> [FactRow] in
            let sight = try sight(of: viewer, reader, end: reader.head().position)
            let seen = Seen(sight: sight, reader: reader, today: today())
            let stored: StoredSubject?
            let code: String
            switch subject {
            case .code(let text):
                code = text
                stored = try reader.subject(.unit(text)) ?? reader.subject(.place(text))
            case .person(let text, let source):
                code = text
                let secret = try reader.vault.recognitionSecret()
                stored = try reader.person(token: secret.token(ofPerson: text, in: source))
            }
            guard let stored, try seen.tells(about: stored) else { throw UnknownSubject(code: code) }
            if stored.id.kind == .person { note.opens(stored.id.id, in: try cell(of: stored, reader)) }
            let around = try reader.subjects(around: stored).filter { try seen.tells(about: $0) }
            return try ([stored] + around).flatMap { try FactRow.rows(of: $0, reader, seen) }
                .sorted { $0.position < $1.position }
        }
        try writeDown(note, viewer)
        return rows
    }

    private func cell(of person: StoredSubject, _ reader: LedgerReader) throws -> String? {
        let road = try reader.person(PersonID(number: person.row))?.timeline
        return try road?.state(on: today()).cell.map { try reader.codebook().code(of: $0) }
    }
}

extension FactRow {
    fileprivate static func rows(
        of subject: StoredSubject, _ reader: LedgerReader, _ seen: Seen
    ) throws -> [FactRow] {
        let facts = try reader.facts(of: subject)
        var retractions: [Identifier: Identifier] = [:]
        for fact in facts {
            if case .retracted(let retraction) = fact.statement { retractions[retraction.fact] = fact.id }
        }
        let isWhole = try seen.tellsWriters(about: subject)
        return try zip(reader.storedFacts(of: subject), facts).map { storedFact, fact in
            FactRow(
                position: storedFact.position, fact: storedFact.fact,
                author: isWhole ? try reader.vault.accountName(of: storedFact.fact.author) : nil,
                statement: fact.statement,
                retractedBy: retractions[fact.id])
        }
    }
}

extension LedgerReader {
    /// What has no page of its own and names a subject: coverages, meetings, targets, assignments, visits, successions.
    fileprivate func subjects(around subject: StoredSubject) throws -> [StoredSubject] {
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?):
            let unit = UnitID(index: number)
            return try coverages(around: subject)
                + SubjectKind.ofUnits.flatMap {
                    try subjects(of: $0, naming: unit).map(\.0)
                }
        case (.place, let number?):
            return try coverages(around: subject)
                + [.assignment, .visit, .acknowledgement, .succession, .entrusting].flatMap {
                    try subjects(of: $0, naming: PlaceID(index: number)).map(\.0)
                }
        case (.person, _):
            return try [.assignment, .visit].flatMap {
                try subjects(of: $0, naming: PersonID(number: subject.row)).map(\.0)
            }
        default: return []
        }
    }

    private func coverages(around subject: StoredSubject) throws -> [StoredSubject] {
        // The part has numbers of its own: it is asked by the code that the facts tell, since a number may be damaged.
        let names = try facts(of: subject).lazy.compactMap { $0.statement?.content.subjectName }
        guard case .code(let code)? = names.first else { return [] }
        let part = PartReader(self)
        let cells = try subject.id.kind == .unit ? [part.unit(code)].compactMap(\.self) : []
        let places = try subject.id.kind == .place ? [part.place(code)].compactMap(\.self) : []
        let pairs = try part.coverages(everBy: Set(cells), of: Set(places))
        let book = part.structure.codebook
        return try pairs.compactMap { pair in
            try self.subject(.coverage(cell: book.code(of: pair.cell), place: book.code(of: pair.place)))
        }
    }
}
