import EngineConformance
import Foundation
import Ledger
import Operations
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing

/// Whatever is changed behind the program's back in either file, verifying finds it.
@Suite struct VerifyTests {
    private let folder: TestFolder
    private let ledger: TestLedger

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 21).complete()
        try ledger.importing(folder.dossier(dossier.files))
        dossier.correct(isDropping: true)
        try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        try addBoundary()
    }

    private func addBoundary() throws {
        let path = folder.path("boundaries.geojson")
        let ring = "[[103,22],[103.1,22],[103.1,22.1],[103,22.1],[103,22]]"
        let feature =
            #"{"type":"Feature","properties":{"code":"X1"},"geometry":{"type":"Polygon","coordinates":["# + ring
        try Data(#"{"type":"FeatureCollection","features":[\#(feature)]}}]}"#.utf8).write(
            to: URL(fileURLWithPath: path))
        let database = try ledger.open()
        _ = try ImportBoundaries(database, actor: ledger.actor).run(ImportBoundaries.Request(path: path))
        try database.close()
    }

    @Test func aLedgerThatNobodyChangedIsWhole() throws {
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    @Test(arguments: [
        "UPDATE facts SET known = known - 1 WHERE position = 4",
        """
        DELETE FROM recognised_rows WHERE fact = 5; DELETE FROM replaced_rows WHERE fact = 5 OR replacement = 5;
        DELETE FROM facts WHERE position = 5
        """,
        "UPDATE facts SET sealed = zeroblob(40) WHERE sealed IS NOT NULL", "UPDATE commands SET author = zeroblob(16)",
        "UPDATE subjects SET code = code || 'x' WHERE id = 2", "UPDATE subjects SET code = 'Y' WHERE kind = 2",
        "UPDATE subjects SET identity = randomblob(16) WHERE kind = 3",
        "UPDATE node SET time_zone = 'Europe/Paris'", "UPDATE origins SET identity = randomblob(16)",
        "UPDATE unit_spans SET name = name || 'x' WHERE unit = 1", "UPDATE unit_spans SET is_ended = 1 - is_ended",
        "UPDATE place_spans SET latitude = '21.5' WHERE place = 0", "DELETE FROM coverage_spans WHERE cell > 0",
        "UPDATE people SET is_minority = 1 - is_minority", "INSERT INTO people VALUES (1, 0, 0)",
        "UPDATE person_days SET is_exempted = 1 - is_exempted", "UPDATE person_days SET events = x'00'",

        "UPDATE last_known SET day = day + 1", "INSERT INTO mentions VALUES (1, 1, 1)",
        "DELETE FROM mentions", "UPDATE sources SET name = 'other'",
        "UPDATE person_codes SET person = 1 WHERE person = (SELECT max(person) FROM person_codes)",
        "UPDATE recognised_rows SET content_token = zeroblob(16) WHERE fact = 3",
        "DELETE FROM recognised_rows WHERE fact = 3", "UPDATE recognised_rows SET file = 'units'",
        "UPDATE replaced_rows SET replacement = 1", "DELETE FROM replaced_rows", "UPDATE boundaries SET rings = ''",
        "UPDATE sums SET value = value + 1",
        "UPDATE subjects SET number = 9223372036854775807 WHERE kind = 2 AND number = 2",
        "UPDATE subjects SET number = -9223372036854775808 WHERE kind = 2 AND number = 2",
        "UPDATE subjects SET number = 77 WHERE kind = 1 AND number = 0",
    ])
    func whatIsChangedInTheLedgerIsFound(change: String) throws {
        try damage(ledger.path, change)
        expectBroken(change)
    }

    @Test(arguments: [
        "UPDATE subject_keys SET key = zeroblob(32)",
        "DELETE FROM subject_keys WHERE subject = (SELECT max(subject) FROM subject_keys)", "DELETE FROM secrets",
        "UPDATE secrets SET value = zeroblob(32)", "DELETE FROM accounts", "UPDATE accounts SET name = 'somebody else'",
        "UPDATE person_names SET name = 'Ai Đó' WHERE person = (SELECT min(person) FROM person_names)",
        "UPDATE person_names SET likeness = 0", "DELETE FROM person_names",
        "UPDATE person_words SET word = word || 'x'",
        "INSERT INTO person_words VALUES (1, 'somebody')",
    ])
    func whatIsChangedInTheVaultIsFound(change: String) throws {
        try damage(ledger.path + ".vault", change)
        expectBroken(change)
    }

    /// A drawing is no reason to restore a backup: given anew, it is whole again.
    @Test func outlinesThatWereDamagedAreGivenAnew() throws {
        try damage(ledger.path, "UPDATE boundaries SET rings = '['")
        #expect(try VerifyLedger(ledger.open()).run().firstBroken?.fault == .rowsChanged("boundaries"))
        try addBoundary()
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    private func damage(_ path: String, _ change: String) throws {
        let engine = try SQLiteEngine(path: path)
        let triggers = try engine.read {
            try $0.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") { $0.text(0) }
        }
        try engine.write { connection in
            try connection.executeScript("PRAGMA defer_foreign_keys = ON")
            for trigger in triggers { try connection.executeScript("DROP TRIGGER \(trigger)") }
            try connection.executeScript(change)
        }
        try engine.close()
    }

    /// Found by verifying, or said already when the ledger is opened.
    private func expectBroken(_ change: String) {
        do {
            let report = try VerifyLedger(ledger.open()).run()
            #expect(report.firstBroken != nil, "\(change)")
        } catch {
            #expect(error is SQLError || error is StoreError, "\(change): \(error)")
        }
    }
}
