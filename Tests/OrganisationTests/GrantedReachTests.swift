import Ledger
import Organisation
import TestSupport
import Testing

/// What a grant covers, against a second computation that goes day by day; and that no reorganisation draws anything in.
@Suite struct GrantedReachTests {
    private static func timelines(_ facts: [TestFact], head: Int64? = nil, _ codebook: Codebook) -> [UnitTimeline] {
        FoldedOrganisation(facts, head: head, codebook: codebook).structure.units
    }

    /// Unit by unit from the day before, straight from the sentence that says what a grant covers.
    private static func naive(over top: UnitID, from: Day, on today: Day, _ units: [UnitTimeline]) -> Set<UnitID> {
        func parent(_ unit: UnitID, _ day: Day) -> UnitID? {
            units[Int(unit.index)].periods.last { $0.from <= day }?.content.parent
        }
        func hasBegun(_ unit: UnitID, _ day: Day) -> Bool {
            units[Int(unit.index)].periods.contains { $0.from <= day }
        }
        var covered: Set<UnitID> = [top]
        for timeline in units {
            var (unit, seen): (UnitID?, Set<UnitID>) = (timeline.unit, [])
            while let current = unit, current != top, seen.insert(current).inserted { unit = parent(current, from) }
            if unit == top { covered.insert(timeline.unit) }
        }
        var day = from
        while day < today {
            let (before, yesterday) = (covered, day)
            day = day.adding(days: 1)
            func isCovered(_ unit: UnitID, _ seen: Set<UnitID>) -> Bool {
                if unit == top { return true }
                guard !seen.contains(unit), hasBegun(unit, day), !hasBegun(unit, yesterday) || before.contains(unit),
                    let parent = parent(unit, day)
                else { return false }
                return isCovered(parent, seen.union([unit]))
            }
            covered = Set(units.map(\.unit).filter { isCovered($0, []) })
        }
        return covered
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func itIsAsTheSentenceSays(seed: UInt64) {
        let organisation = RandomOrganisation(seed: seed, unitCount: 14, personCount: 0, dayCount: 60)
        var random = SeededGenerator(seed: seed ^ 0x5EED)
        let units = Self.timelines(organisation.facts, organisation.codebook)
        for _ in 0..<6 {
            let (from, today) = organisation.days(&random)
            let top = UnitID(index: Int32.random(in: 0..<14, using: &random))
            let reach = GrantedReach(over: top, from: from, on: today, units, later: [:])
            #expect(
                Set(reach.units.units) == Self.naive(over: top, from: from, on: today, units),
                "seed \(seed), unit \(top.index), \(from) to \(today)")
        }
    }

