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
    /// Where it departs from rules, and why.
    package var departures: [Departure] = []
    /// The fact that took it back; nil while it counts.
    package var retraction: Fact?
    /// Why it was taken back; nothing where nobody said or the key is gone.
    package var retractionReason: [Phrase] = []
    var retractionPosition: Int64?
}

extension Picture {
    /// One fact, whether the question sees it or not; nil when there is none.
    package func fact(_ id: Identifier) throws -> FactRecord? {
        guard let found = try reader.fact(id), try seen.tells(about: found.subject) else { return nil }
        if found.subject.id.kind == .person { try opens(PersonID(number: found.subject.row)) }
        if found.subject.id.kind == .transfer { try notesWhoIsHandedOver(found.subject) }
        return try facts(of: found.subject).first { $0.fact.id == id }
    }

    /// The facts about a person and their assignments that the question sees, in the order in which they apply, the retracted ones too.
    package func facts(of person: PersonID) throws -> [FactRecord] {
        guard try mayName(person) else { return [] }
        guard let subject = try reader.subject(of: person) else { return [] }
        let everybody = try reader.everybody(in: subject, known: known.day, head: known.last)
        return try sorted(
            everybody.flatMap { one in
                let number = PersonID(number: one.row)
                return try visible(facts(of: one)) + facts(of: reader.subjects(of: .transfer, naming: number))
                    + [.assignment, .visit].flatMap { try facts(of: reader.subjects(of: $0, naming: number)) }
            })
    }

    /// What happened to somebody on a day.
    package struct DatedEvent: Sendable {
        let day: Day
        /// What.
        package let kind: PersonEventKind
        /// The fact that says so.
        package let fact: Identifier
    }

    /// What happened to somebody on a day, by the facts that count, in the order in which they apply.
    package func events(of person: PersonID, on day: Day) throws -> [DatedEvent] {
        guard try mayName(person) else { return [] }
        return try rememberedOfEveryDay(EventsOf(person: person)) {
            let facts = try reader.subject(of: person).map { try known.facts(of: known.whole($0)) } ?? []
            return facts.compactMap { fact -> DatedEvent? in
                guard case .personEvent(let event) = fact.statement else { return nil }
                return DatedEvent(day: fact.order.effective, kind: event.kind, fact: fact.id)
            }
        }.filter { $0.day == day }
    }

    private struct EventsOf: Hashable {
        let person: PersonID
    }

    /// The facts about a person alone, as two pictures of one reading see them: they are read and unsealed once.
    func facts(of person: PersonID, andIn other: Picture) throws -> (own: [FactRecord], other: [FactRecord]) {
        guard let subject = try reader.subject(of: person), try mayName(person) else { return ([], []) }
        let facts = try reader.everybody(in: subject).flatMap { try self.facts(of: $0) }
        return (visible(facts), other.visible(facts))
    }

    /// The facts about a unit, its targets and what it became or came from that the question sees, in the order in which
    /// they apply, the retracted ones too.
    package func facts(of unit: UnitID) throws -> [FactRecord] {
        guard sight.sees(unit) else { return [] }
        let own = try reader.subject(.unit(code(of: unit))).map { try visible(facts(of: $0)) } ?? []
        // Meetings and assignments have lists of their own.
        let around = try SubjectKind.ofUnits.filter { $0 != .meeting && $0 != .assignment }.flatMap {
            try facts(of: reader.subjects(of: $0, naming: unit))
        }
        return sorted(own + around)
    }

    private func facts(of subjects: [(StoredSubject, [LiveFact])]) throws -> [FactRecord] {
        try subjects.flatMap { subject, _ in try visible(facts(of: subject)) }
    }

    private func sorted(_ records: [FactRecord]) -> [FactRecord] {
        records.sorted { $0.fact.order < $1.fact.order }
    }

