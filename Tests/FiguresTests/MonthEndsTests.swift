import Ledger
import Organisation
import TestSupport
import Testing

@testable import Figures

/// What is kept of large units at the ends of months against their own steps, while late facts come in.
@Suite struct MonthEndsTests {
    @Test(arguments: Array(zip(0..<12, [1, 2, 3, 240, 240, 240].cycled(12))))
    func tableEqualsValues(seed: UInt64, columnsMax: Int) throws {
        let organisation = RandomOrganisation(seed: seed, dayCount: 300)
        var random = SeededGenerator(seed: seed)
        let codebook = organisation.codebook
        var before = FoldedOrganisation([], codebook: codebook)
        var tree = before.tree()
        var monthEnds = MonthEnds(of: tree, unitsBelowMin: 1, columnsMax: columnsMax)
        var count = 0
        var (answered, looked) = (0, 0)
        while count < organisation.facts.count {
            let batch = organisation.facts.dropFirst(count).prefix(Int.random(in: 1...20, using: &random))
            count += batch.count
            let after = FoldedOrganisation(Array(organisation.facts.prefix(count)), codebook: codebook)
            let changes = after.apply(Set(batch.map(\.subject)), since: before, to: &tree)
            monthEnds.follow(changes, of: tree)
            before = after
            let days = days(of: organisation, &random)
            if monthEnds.columns(of: days) == nil { looked += 1 } else { answered += 1 }
            try compare(monthEnds, tree, organisation, days)
        }
        // Of one column or two, days in a row are hardly ever all kept.
        #expect((answered > 0 || columnsMax <= 2) && looked > 0, "both ways were taken: \(answered), \(looked)")
    }

    /// Ends of months in a row or here and there, before the first fact and after the last too; sometimes other days.
    private func days(of organisation: RandomOrganisation, _ random: inout SeededGenerator) -> [Day] {
        let first = Int.random(in: -2...14, using: &random)
        let ends = (first..<first + 5).map { month in
            testEpoch.adding(days: Int32(month * 30)).endOfMonth
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return ends
        case 1: return [ends[4], ends[0], ends[2]]
        case 2: return [ends[2], ends[2], ends[3]]
        default: return ends + [organisation.day(&random)]
        }
    }

    private func compare(
        _ monthEnds: MonthEnds, _ tree: FigureTree, _ organisation: RandomOrganisation, _ days: [Day]
    ) throws {
        let units = try organisation.units.map { try #require(organisation.codebook.knownUnit($0)) }
        for figure in Figure.all where figure.kind == .stock {
            let table = monthEnds.table(ofStock: figure, units: units, on: days, in: tree)
            #expect(table == tree.table(ofStock: figure, units: units, on: days))
            for (row, unit) in units.enumerated() {
                let expected = days.map { tree.value(of: figure, unit: unit, at: $0) }
                #expect(table[row: row] == expected, "\(figure.name) of \(organisation.units[row]) on \(days)")
            }
        }
    }
}

extension Array {
    fileprivate func cycled(_ count: Int) -> [Element] {
        (0..<count).map { self[$0 % self.count] }
    }
}
