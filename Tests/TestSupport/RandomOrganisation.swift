package import Ledger
package import Organisation

/// Facts of a small random organisation, with everything that makes counting hard: renames, re-parenting, dissolved and
/// revived units, combined cells, coverage learned late, cells and places that end, several facts on a day, planned and
/// late facts, retractions, parent cycles, successions, people out of order, equal statements of two nodes.
package struct RandomOrganisation {
    /// In order of arrival; a fact's position is its index plus one.
    package private(set) var facts: [TestFact] = []
    package let units: [String]
    package let places: [String]
    /// The facts happen on this many days from `testEpoch`.
    package let dayCount: Int

    /// What happens to people; nil: anything, the usual more often.
    private let events: [PersonEventKind]?
    private var random: SeededGenerator
    private let origins = [Identifier(high: 1, low: 1), Identifier(high: 2, low: 2)]

    /// The organisation of this seed.
    package init(
        seed: UInt64, unitCount: Int = 8, placeCount: Int = 5, personCount: Int = 10, dayCount: Int = 40,
        events: [PersonEventKind]? = nil
    ) {
        self.events = events
        random = SeededGenerator(seed: seed)
        units = (0..<unitCount).map { "U\($0)" }
        places = (0..<placeCount).map { "P\($0)" }
        self.dayCount = dayCount
        for unit in units { addUnit(unit) }
        for place in places { addPlace(place) }
        addCoverages()
        for person in 0..<personCount { addPerson(person) }
        addSuccessions()
        addRetractions()
        addRepeats()
        facts.shuffle(using: &random)
        for index in facts.indices { facts[index].fact = facts[index].fact.arriving(at: Int64(index + 1)) }
    }

    /// The facts of one subject.
    package func facts(of subject: TestSubject) -> [LiveFact] {
        facts.filter { $0.subject == subject }.map(\.fact)
    }

    private mutating func addUnit(_ code: String) {
        let index = units.firstIndex(of: code) ?? 0
        var day = random.once(in: 3) ? randomDay() : 0
        repeat {
            let parent: String? =
                index == 0 && !random.once(in: 6)
                ? nil : random.once(in: 5) ? units.randomElement(using: &random) : units[index / 3]
            let kinds: [UnitKind] = index < 3 ? [.committee, .grassrootsCommittee] : [.cell, .cell, .grassrootsCell]
            let kind =
                random.once(in: 8)
                ? UnitKind.allCases.randomElement(using: &random) : kinds.randomElement(using: &random)
            let statement = UnitStatement(
                code: code, name: "Đơn vị \(code)", kind: kind ?? .cell, parent: parent == code ? nil : parent)
            add(.unit(code), day, .unitStated(statement))
            day += Int.random(in: 1...dayCount, using: &random)
            if random.once(in: 2), day < dayCount {
                add(.unit(code), day, .unitEnded(UnitEnding(code: code)))
                day += Int.random(in: 0...10, using: &random)
            }
        } while day < dayCount
    }

    private mutating func addPlace(_ code: String) {
        var day = random.once(in: 3) ? randomDay() : 0
        repeat {
            let kinds: [PlaceKind] = [.village, .village, .village, .healthStation, .school, .agency]
            let statement = PlaceStatement(
                code: code, name: "Bản \(code)", kind: kinds.randomElement(using: &random) ?? .village,
                unit: units.randomElement(using: &random) ?? "U0")
            add(.place(code), day, .placeStated(statement))
            day += Int.random(in: 1...dayCount, using: &random)
            if random.once(in: 2), day < dayCount {
                add(.place(code), day, .placeEnded(PlaceEnding(code: code)))
                day += Int.random(in: 0...10, using: &random)
            }
        } while day < dayCount
    }

    private mutating func addCoverages() {
        for place in places {
            for cell in units.shuffled(using: &random).prefix(2) where !random.once(in: 5) {
                let coverage = CoverageStatement(cell: cell, place: place)
                let day = randomDay()
                add(.coverage(cell: cell, place: place), day, .coverageStated(coverage))
                if random.once(in: 2) {
                    let end = day + Int.random(in: 1...dayCount, using: &random)
                    add(.coverage(cell: cell, place: place), end, .coverageEnded(CoverageEnding(coverage)))
                }
            }
        }
    }

    /// Of what ended and what did not, to one and to several, in lines and in rings.
    private mutating func addSuccessions() {
        for (sort, codes) in [(SuccessionStatement.Sort.unit, units), (.place, places)] {
            for old in codes where random.once(in: 2) {
                for new in codes.shuffled(using: &random).prefix(random.once(in: 3) ? 2 : 1) where new != old {
                    let said = SuccessionStatement(sort, old: old, new: new)
                    for _ in 0..<(random.once(in: 6) ? 2 : 1) {
                        add(.succession(sort, old: old, new: new), randomDay(), .successionStated(said))
                    }
                }
            }
        }
    }

    private mutating func addPerson(_ person: Int) {
        let subject = TestSubject.person(person)
        let description = PersonDescription(
            sex: [.female, .male, nil].randomElement(using: &random) ?? nil,
            details: PersonDetails(ethnicity: ["Kinh", "Mông", "Thái", nil].randomElement(using: &random) ?? nil))
        add(subject, 0, .personDescribed(description), known: 0)
        let common: [PersonEventKind] = [
            .nominated, .admitted, .confirmed, .enrolled, .moved, .moved, .away, .returned, .transferredOut,
        ]
        for _ in 0..<Int.random(in: 1...7, using: &random) {
            let kinds = events ?? (random.once(in: 3) ? PersonEventKind.allCases : common)
            guard let kind = kinds.randomElement(using: &random) else { continue }
            let needsCell = kind.requiresCell && !random.once(in: 10)
            let cell = needsCell || random.once(in: 3) ? units.randomElement(using: &random) : nil
            let place = random.once(in: 2) ? places.randomElement(using: &random) : nil
            add(subject, randomDay(), .personEvent(PersonEvent(kind: kind, cell: cell, place: place)))
        }
    }

    private mutating func addRetractions() {
        for target in facts where random.once(in: 12) {
            let known = max(target.fact.known.number - testEpoch.number, 0) + Int32.random(in: 0...20, using: &random)
            add(
                target.subject, Int(known), .retracted(RetractionStatement(fact: target.fact.id, note: nil)),
                known: Int(known))
        }
    }

    /// Another node states the same, not having seen it: same day, rank and content.
    private mutating func addRepeats() {
        for original in facts where random.once(in: 10) {
            guard let statement = original.fact.statement, statement.kind != .personDescribed,
                statement.kind != .retracted
            else { continue }
            add(
                original.subject, Int(original.fact.order.effective.number - testEpoch.number), statement,
                rank: original.fact.order.rank)
        }
    }

    private mutating func randomDay() -> Int {
        Int.random(in: 0..<dayCount, using: &random)
    }

    private mutating func add(
        _ subject: TestSubject, _ day: Int, _ statement: Statement, known: Int? = nil, rank: Int32? = nil
    ) {
        let delay = random.once(in: 3) ? Int.random(in: -5...20, using: &random) : 0
        let number = UInt64(facts.count + 1)
        let order = FactOrder(
            effective: testEpoch.adding(days: Int32(day)), rank: rank ?? Int32.random(in: 0...2, using: &random),
            recorded: Instant(milliseconds: Int64.random(in: 0...5, using: &random)),
            origin: origins.randomElement(using: &random) ?? origins[0], sequence: Int64(number))
        let fact = LiveFact(
            id: Identifier(high: 7, low: number), order: order,
            known: testEpoch.adding(days: Int32(known ?? max(0, day + delay))), position: 0, statement: statement)
        facts.append(TestFact(subject: subject, fact: fact))
    }
}

extension LiveFact {
    fileprivate func arriving(at position: Int64) -> LiveFact {
        LiveFact(id: id, order: order, known: known, position: position, statement: statement)
    }
}

extension RandomOrganisation {
    /// The numbers of its codes.
    package var codebook: Codebook {
        var codebook = Codebook()
        for unit in units { _ = codebook.unit(unit) }
        for place in places { _ = codebook.place(place) }
        return codebook
    }

    /// A day on which something may have happened, or shortly before or after.
    package func day(_ random: inout SeededGenerator) -> Day {
        testEpoch.adding(days: Int32.random(in: -2...Int32(dayCount + 10), using: &random))
    }

    /// Two such days, the earlier first.
    package func days(_ random: inout SeededGenerator) -> (since: Day, at: Day) {
        let (first, second) = (day(&random), day(&random))
        return first == second ? (first, second.adding(days: 1)) : (min(first, second), max(first, second))
    }
}
