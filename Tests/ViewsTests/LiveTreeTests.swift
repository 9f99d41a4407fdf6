import Figures
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

/// Two openings of one file, as two processes have: what one writes appears in the other's next answer.
@Suite struct LiveTreeTests {
    @Test(arguments: 0..<10)
    func followsWhatAnotherWrites(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let live = LiveTree(try ledger.open())
        for round in 0..<4 {
            let expected = try ledger.figures("H", at: "2019-12-31", since: "2015-03-15")
            let (head, figures) = try live.read { view in
                let unit = try #require(view.structure.definedUnit("H"))
                let answer = view.tree.answer(
                    unit: unit, at: try #require(Day(text: "2019-12-31")), since: Day(text: "2015-03-15"))
                let counted = try countMembers(view)
                #expect(answer[.members] == counted)
                return (view.head, answer)
            }
            for value in figures.values { #expect(value.value == expected[value.figure.name], "round \(round)") }
            #expect(try head == AskFigures(ledger.open()).run(unit: "H", asOf: AsOf(day: .latest)).head)
            dossier.correct(isDropping: round == 1)
            try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        }
    }

    /// Counts from the tables of the same transaction: figures and lists agree.
    private func countMembers(_ view: LiveTree.View) throws -> Int {
        var count = 0
        let day = try #require(Day(text: "2019-12-31"))
        let top = try #require(view.structure.definedUnit("H"))
        try view.reader.forEachPerson { _, timeline in
            let state = timeline.state(on: day)
            guard state.standing.isMember, let cell = state.cell else { return }
            let hierarchy = Hierarchy(units: view.structure.units)
            if hierarchy.path(from: cell, on: day).units.contains(top) { count += 1 }
        }
        return count
    }
}
