internal import Ledger
internal import Organisation
internal import Store

/// The organisation as it was known on a day, or from what had arrived by a head: as the tables hold it now, but for the
/// subjects of which more was learned since. Those are folded from their facts.
struct PastFold {
    private let reader: LedgerReader
    private let known: Day?
    private let head: Int64?
    /// Nobody when the question is about now.
    let changed: [StoredSubject]

    init(_ reader: LedgerReader, known: Day?, head: Int64?) throws {
        self.reader = reader
        self.known = known
        self.head = head
        changed =
            known == nil && head == nil ? [] : try reader.subjects(changedSinceKnown: known, head: head)
    }

    /// Units, places and coverages.
    func structure() throws -> OrganisationStructure {
        var structure = try reader.structure()
        for subject in changed where subject.id.kind != .person {
            _ = try structure.refold(subject, facts: reader.facts(of: subject), known: known, head: head)
        }
        return structure
    }

    /// Everybody's days, and of whom they are folded from facts.
    func forEachPerson(
        _ codebook: Codebook, _ body: (PersonID, PersonTimeline, _ isFolded: Bool) throws -> Void
    ) throws {
        let people = changed.filter { $0.id.kind == .person }
        let numbers = Set(people.map(\.row))
        try reader.forEachPerson { person, timeline in
            if numbers.isEmpty || !numbers.contains(person.number) { try body(person, timeline, false) }
        }
        var codebook = codebook
        for subject in people {
            let timeline = try reader.foldPerson(subject, known: known, head: head, codebook: &codebook)
            try body(PersonID(number: subject.row), timeline, true)
        }
    }
}

extension LedgerReader {
    /// A person's days as they were known on a day, or from what had arrived by a head.
    func foldPerson(
        _ subject: StoredSubject, known: Day?, head: Int64?, codebook: inout Codebook
    ) throws -> PersonTimeline {
        let live = LiveFact.live(in: try facts(of: subject), known: known, head: head)
        let person = PersonID(number: subject.row)
        return PersonTimeline.fold(live, person: person, codebook: &codebook).timeline
    }
}

extension OrganisationStructure {
    /// What of the organisation a subject is.
    enum Part {
        case unit(UnitID)
        case place(PlaceID)
        case coverage(CoverageTimeline.Pair)
    }

    /// Folds a unit, a place or a coverage anew; nil for a person, and for a coverage of nothing.
    mutating func refold(
        _ subject: StoredSubject, facts: [LiveFact], known: Day? = nil, head: Int64? = nil
    ) throws -> Part? {
        let live = LiveFact.live(in: facts, known: known, head: head)
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?):
            let unit = UnitID(index: number)
            self[unit] = UnitTimeline.fold(live, unit: unit, codebook: &codebook).timeline
            return .unit(unit)
        case (.place, let number?):
            let place = PlaceID(index: number)
            self[place] = PlaceTimeline.fold(live, place: place, codebook: &codebook).timeline
            return .place(place)
        case (.coverage, _):
            guard let pair = CoverageTimeline.pair(of: facts, codebook: &codebook) else { return nil }
            coverages[pair] = CoverageTimeline.fold(live, pair: pair).timeline
            return .coverage(pair)
        default: return nil
        }
    }
}
