import Foundation
import Operations
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing

/// The first import fills the files without the net that later ones have.
@Suite struct FirstImportTests {
    @Test(arguments: [3, 8, 21] as [UInt64])
    func everyReferenceLeadsSomewhere(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: seed).complete().files))
        for path in [ledger.path, ledger.path + ".keys"] {
            let engine = try SQLiteEngine(path: path)
            let dangling = try engine.read { try $0.rows("PRAGMA foreign_key_check") { $0.text(0) } }
            #expect(dangling.isEmpty)
            #expect(try engine.damage() == nil)
            try engine.close()
        }
    }

    @Test func itHasTheIndexesOfAnEmptyLedger() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: 5).complete().files))
        let empty = TestLedger(path: folder.path("empty"))
        try empty.site.create().database.close()
        let names = try [ledger, empty].map { ledger in
            let engine = try SQLiteEngine(path: ledger.path)
            defer { try? engine.close() }
            return try engine.read {
                try $0.rows("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name") { $0.text(0) }
            }
        }
        #expect(names[0] == names[1] && names[0].contains("facts_by_subject"))
    }

    @Test func aLedgerOfAnEarlierProgramStillKnowsItsRows() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let dossier = try folder.dossier(RandomDossier(seed: 13).complete().files)
        let first = try ledger.importing(dossier)
        let engine = try SQLiteEngine(path: ledger.path)
        // The tables as they were before rows stood under their facts.
        try engine.write {
            try $0.executeScript(
                """
                CREATE TABLE old_rows (
                    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, subject INTEGER NOT NULL, file TEXT NOT NULL,
                    row_token BLOB NOT NULL, part INTEGER NOT NULL, content_token BLOB NOT NULL, fact INTEGER NOT NULL
                );
                INSERT INTO old_rows (source, subject, file, row_token, part, content_token, fact)
                    SELECT r.source, f.subject, r.file, r.row_token, r.part, r.content_token, r.fact
                    FROM recognised_rows r JOIN facts f ON f.position = r.fact;
                DROP TABLE recognised_rows;
                ALTER TABLE old_rows RENAME TO recognised_rows;
                CREATE INDEX recognised_rows_by_subject ON recognised_rows (source, subject);
                CREATE INDEX recognised_rows_by_fact ON recognised_rows (fact);
                DELETE FROM migrations WHERE name = 'rows by fact';
                """)
        }
        try engine.close()
        let again = try ledger.importing(dossier)
        #expect(again.addedFacts == 0 && again.counts.unchangedRows == first.counts.newRows)
    }
}
