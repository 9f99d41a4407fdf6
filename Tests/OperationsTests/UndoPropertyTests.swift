import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

/// Taking back an import leaves everything as it was before it: figures, and which rows are recognised.
@Suite struct UndoPropertyTests {
    private static let yesterday = "2026-11-22"

    @Test(arguments: 0..<25)
    func aCorrectingImportTakenBackLeavesWhatWas(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 100 + seed).complete()
        let first = try folder.dossier(dossier.files, named: "first")
        try ledger.importing(first)
        let before = try ledger.allFigures()
        let knownBefore = try ledger.allFigures(known: Self.yesterday)
        dossier.correct(isDropping: seed.isMultiple(of: 2))
        let second = try folder.dossier(dossier.files, named: "second")
        guard let command = try ledger.importing(second, replacesGone: true).command else { return }
        let corrected = try ledger.allFigures()
        let knownCorrected = try ledger.allFigures(known: Self.yesterday)

        let undo = try retract(command, ledger)
        #expect(try ledger.allFigures() == before, "seed \(seed)")
        // What is known from before today stays as it was, whatever is said or taken back today.
        #expect(try ledger.allFigures(known: Self.yesterday) == knownCorrected, "seed \(seed)")
        let again = try ledger.importing(first, replacesGone: true)
        #expect(again.addedFacts == 0 && again.retractions == 0, "seed \(seed): \(again)")
        #expect(throws: RetractFacts.Refusal.alreadyRetracted) { try retract(command, ledger) }

        // The undoing is a command like any other.
        _ = try retract(undo.command, ledger)
        #expect(try ledger.allFigures() == corrected, "seed \(seed)")
        let stays = try ledger.importing(second, replacesGone: true)
        #expect(stays.addedFacts == 0 && stays.retractions == 0, "seed \(seed)")
        try ledger.importing(first, replacesGone: true)
        #expect(try ledger.allFigures() == before, "seed \(seed)")
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
        #expect(Set(knownBefore.keys) == Set(knownCorrected.keys))
    }

    @Test(arguments: 0..<10)
    func afterAnUndoingTheCorrectedDossierMayComeAgain(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 200 + seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        dossier.correct(isDropping: true)
        let second = try folder.dossier(dossier.files)
        guard let command = try ledger.importing(second, replacesGone: true).command else { return }
        let known = try ledger.allFigures(known: Self.yesterday)
        _ = try retract(command, ledger)
        try ledger.importing(second, replacesGone: true)
        let fresh = TestLedger(path: folder.path("fresh"))
        try fresh.importing(second)
        #expect(try ledger.allFigures() == fresh.allFigures(), "seed \(seed)")
        #expect(try ledger.allFigures(known: Self.yesterday) == known, "seed \(seed)")
        let again = try ledger.importing(second, replacesGone: true)
        #expect(again.addedFacts == 0 && again.retractions == 0, "seed \(seed)")
    }

    @Test func whatWasCorrectedSinceStays() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 3).complete()
        dossier.events = [["2015-02-01", "P1", "enrolled", "C1", "B1", "", "QĐ 7"]]
        try ledger.importing(folder.dossier(dossier.files))
        dossier.events[0][3] = "C2"
        let command = try #require(try ledger.importing(folder.dossier(dossier.files)).command)
        dossier.events[0][3] = "C3"
        try ledger.importing(folder.dossier(dossier.files))
        let before = try ledger.allFigures()
        #expect(throws: RetractFacts.Refusal.alreadyRetracted) { try retract(command, ledger) }
        #expect(try ledger.allFigures() == before)
    }

    @Test func aRowThatCameAgainSinceKeepsWhatItSaidLast() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 3).complete()
        let event = ["2015-02-01", "P1", "enrolled", "C1", "B1", "", ""]
        dossier.events = [event, ["2016-03-01", "P1", "moved", "C2", "B1", "", ""]]
        try ledger.importing(folder.dossier(dossier.files))
        dossier.events.removeFirst()
        let command = try #require(
            try ledger.importing(folder.dossier(dossier.files), replacesGone: true).command)
        dossier.events.insert(event.dropLast() + ["QĐ 9"], at: 0)
        let last = try folder.dossier(dossier.files)
        try ledger.importing(last)
        _ = try retract(command, ledger)
        let again = try ledger.importing(last, replacesGone: true)
        #expect(again.addedFacts == 0 && again.retractions == 0, "\(again)")
    }

    @Test func whatIsSealedIsStatedAgainWithIt() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 3).complete()
        dossier.events = [["2015-02-01", "P1", "enrolled", "C1", "B1", "", "QĐ 7"]]
        try ledger.importing(folder.dossier(dossier.files))
        dossier.events[0][3] = "C2"
        dossier.people[0][1] = "Tên khác"
        let command = try #require(try ledger.importing(folder.dossier(dossier.files)).command)
        let report = try retract(command, ledger)
        #expect(report.counts.retracted == 2 && report.counts.stated == 2)
        let database = try ledger.open()
        let rows = try Pictures(database).facts(of: .person(code: "P1", source: "H"), for: .files).filter {
            $0.retractedBy == nil
        }
        let statements = try database.read { reader in try rows.map { try reader.statement(of: $0.fact) } }
        #expect(
            statements.contains(.personEvent(PersonEvent(kind: .enrolled, cell: "C1", place: "B1", reference: "QĐ 7"))))
        let names = statements.compactMap { statement -> String? in
            if case .personDescribed(let description) = statement { description.details?.name } else { nil }
        }
        #expect(names == ["Tên 1"])
    }

    private func retract(_ command: String, _ ledger: TestLedger) throws -> Receipt {
        try ledger.open().retract(command: command, reason: "nhập nhầm", actor: ledger.actor)
    }
}
