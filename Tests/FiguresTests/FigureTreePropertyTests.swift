import Figures
import Ledger
import Organisation
import TestSupport
import Testing

/// The tree against the naive count, on random organisations.
@Suite struct FigureTreePropertyTests {
    /// Small: what makes counting hard is how things meet, and the naive count takes the square of the size and more.
    @Test(arguments: 0..<60)
    func treeEqualsNaiveCount(seed: UInt64) throws {
        let organisation = RandomOrganisation(seed: seed, unitCount: 7, placeCount: 4, personCount: 7, dayCount: 24)
        var random = SeededGenerator(seed: seed + 1000)
        for view in 0..<4 {
            let known = view == 0 || random.once(in: 3) ? nil : organisation.day(&random)
            let head = view < 2 ? nil : Int64.random(in: 1...Int64(organisation.facts.count), using: &random)
            let structureDay = random.once(in: 2) ? organisation.day(&random) : nil
            let folded = FoldedOrganisation(
                organisation.facts, known: known, head: head, codebook: organisation.codebook)
            let targets = targets(organisation, &random)
            let naive = NaiveCount(
                organisation.facts, known: known, head: head, structureDay: structureDay, targets: targets)
            var tree = folded.tree(structureDay: structureDay)
            set(targets, organisation.codebook, in: &tree)
            tree.settle()
            let (since, at) = organisation.days(&random)
            try compare(
                tree, naive, organisation, since: since, at: at,
                "seed \(seed) known \(String(describing: known)) head \(String(describing: head)) "
                    + "structure \(String(describing: structureDay))")
        }
    }

    @Test(arguments: 100..<125)
    func incrementalChangesEqualBuildingAnew(seed: UInt64) throws {
        let organisation = RandomOrganisation(seed: seed, unitCount: 7, placeCount: 4, personCount: 6, dayCount: 24)
        var random = SeededGenerator(seed: seed)
        let structureDay = random.once(in: 3) ? organisation.day(&random) : nil
        let codebook = organisation.codebook
        var before = FoldedOrganisation([], codebook: codebook)
        var tree = before.tree(structureDay: structureDay)
        var targets = targets(organisation, &random)
        set(targets, codebook, in: &tree)
        var count = 0
        while count < organisation.facts.count {
            let batch = organisation.facts[
                count..<min(count + Int.random(in: 1...6, using: &random), organisation.facts.count)]
            count += batch.count
            let seen = Array(organisation.facts.prefix(count))
            let after = FoldedOrganisation(seen, codebook: codebook)
            after.apply(Set(batch.map(\.subject)), since: before, to: &tree)
            before = after
            // A target may be taken back, whether anybody was behind it or not.
            if random.once(in: 4), let gone = targets.popLast(), let unit = codebook.knownUnit(gone.unit) {
                tree.setTargets([], of: unit)
                tree.settle()
            }
            let (since, at) = organisation.days(&random)
            try compare(
                tree, NaiveCount(seen, structureDay: structureDay, targets: targets), organisation, since: since,
                at: at,
                "seed \(seed) after \(count) facts")
            var anew = after.tree(structureDay: structureDay)
            set(targets, codebook, in: &anew)
            anew.settle()
            for unit in organisation.units {
                let id = try #require(codebook.knownUnit(unit))
                #expect(tree.answer(unit: id, at: at, since: since) == anew.answer(unit: id, at: at, since: since))
            }
        }
    }

    /// Small ones, of the years in which everything happens: some are reached.
    private func targets(_ organisation: RandomOrganisation, _ random: inout SeededGenerator) -> [NaiveTarget] {
        organisation.units.filter { _ in random.once(in: 2) }.map { unit in
            NaiveTarget(
                unit: unit, figure: random.once(in: 2) ? "admitted" : "enrolled", year: testEpoch.components.year,
                value: Int.random(in: 1...40, using: &random))
        }
    }

    private func set(_ targets: [NaiveTarget], _ codebook: Codebook, in tree: inout FigureTree) {
        for target in targets {
            guard let unit = codebook.knownUnit(target.unit), let figure = Figure.named(target.figure),
                let own = Target(figure, year: target.year, value: target.value)
            else { continue }
            tree.setTargets([own], of: unit)
        }
    }

    private func compare(
        _ tree: FigureTree, _ naive: NaiveCount, _ organisation: RandomOrganisation, since: Day, at: Day,
        _ context: String
    ) throws {
        let codebook = organisation.codebook
        for unit in organisation.units {
            let id = try #require(codebook.knownUnit(unit))
            let answer = tree.answer(unit: id, at: at, since: since)
            let expected = naive.figures(of: unit, at: at, since: since)
            // Nobody hands this tree any meetings.
            let values = answer.values.filter { ![.cellsNotMeeting, .cellsLowAttendance].contains($0.figure) }
            for value in values {
                #expect(
                    value.value == expected[value.figure.name],
                    "\(value.figure.name) of \(unit) since \(since) at \(at), \(context)")
            }
            #expect(values.count == expected.count)
            let balance = try #require(answer.balance)
            let causes = naive.balance(of: unit, since: since, at: at)
            #expect(balance.isEven)
            #expect(balance.start == causes["start"] && balance.end == causes["end"])
            for change in balance.changes {
                #expect(
                    change.count == causes[change.cause.rawValue],
                    "\(change.cause) of \(unit) since \(since) at \(at), \(context)")
            }
            try compare(
                try #require(answer.organisations), naive, unit, since: since, at: at,
                "of \(unit) since \(since) at \(at), \(context)")
        }
    }

    private func compare(
        _ balances: OrganisationBalances, _ naive: NaiveCount, _ unit: String, since: Day, at: Day, _ context: String
    ) throws {
        #expect(balances.areEven)
        for organisations in CountedOrganisations.allCases {
            let expected = naive.organisations(organisations.rawValue, of: unit, since: since, at: at)
            let balance = balances[organisations]
            #expect(balance.named.count == expected.count)
            for (name, value) in balance.named {
                #expect(value == expected[name], "\(organisations) \(name) \(context)")
            }
        }
    }

    /// What is compared above is not compared with nothing.
    @Test func everyCauseOccurs() {
        var counts: [String: Int] = [:]
        for seed in 0..<10 as Range<UInt64> {
            let organisation = RandomOrganisation(seed: seed)
            let naive = NaiveCount(organisation.facts)
            let (since, at) = (testEpoch.adding(days: -1), testEpoch.adding(days: 50))
            for unit in organisation.units {
                for organisations in CountedOrganisations.allCases {
                    let balance = naive.organisations(organisations.rawValue, of: unit, since: since, at: at)
                    for (name, value) in balance { counts["\(organisations) \(name)", default: 0] += value }
                }
            }
        }
        for organisations in CountedOrganisations.allCases {
            for cause in OrganisationCause.allCases {
                #expect(counts["\(organisations) \(cause.rawValue)", default: 0] > 0, "\(organisations) \(cause)")
            }
        }
    }
}
