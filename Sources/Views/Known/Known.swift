internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// What was known: by a day, from what had arrived by a position of the log.
///
/// The tables hold what is known now, and that is what was known then of everything of which nothing more was learned
/// since. The rest is folded from its facts. One rule for all of them: a subject has *changed* when a fact about it became
/// known after the day, or arrived after the position. Who is one person with others has changed with each of them.
struct Known {
    let reader: LedgerReader
    /// What was learned later does not count; nil: everything does.
    let day: Day?
    /// Nothing that arrived later counts; nil: everything in the reader's transaction does.
    let last: Int64?

    /// - Parameters:
    ///   - last: the position up to which facts count.
    ///   - end: that of the end of the log.
    init(_ reader: LedgerReader, by day: Day?, last: Int64, end: Int64) {
        (self.reader, self.day) = (reader, day)
        self.last = last < end ? last : nil
    }

    init(_ reader: LedgerReader, by day: Day? = nil, head: Head) throws {
        self.init(reader, by: day, last: head.position, end: try reader.head().position)
    }

    /// True where the other one, of the same reading, knows neither more nor less.
    func isSame(as other: Known) -> Bool { day == other.day && last == other.last }

    /// True where the tables tell everything.
    var isNow: Bool { day == nil && last == nil }

    /// Those of a subject's facts that count, in the order in which they apply.
    func live(_ facts: [LiveFact]) -> [LiveFact] { LiveFact.live(in: facts, known: day, head: last) }

    /// The facts of a subject that count, in the order in which they apply.
    func facts(of subject: StoredSubject) throws -> [LiveFact] {
        try reader.folded(subject, known: day, head: last).live
    }

    /// Who somebody was known to be: themselves, or the one with whom they are folded.
    func whole(_ person: StoredSubject) throws -> StoredSubject {
        try reader.whole(person, known: day, head: last)
    }

    /// True for a fact that counts, taken back or not.
    func sees(_ fact: Fact, at position: Int64) -> Bool {
        fact.known <= day ?? .latest && position <= last ?? .max
    }

    /// Units, places, coverages and successions.
    func structure() throws -> OrganisationStructure { try structure(changed()) }

    /// Every figure, on the structure of one day or of each day itself.
    func figures(structureDay: Day?) throws -> (structure: OrganisationStructure, tree: FigureTree) {
        let changed = try changed()
        let structure = try structure(changed)
        let counting = CountingQueue(structure, structureDay: structureDay, Thresholds(try rulebook(), try calendar()))
        let people = changed.filter { $0.id.kind == .person }
        let numbers = Set(people.map(\.row))
        try reader.forEachPerson { person, timeline in
            if numbers.isEmpty || !numbers.contains(person.number) { counting.count(timeline) }
        }
        var codebook = structure.codebook
        for subject in people { counting.count(try road(of: subject, &codebook)) }
        var tree = counting.finish()
        try countMeetings(structure, in: &tree)
        try countAssignments(structure, in: &tree)
        try countVisits(structure, in: &tree)
        try countTargets(structure, in: &tree)
        tree.settle()
        return (structure, tree)
    }

    /// A person's days, folded from their facts.
    func road(of person: StoredSubject, _ codebook: inout Codebook) throws -> PersonTimeline {
        PersonTimeline.fold(try facts(of: person), person: PersonID(number: person.row), codebook: &codebook).timeline
    }

    private func changed() throws -> [StoredSubject] {
        isNow ? [] : try reader.subjects(changedSinceKnown: day, head: last)
    }

    private func structure(_ changed: [StoredSubject]) throws -> OrganisationStructure {
        var structure = try reader.structure(live: live)
        for subject in changed where subject.id.kind != .person && subject.id.kind != .succession {
            _ = try refold(subject, in: &structure)
        }
        return structure
    }
}

extension Known {
    /// What of the organisation a subject is.
    enum Part {
        case unit(UnitID)
        case place(PlaceID)
        case coverage(CoverageTimeline.Pair)
        case succession(SuccessionTimeline.Pair)
    }

    /// Folds a unit, a place, a coverage or a succession anew; nil for a person, and for a coverage or succession of
    /// nothing.
    func refold(_ subject: StoredSubject, in structure: inout OrganisationStructure) throws -> Part? {
        let facts = try reader.facts(of: subject)
        let live = live(facts)
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?):
            let unit = UnitID(index: number)
            structure[unit] = UnitTimeline.fold(live, unit: unit, codebook: &structure.codebook).timeline
            return .unit(unit)
        case (.place, let number?):
            let place = PlaceID(index: number)
            structure[place] = PlaceTimeline.fold(live, place: place, codebook: &structure.codebook).timeline
            return .place(place)
        case (.coverage, _):
            guard let pair = CoverageTimeline.pair(of: facts, codebook: &structure.codebook) else { return nil }
            structure.coverages[pair] = CoverageTimeline.fold(live, pair: pair).timeline
            return .coverage(pair)
        case (.succession, _):
            guard let pair = SuccessionTimeline.pair(of: facts, codebook: &structure.codebook) else { return nil }
            structure.successions.set(SuccessionTimeline.fold(live, pair: pair))
            return .succession(pair)
        default: return nil
        }
    }
}
