import Figures
import Ledger
import Organisation
import TestSupport
import Testing

/// The list behind every number is as long as the number, on random organisations, for every figure, cause and unit.
@Suite struct ListPropertyTests {
    @Test(arguments: 300..<340)
    func listsAreAsLongAsTheirNumbers(seed: UInt64) throws {
        let organisation = RandomOrganisation(seed: seed)
        var random = SeededGenerator(seed: seed)
        let codebook = organisation.codebook
        for _ in 0..<3 {
            let structureDay = random.once(in: 2) ? organisation.day(&random) : nil
            let folded = FoldedOrganisation(organisation.facts, codebook: codebook)
            let tree = folded.tree(structureDay: structureDay)
            let (since, at) = organisation.days(&random)
            for code in organisation.units {
                let unit = try #require(codebook.knownUnit(code))
                let answer = tree.answer(unit: unit, at: at, since: since)
                for value in answer.values {
                    let length = try length(of: .figure(value.figure), unit, since, at, tree, folded)
                    #expect(length == value.value, "\(value.figure.name) of \(code), seed \(seed) \(since) \(at)")
                }
                for change in try #require(answer.balance).changes {
                    let length = try length(of: .cause(change.cause), unit, since, at, tree, folded)
                    #expect(length == change.count, "\(change.cause) of \(code), seed \(seed) \(since) \(at)")
                }
                for organisations in CountedOrganisations.allCases {
                    for change in try #require(answer.organisations)[organisations].changes {
                        let counted = Counted.organisation(organisations, change.cause)
                        let length = try length(of: counted, unit, since, at, tree, folded)
                        #expect(length == change.count, "\(counted.name) of \(code), seed \(seed) \(since) \(at)")
                    }
                }
            }
        }
    }

    /// Counts people only where the tree says their cells are, and there exactly as many as it says.
    private func length(
        of counted: Counted, _ unit: UnitID, _ since: Day, _ at: Day, _ tree: FigureTree, _ folded: FoldedOrganisation
    ) throws -> Int {
        switch (counted.subject, counted) {
        case (.places, .figure(let figure)):
            return tree.places(countedBy: figure, unit: unit, at: at, since: since).count
        case (.units, _): return tree.units(countedBy: counted, unit: unit, at: at, since: since).count
        default: break
        }
        let cells = tree.cells(countedBy: counted, unit: unit, at: at, since: since)
        var counts: [UnitID: Int] = [:]
        for timeline in folded.people.values {
            for item in tree.occurrences(of: timeline, countedBy: counted, unit: unit, at: at, since: since) {
                counts[item.subject, default: 0] += 1
            }
        }
        for cell in cells {
            if let count = cell.count { #expect(counts[cell.cell] == count, "\(counted.name)") }
        }
        #expect(Set(counts.keys).isSubset(of: cells.map(\.cell)), "\(counted.name)")
        return counts.values.reduce(0, +)
    }

    @Test func namesAreFoundAgain() {
        for figure in Figure.all { #expect(Counted(name: figure.name) == .figure(figure)) }
        for cause in BalanceCause.allCases { #expect(Counted(name: "balance.\(cause.rawValue)") == .cause(cause)) }
        for organisations in CountedOrganisations.allCases {
            for cause in OrganisationCause.allCases {
                let counted = Counted.organisation(organisations, cause)
                #expect(Counted(name: "organisations.\(organisations.rawValue).\(cause.rawValue)") == counted)
                #expect(Counted(name: counted.name) == counted)
            }
        }
        #expect(Counted(name: "organisations.cells") == nil && Counted(name: "organisations.members.founded") == nil)
        #expect(Counted(name: "balance.members") == nil && Counted(name: "admitted2") == nil)
    }
}
