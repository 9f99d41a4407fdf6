import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

/// A corrected dossier adds only the correction, and the result equals a fresh import of it when asked as of now.
@Suite struct CorrectionPropertyTests {
    @Test(arguments: 0..<25)
    func aCorrectedDossierEqualsAFreshImportOfIt(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let knownBefore = try ledger.allFigures(known: "2026-11-22")
        for round in 0..<3 {
            dossier.correct(isDropping: round == 2)
            let corrected = try folder.dossier(dossier.files)
            try ledger.importing(corrected, replacesGone: true)
            let fresh = TestLedger(path: folder.path("fresh-\(round)"))
            try fresh.importing(corrected)
            #expect(try ledger.allFigures() == fresh.allFigures(), "seed \(seed), round \(round)")
            let again = try ledger.importing(corrected)
            #expect(again.addedFacts == 0 && again.retractions == 0, "seed \(seed), round \(round)")
            #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
        }
        // What is new in a later dossier may be dated back by its papers; what replaces a fact is known today.
        #expect(Set(knownBefore.keys) == Set(try ledger.allFigures(known: "2026-11-22").keys))
    }

    @Test func correctedRowsNeedNoReplace() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 3).complete()
        dossier.events = [
            ["2015-02-01", "P1", "enrolled", "C1", "B1", "", ""], ["2016-03-01", "P1", "moved", "C2", "", "", ""],
            ["2017-03-01", "P1", "left", "", "", "", ""], ["2015-02-01", "P2", "enrolled", "C1", "", "", ""],
        ]
        try ledger.importing(folder.dossier(dossier.files))
        dossier.events[1][0] = "2016-04-01"
        dossier.events[2][2] = "removed"
        dossier.events[3][3] = "C3"
        dossier.units[1][5] = "2018-06-01"
        dossier.units[2][4] = "2018-06-01"
        let corrected = try folder.dossier(dossier.files)
        let report = try ledger.importing(corrected)
        #expect(report.counts.goneRows == 0 && report.counts.changedRows == 4)
        #expect(report.addedFacts == 4 && report.retractions == 4)
        let fresh = TestLedger(path: folder.path("fresh"))
        try fresh.importing(corrected)
        #expect(try ledger.allFigures() == fresh.allFigures())
    }

    @Test func aRowGoneIsReportedAndTakenBackOnlyWhenAsked() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 5).complete()
        dossier.events.append(["2015-01-01", "P1", "enrolled", "C1", "", "", ""])
        dossier.events.append(["2019-04-02", "P1", "moved", "C1", "", "", ""])
        try ledger.importing(folder.dossier(dossier.files))
        let before = try ledger.allFigures()
        let gone = dossier.events.removeLast()
        let corrected = try folder.dossier(dossier.files)
        let report = try ledger.importing(corrected)
        #expect(report.counts.goneRows == 1 && report.gone.count == 1 && report.addedFacts == 0)
        #expect(report.gone[0].subject == gone[1] && report.gone[0].kind == gone[2])
        #expect(try ledger.allFigures() == before)
        let replaced = try ledger.importing(corrected, replacesGone: true)
        #expect(replaced.retractions == 1)
        let fresh = TestLedger(path: folder.path("fresh"))
        try fresh.importing(corrected)
        #expect(try ledger.allFigures() == fresh.allFigures())
    }

    @Test func onlyNewRowsAddToWhatWasThere() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let dossier = RandomDossier(seed: 8).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let more = try folder.dossier([
            "units": "code,name,kind,parent,from,to\nC9,Chi bộ chín,cell,X1,2021-01-01,",
            "events": "date,person,event,cell\n2021-02-01,P1,moved,C9",
        ])
        let report = try ledger.importing(more, source: "H")
        #expect(report.addedFacts == 2 && report.retractions == 0)
        #expect(
            try ledger.figures("X1", at: "2021-12-31")["cells"]
                == ledger.figures("X1", at: "2020-12-31")["cells"].map { $0 + 1 })
    }

    @Test func aWholeImportIsTakenBackAndMayComeAgain() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let files = try folder.dossier(RandomDossier(seed: 11).complete().files)
        let command = try #require(try ledger.importing(files).command)
        let before = try ledger.allFigures()
        let report = try ledger.open().retract(command: command, reason: "nhập nhầm", actor: ledger.actor)
        #expect(report.counts.retracted > 20 && report.counts.stated == 0)
        #expect(try ledger.figures("H", at: "2019-12-31").values.allSatisfy { $0 == 0 })
        #expect(try ledger.figures("H", at: "2019-12-31", known: "2026-11-22") == before["H"])
        #expect(throws: RetractFacts.Refusal.alreadyRetracted) {
            try ledger.open().retract(command: command, reason: "lần nữa", actor: ledger.actor)
        }
        try ledger.importing(files)
        #expect(try ledger.allFigures() == before)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    @Test func whatWasTakenBackByHandStaysSo() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let files = try folder.dossier(RandomDossier(seed: 12).complete().files)
        try ledger.importing(files)
        let row = try #require(
            try Pictures(ledger.open()).facts(of: .person(code: "P2", source: "H"), for: .files).last)
        let database = try ledger.open()
        _ = try database.retract(fact: row.fact.id, reason: "ghi nhầm người", actor: ledger.actor)
        let after = try ledger.allFigures()
        let report = try ledger.importing(files)
        #expect(report.counts.heldBackRows == 1 && report.addedFacts == 0)
        #expect(try ledger.allFigures() == after)
        #expect(throws: RetractFacts.Refusal.alreadyRetracted) {
            try database.retract(fact: row.fact.id, reason: "x", actor: ledger.actor)
        }
        let retraction = try #require(
            try Pictures(ledger.open()).facts(of: .person(code: "P2", source: "H"), for: .files).last)
        #expect(throws: RetractFacts.Refusal.isRetraction) {
            try database.retract(fact: retraction.fact.id, reason: "x", actor: ledger.actor)
        }
    }

    @Test func aDryRunTellsAndKeepsNothing() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 13).complete()
        let first = try ledger.importing(folder.dossier(dossier.files), isDryRun: true)
        #expect(try first.addedFacts > 20 && !first.changes.isEmpty && !ledger.site.exists())
        try ledger.importing(folder.dossier(dossier.files))
        let head = try Pictures(ledger.open()).figures(unit: "H", asOf: AsOf(day: .latest), for: .files).head
        dossier.events.append(["2019-05-01", "P1", "moved", "C3", "", "", ""])
        let report = try ledger.importing(folder.dossier(dossier.files), isDryRun: true)
        #expect(report.addedFacts == 1)
        #expect(report.touches.map(\.unit) == ["C3"] && report.touches[0].added == 1)
        #expect(try Pictures(ledger.open()).figures(unit: "H", asOf: AsOf(day: .latest), for: .files).head == head)
    }

    @Test func headsAnswerAsBefore() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 21).complete()
        let head = try ledger.importing(folder.dossier(dossier.files)).head
        let before = try ledger.allFigures()
        dossier.correct(isDropping: true)
        try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        let reference = try #require(HeadReference(text: head.description))
        #expect(try ledger.allFigures(head: reference) == before)
        let other = try #require(HeadReference(text: "3:0123456789abcdef"))
        #expect(throws: PictureRefusal.headDoesNotMatch) { try ledger.allFigures(head: other) }
    }
}
