package import Ledger
package import Organisation

extension LedgerReader {
    /// Units, places, coverages and successions as they were known on `known` from what had arrived by `head`, all folded from facts;
    /// nil means all. What the folded tables are checked against.
    package func structure(known: Day?, head: Int64?) throws -> OrganisationStructure {
        var codebook = try codebook()
        let numbers = NumberCheck(codebook)
        var units: [UnitTimeline] = []
        var places: [PlaceTimeline] = []
        var coverages: [CoverageTimeline] = []
        try forEachSubject(of: .unit) { subject, facts in
            let live = LiveFact.live(in: facts, known: known, head: head)
            guard let number = subject.number else { return }
            units.append(UnitTimeline.fold(live, unit: try numbers.unit(number), codebook: &codebook).timeline)
        }
        try forEachSubject(of: .place) { subject, facts in
            let live = LiveFact.live(in: facts, known: known, head: head)
            guard let number = subject.number else { return }
            places.append(PlaceTimeline.fold(live, place: try numbers.place(number), codebook: &codebook).timeline)
        }
        try forEachSubject(of: .coverage) { _, facts in
            guard let pair = CoverageTimeline.pair(of: facts, codebook: &codebook) else { return }
            let live = LiveFact.live(in: facts, known: known, head: head)
            coverages.append(CoverageTimeline.fold(live, pair: pair).timeline)
        }
        var structure = OrganisationStructure(codebook: codebook)
        for timeline in units { structure[timeline.unit] = timeline }
        for timeline in places { structure[timeline.place] = timeline }
        for timeline in coverages { structure.coverages[timeline.pair] = timeline }
        structure.successions = try successions(&structure.codebook) {
            LiveFact.live(in: $0, known: known, head: head)
        }
        return structure
    }

    /// Every person's days as they were known on `known` from what had arrived by `head`, folded from facts.
    package func forEachPerson(
        known: Day?, head: Int64?, codebook: inout Codebook, _ body: (PersonID, PersonTimeline) throws -> Void
    ) throws {
        var numbers = codebook
        defer { codebook = numbers }
        try forEachSubject(of: .person) { subject, facts in
            let person = PersonID(number: subject.row)
            let live = try folded(subject, own: facts, known: known, head: head).live
            try body(person, PersonTimeline.fold(live, person: person, codebook: &numbers).timeline)
        }
    }
}
