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
        for path in [ledger.path, ledger.path + ".vault"] {
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
        try empty.site.create(OfficeCalendar.usual).database.close()
        let names = try [ledger, empty].map { ledger in
            let engine = try SQLiteEngine(path: ledger.path)
            defer { try? engine.close() }
            return try engine.read {
                try $0.rows("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name") { $0.text(0) }
            }
        }
        #expect(names[0] == names[1] && names[0].contains("facts_by_subject"))
    }
}