    /// The facts about a place, about what covers it and what it became or came from that the question sees, in the order in which they apply.
    package func facts(of place: PlaceID) throws -> [FactRecord] {
        guard sight.sees(place) else { return [] }
        var records = try reader.subject(.place(code(of: place))).map { try visible(facts(of: $0)) } ?? []
        for coverage in tree.coverages(of: place) {
            records += try facts(coverageOf: place, by: coverage.cell)
        }
        records += try [.visit, .acknowledgement, .succession, .entrusting].flatMap {
            try facts(of: reader.subjects(of: $0, naming: place))
        }
        return sorted(records)
    }

    func facts(coverageOf place: PlaceID, by cell: UnitID) throws -> [FactRecord] {
        guard sight.sees(place) || sight.sees(cell) else { return [] }
        let id = SubjectID.coverage(cell: code(of: cell), place: code(of: place))
        return try reader.subject(id).map { try visible(facts(of: $0)) } ?? []
    }

    private func visible(_ records: [FactRecord]) -> [FactRecord] {
        records.filter { known.sees($0.fact, at: $0.position) }.map { record in
            var record = record
            if let retraction = record.retraction, let position = record.retractionPosition,
                !known.sees(retraction, at: position)
            {
                (record.retraction, record.retractionReason) = (nil, [])
            }
            return record
        }
    }

    private func facts(of subject: StoredSubject) throws -> [FactRecord] {
        let stored = try reader.storedFacts(of: subject)
        var retractions: [Identifier: (stored: StoredFact, reason: [Phrase])] = [:]
        var records: [FactRecord] = []
        for fact in stored {
            let statement = try reader.statement(of: fact.fact)
            if case .retracted(let retraction) = statement {
                if retractions[retraction.fact] == nil { retractions[retraction.fact] = (fact, retraction.why) }
            } else {
                records.append(
                    FactRecord(
                        fact: fact.fact, author: try reader.vault.accountName(of: fact.fact.author),
                        position: fact.position, subject: try self.subject(subject, statement),
                        statement: statement, departures: try reader.departures(of: fact.fact)))
            }
        }
        let isWhole = try seen.tellsWriters(about: subject)
        for index in records.indices {
            if !isWhole { records[index].author = nil }
            if !isWhole { records[index].statement = records[index].statement?.withoutReference }
            guard let retraction = retractions[records[index].fact.id] else { continue }
            records[index].retraction = retraction.stored.fact
            records[index].retractionReason = isWhole ? retraction.reason : []
            records[index].retractionPosition = retraction.stored.position
        }
        return sorted(records)
    }

    private func subject(_ subject: StoredSubject, _ statement: Statement?) throws -> FactRecord.Subject {
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?) where holds(UnitID(index: number)):
            return .unit(UnitID(index: number))
        case (.place, let number?) where holds(PlaceID(index: number)):
            return .place(PlaceID(index: number))
        // Somebody who is folded with another is that one.
        case (.person, _): return .person(PersonID(number: try known.whole(subject).row))
        case (.unit, _), (.place, _): return .unknown
        default: return try self.subject(subject.id.kind, naming: statement?.content.mentions ?? [])
        }
    }

    /// What has no page of its own is shown as what its facts name: somebody, or else the place, or else the unit.
    private func subject(_ kind: SubjectKind, naming mentions: [Mention]) throws -> FactRecord.Subject {
        var (unit, place): (UnitID?, PlaceID?)
        for mention in mentions {
            switch mention {
            case .person:
                let person = try reader.subject(mention.subject).map { try known.whole($0) }
                return person.map { .person(PersonID(number: $0.row)) } ?? .unknown
            case .unit(let code): unit = structure.codebook.knownUnit(code)
            case .place(let code): place = structure.codebook.knownPlace(code)
            }
        }
        if kind == .coverage {
            guard let unit, let place else { return .unknown }
            return .coverage(unit, place)
        }
        return place.map(FactRecord.Subject.place) ?? unit.map(FactRecord.Subject.unit) ?? .unknown
    }
}