    /// Whatever arrives after a grant, be it a move, a founding elsewhere, a late fact or a correction: what was known before
    /// and not covered is never covered.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func noReorganisationWidensIt(seed: UInt64) {
        let organisation = RandomOrganisation(seed: seed, unitCount: 14, personCount: 0, dayCount: 60)
        var random = SeededGenerator(seed: seed ^ 0xACCE55)
        let facts = organisation.facts
        let today = testEpoch.adding(days: 70)
        let given = Int64.random(in: 1...Int64(facts.count), using: &random)
        let from = organisation.day(&random)
        let top = UnitID(index: Int32.random(in: 0..<14, using: &random))
        func reach(_ head: Int64) -> UnitSet {
            let later = Self.later(facts, after: given, upTo: head, organisation.codebook)
            let units = Self.timelines(facts, head: head, organisation.codebook)
            return GrantedReach(over: top, from: from, on: today, units, later: later).units
        }
        let known = Self.timelines(facts, head: given, organisation.codebook)
        let atFirst = Self.everCovered(over: top, from: from, known, today)
        for head in given...Int64(facts.count) {
            for unit in reach(head).units where unit != top && !known[Int(unit.index)].periods.isEmpty {
                #expect(atFirst.contains(unit), "seed \(seed): \(unit.index) was drawn in by fact \(head)")
            }
        }
    }

    private static func everCovered(
        over top: UnitID, from: Day, _ units: [UnitTimeline], _ today: Day
    ) -> Set<UnitID> {
        var (covered, day): (Set<UnitID>, Day) = ([], from)
        while day <= today {
            covered.formUnion(naive(over: top, from: from, on: day, units))
            day = day.adding(days: 1)
        }
        return covered.union(naive(over: top, from: from, on: max(from, today), units))
    }

    private static func later(
        _ facts: [TestFact], after given: Int64, upTo head: Int64, _ codebook: Codebook
    ) -> [UnitID: GrantedReach.Later] {
        let then = timelines(facts, head: given, codebook)
        return Dictionary(grouping: facts, by: \.subject).reduce(into: [:]) { result, own in
            guard case .unit(let code) = own.key, let unit = codebook.knownUnit(code),
                own.value.contains(where: { $0.fact.position > given && $0.fact.position <= head })
            else { return }
            let stated = own.value.map(\.fact).sorted { $0.position < $1.position }.compactMap {
                fact -> UnitStatement? in
                if case .unitStated(let statement) = fact.statement { statement } else { nil }
            }
            let founder = stated.first?.parent.flatMap { codebook.knownUnit($0) }
            result[unit] = GrantedReach.Later(then: then[Int(unit.index)], founder: founder)
        }
    }

    private func unit(_ index: Int32, _ parents: [(from: Int32, parent: Int32?)]) -> UnitTimeline {
        UnitTimeline(
            unit: UnitID(index: index),
            periods: parents.map { entry in
                Period(
                    from: Day(number: entry.from),
                    content: UnitTimeline.State(
                        name: "", kind: .cell, parent: entry.parent.map { UnitID(index: $0) }),
                    order: FactOrder(
                        effective: Day(number: entry.from), rank: 0, recorded: Instant(milliseconds: 0),
                        origin: Identifier(high: 0, low: 0), sequence: 1),
                    fact: Identifier(high: 0, low: 1))
            })
    }

    private func covered(_ units: [UnitTimeline], over top: Int32 = 1, from: Int32, on day: Int32) -> [Int32] {
        GrantedReach(
            over: UnitID(index: top), from: Day(number: from), on: Day(number: day), units, later: [:]
        ).units.units.map(\.index)
    }

    /// 0 is the district, 1 and 2 are communes, 3 and 4 cells of either.
    @Test func whatMovesInStaysOutAndWithItWhatIsFoundedThere() {
        var units = [
            unit(0, [(0, nil)]), unit(1, [(0, 0)]), unit(2, [(0, 0)]), unit(3, [(0, 1)]), unit(4, [(0, 2), (50, 1)]),
            unit(5, [(60, 4)]), unit(6, [(60, 1)]),
        ]
        #expect(covered(units, from: 10, on: 40) == [1, 3])
        #expect(covered(units, from: 10, on: 70) == [1, 3, 6])
        #expect(covered(units, from: 50, on: 70) == [1, 3, 4, 5, 6], "A grant given after the move covers it")
        // A whole commune merged into the other.
        units[2] = unit(2, [(0, 0), (50, 1)])
        units[4] = unit(4, [(0, 2)])
        #expect(covered(units, from: 10, on: 70) == [1, 3, 6])
    }

    @Test func whatMovesOutIsGoneAlsoWhenItComesBack() {
        let units = [
            unit(0, [(0, nil)]), unit(1, [(0, 0)]), unit(2, [(0, 0)]), unit(3, [(0, 1), (50, 2), (60, 1)]),
            unit(4, [(0, 3)]), unit(5, [(0, 1)]),
        ]
        #expect(covered(units, from: 10, on: 49) == [1, 3, 4, 5])
        #expect(covered(units, from: 10, on: 55) == [1, 5])
        #expect(covered(units, from: 10, on: 65) == [1, 5])
    }

    @Test func whatMovesWithinStays() {
        let units = [
            unit(0, [(0, nil)]), unit(1, [(0, 0)]), unit(2, [(0, 1)]), unit(3, [(0, 1), (50, 2)]),
            unit(4, [(50, 3), (60, 1)]),
        ]
        #expect(covered(units, from: 10, on: 70) == [1, 2, 3, 4])
    }
}
