internal import Figures
package import Ledger
package import Organisation
internal import Store

/// A fact as a reader may see it, with what became of it.
package struct FactRecord: Sendable {
    /// What a fact is about, by the numbers of the picture.
    package enum Subject: Hashable, Sendable {
        case unit(UnitID)
        case place(PlaceID)
        case person(PersonID)
        case coverage(UnitID, PlaceID)
        /// Something this program does not know.
        case unknown
    }

    /// As it is stored.
    package var fact: Fact
    /// Name of the account that wrote it; nil where it is not known here.
    package var author: String?
    /// Its position in this ledger's log.
    package var position: Int64
    /// What it is about.
    package var subject: Subject
    /// What it says, sealed parts included where the key is at hand; nil when this program cannot read it.
    package var statement: Statement?
    /// The fact that took it back; nil while it counts.
    package var retraction: Fact?
    /// Why it was taken back, in words; nil where nobody said or the key is gone.
    package var retractionReason: String?
    var retractionPosition: Int64?
}

extension Picture {
    /// One fact, whether the question sees it or not; nil when there is none.
    package func fact(_ id: Identifier) throws -> FactRecord? {
        guard let found = try reader.fact(id) else { return nil }
        return try facts(of: found.subject).first { $0.fact.id == id }
    }

    /// The facts about a person and their assignments that the question sees, in the order in which they apply, the retracted ones too.
    package func facts(of person: PersonID) throws -> [FactRecord] {
        let own = try reader.subject(of: person).map { try visible(facts(of: $0)) } ?? []
        return try sorted(own + facts(of: reader.subjects(of: .assignment, naming: person)))
    }

    /// The facts about a person alone, as two pictures of one reading see them: they are read and unsealed once.
    func facts(of person: PersonID, andIn other: Picture) throws -> (own: [FactRecord], other: [FactRecord]) {
        guard let subject = try reader.subject(of: person) else { return ([], []) }
        let facts = try facts(of: subject)
        return (visible(facts), other.visible(facts))
    }

    /// The facts about a unit and its targets that the question sees, in the order in which they apply, the retracted ones too.
    package func facts(of unit: UnitID) throws -> [FactRecord] {
        let own = try reader.subject(.unit(code(of: unit))).map { try visible(facts(of: $0)) } ?? []
        return try sorted(own + facts(of: reader.subjects(of: .target, naming: unit)))
    }

    private func facts(of subjects: [(StoredSubject, [LiveFact])]) throws -> [FactRecord] {
        try subjects.flatMap { subject, _ in try visible(facts(of: subject)) }
    }

    private func sorted(_ records: [FactRecord]) -> [FactRecord] {
        records.sorted { $0.fact.order < $1.fact.order }
    }

    /// The facts about a place and about what covers it that the question sees, in the order in which they apply.
    package func facts(of place: PlaceID) throws -> [FactRecord] {
        var records = try reader.subject(.place(code(of: place))).map { try visible(facts(of: $0)) } ?? []
        for coverage in tree.coverages(of: place) {
            records += try facts(coverageOf: place, by: coverage.cell)
        }
        return sorted(records)
    }

    func facts(coverageOf place: PlaceID, by cell: UnitID) throws -> [FactRecord] {
        let id = SubjectID.coverage(cell: code(of: cell), place: code(of: place))
        return try reader.subject(id).map { try visible(facts(of: $0)) } ?? []
    }

    private func visible(_ records: [FactRecord]) -> [FactRecord] {
        records.filter { known.sees($0.fact, at: $0.position) }.map { record in
            var record = record
            if let retraction = record.retraction, let position = record.retractionPosition,
                !known.sees(retraction, at: position)
            {
                (record.retraction, record.retractionReason) = (nil, nil)
            }
            return record
        }
    }

    private func facts(of subject: StoredSubject) throws -> [FactRecord] {
        let stored = try reader.storedFacts(of: subject)
        var retractions: [Identifier: (stored: StoredFact, reason: String?)] = [:]
        var records: [FactRecord] = []
        for fact in stored {
            let statement = try reader.statement(of: fact.fact)
            if case .retracted(let retraction) = statement {
                if retractions[retraction.fact] == nil { retractions[retraction.fact] = (fact, retraction.reason) }
            } else {
                records.append(
                    FactRecord(
                        fact: fact.fact, author: try reader.vault.accountName(of: fact.fact.author),
                        position: fact.position, subject: try self.subject(subject, statement),
                        statement: statement))
            }
        }
        for index in records.indices {
            guard let retraction = retractions[records[index].fact.id] else { continue }
            records[index].retraction = retraction.stored.fact
            records[index].retractionReason = retraction.reason
            records[index].retractionPosition = retraction.stored.position
        }
        return sorted(records)
    }

    private func subject(_ subject: StoredSubject, _ statement: Statement?) throws -> FactRecord.Subject {
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?) where holds(UnitID(index: number)): return .unit(UnitID(index: number))
        case (.place, let number?) where holds(PlaceID(index: number)): return .place(PlaceID(index: number))
        case (.person, _): return .person(PersonID(number: subject.row))
        default: break
        }
        switch statement {
        case .coverageStated(let coverage): return self.subject(coverage)
        case .coverageEnded(let ending): return self.subject(ending.coverage)
        case .assignmentStated(let assignment): return try self.subject(assignment)
        case .assignmentEnded(let ending): return try self.subject(ending.assignment)
        case .meetingHeld(let meeting): return self.subject(unit: meeting.cell)
        case .targetSet(let target): return self.subject(unit: target.unit)
        default: return .unknown
        }
    }

    private func subject(_ coverage: CoverageStatement) -> FactRecord.Subject {
        guard let cell = structure.codebook.knownUnit(coverage.cell),
            let place = structure.codebook.knownPlace(coverage.place)
        else { return .unknown }
        return .coverage(cell, place)
    }

    private func subject(_ assignment: AssignmentStatement) throws -> FactRecord.Subject {
        let person = try reader.subject(Mention.person(assignment.person).subject)
        return person.map { .person(PersonID(number: $0.row)) } ?? .unknown
    }

    private func subject(unit code: String) -> FactRecord.Subject {
        structure.codebook.knownUnit(code).map(FactRecord.Subject.unit) ?? .unknown
    }
}
