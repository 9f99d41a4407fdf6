import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing

/// What a dossier says became what: imported, compared, corrected, taken back; and what it does to figures on the structure
/// of a day, and to no others.
@Suite struct SuccessionImportTests {
    /// Two communes became one on 1/1/2019; of the third two came. B1 and B2 became B3.
    private static let files = [
        "units": """
        code,name,kind,parent,from,to
        H,Huyện,committee,,2010-01-01,
        X1,Xã một,grassroots_committee,H,2010-01-01,2019-01-01
        X2,Xã hai,grassroots_committee,H,2010-01-01,2019-01-01
        X3,Xã ba,grassroots_committee,H,2010-01-01,2019-01-01
        M,Xã mới,grassroots_committee,H,2019-01-01,
        N,Xã khác,grassroots_committee,H,2019-01-01,
        C1,Chi bộ một,cell,X1,2010-01-01,2019-01-01
        C2,Chi bộ hai,cell,X2,2010-01-01,2019-01-01
        C3,Chi bộ ba,cell,X3,2010-01-01,2019-01-01
        """,
        "places": """
        code,name,kind,unit,from,to
        B1,Bản một,village,X1,2010-01-01,2018-06-01
        B2,Bản hai,village,X2,2010-01-01,2018-06-01
        B3,Bản ba,village,M,2018-06-01,
        """,
        "people": "code,name\nP1,An\nP2,Bình\nP3,Chi\n",
        "events": """
        date,person,event,cell,place
        2012-01-01,P1,enrolled,C1,B1
        2012-01-01,P2,enrolled,C2,B2
        2012-01-01,P3,enrolled,C3,B2
        """,
        "successions": """
        old,new,day,recorded
        X1,M,2019-01-01,
        X2,M,2019-01-01,2019-03-01
        X3,M,2019-01-01,
        X3,N,2019-01-01,
        B1,B3,2018-06-01,
        B2,B3,2018-06-01,
        """,
    ]

    private func members(_ ledger: TestLedger, _ unit: String, known: String? = nil, structure: String?) throws -> Int?
    {
        try ledger.figures(unit, at: "2015-01-01", known: known, structure: structure)["members"]
    }

    @Test func whatEndedHangsUnderTheOneThatItBecame() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(Self.files))
        // Nothing asked without a structure changes, nor on a structure before.
        for structure in [nil, "2018-12-31"] {
            #expect(try members(ledger, "M", structure: structure) == 0)
            #expect(try members(ledger, "X1", structure: structure) == 1)
        }
        #expect(try members(ledger, "M", structure: "2019-01-01") == 2)
        #expect(try members(ledger, "X1", structure: "2019-01-01") == 1)
        // Known later, it is not yet; of two, it is none.
        #expect(try members(ledger, "M", known: "2019-02-01", structure: "2019-01-01") == 1)
        #expect(try members(ledger, "N", structure: "2019-01-01") == 0)
        #expect(try members(ledger, "H", structure: "2019-01-01") == 3)
        let villages = try ["M", "X1"].map {
            try ledger.figures($0, at: "2015-01-01", structure: "2019-01-01")["villages"]
        }
        #expect(villages == [2, 0])
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    @Test func theSameAgainChangesNothingAndACorrectedDayOneRow() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let first = try ledger.importing(folder.dossier(Self.files))
        let again = try ledger.importing(folder.dossier(Self.files))
        #expect(again.command == nil && again.counts.unchangedRows == first.counts.newRows)
        var files = Self.files
        files["successions"] = files["successions"]?.replacing("X1,M,2019-01-01,", with: "X1,M,2019-02-01,")
        let corrected = try ledger.importing(folder.dossier(files))
        #expect(corrected.counts.changedRows == 1 && corrected.retractions == 1 && corrected.addedFacts == 1)
        #expect(try members(ledger, "M", structure: "2019-01-15") == 1)
        files["successions"] = files["successions"]?.replacing("X1,M,2019-02-01,\n", with: "")
        let gone = try ledger.importing(folder.dossier(files))
        #expect(gone.counts.goneRows == 1 && gone.command == nil)
        let replaced = try ledger.importing(folder.dossier(files), replacesGone: true)
        #expect(replaced.counts.goneRows == 1 && replaced.retractions == 1)
        #expect(try members(ledger, "M", structure: "2019-06-01") == 1)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    @Test func aWholeImportIsTakenBackWithItsSuccessions() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var files = Self.files
        files["successions"] = nil
        try ledger.importing(folder.dossier(files))
        let key = try #require(try ledger.importing(folder.dossier(Self.files)).command)
        #expect(try members(ledger, "M", structure: "2019-01-01") == 2)
        _ = try PerformAct(ledger.open()).run(
            RetractCommand.self,
            PerformAct.Request(
                texts: ["command": key, "reason": "ghi hai lần"], key: "back", actor: ledger.actor, rights: .ofTheFiles)
        )
        #expect(try members(ledger, "M", structure: "2019-01-01") == 0)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    /// An import lets no grant follow, and says where some are left.
    @Test func grantsOnWhatEndedAreToldAndLeft() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var files = Self.files
        files["successions"] = nil
        try ledger.importing(folder.dossier(files))
        let database = try ledger.open()
        let account = try database.writeVault {
            try $0.makeAccount(named: "xa", secret: "-", slipUntil: nil, at: ledger.actor.now)
        }
        for unit in ["X1", "X3", "M"] {
            try GivesRole(database).give(.reader, in: unit, to: account, key: "g-\(unit)", by: ledger.actor)
        }
        let report = try ledger.importing(folder.dossier(Self.files))
        #expect(
            report.grantsAtEnded == [
                ImportReport.EndedGrants(unit: "X1", became: ["M"], count: 1),
                ImportReport.EndedGrants(unit: "X3", became: ["M", "N"], count: 1),
            ])
        #expect(try database.read { try $0.grants() }.map(\.unit).sorted() == ["M", "X1", "X3"])
        #expect(try ledger.importing(folder.dossier(Self.files)).grantsAtEnded.isEmpty)
    }
}
