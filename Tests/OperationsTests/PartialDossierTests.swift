import Dossier
import Ledger
import Operations
import TestLedgers
import Testing

/// Dossiers that only add, or that state older history, take nothing from the ledger.
@Suite struct PartialDossierTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private let base = [
        "units": "code,name,kind,parent,from,to\nR,Huyện,committee,,2000-01-01,\nC,Chi bộ,cell,R,2010-01-01,\n",
        "people": "code,name\nP,Giàng A\n",
        "events": "date,person,event,cell\n2010-02-01,P,enrolled,C\n2012-01-01,P,away,\n2012-02-01,P,returned,\n",
        "meetings": "cell,date,members,present,excused\nC,2015-01-03,9,8,1\nC,2015-02-03,9,8,1\n",
        "targets": "unit,year,indicator,value\nC,2015,admitted,2\n",
        "assignments": "person,role,unit,place,from,to\nP,village_lead,R,,2011-01-01,2012-01-01\n",
    ]

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(base))
    }

    @Test func newRowsOfTheSamePeopleAndCellsAreAdded() throws {
        let report = try ledger.importing(
            folder.dossier([
                "units": "code,name,kind,parent,from,to\nR,Huyện mới,committee,,2018-01-01,\n",
                "people": "code,name\nP,Giàng A\n",
                "events": "date,person,event\n2013-01-01,P,away\n2013-02-01,P,returned\n",
                "meetings": "cell,date,members,present,excused\nC,2016-01-03,9,8,1\nC,2016-02-03,9,8,1\n",
                "targets": "unit,year,indicator,value\nC,2016,admitted,2\n",
                "assignments": "person,role,unit,place,from,to\nP,village_lead,R,,2013-01-01,2014-01-01\n",
            ]), source: "R")
        #expect(report.retractions == 0 && report.addedFacts == 8)
        #expect(try ledger.figures("R", at: "2012-01-15")["members_away"] == 1)
        #expect(try ledger.figures("R", at: "2013-01-15")["members_away"] == 1)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    @Test func olderHistoryEndsWhereTheLedgerGoesOn() throws {
        let report = try ledger.importing(
            folder.dossier(["units": "code,name,kind,parent,from,to\nC,Chi bộ cũ,cell,R,2005-01-01,2010-01-01\n"]),
            source: "R")
        #expect(report.addedFacts == 1)
        #expect(try ledger.figures("R", at: "2020-01-01")["cells"] == 1)
        #expect(try ledger.figures("R", at: "2007-01-01")["cells"] == 1)
    }

    @Test func whatReplaceTakesAwayMayNotBeNamed() throws {
        var files = base
        files["units"] = "code,name,kind,parent,from,to\nR,Huyện,committee,,2000-01-01,\n"
        let folder = try folder.dossier(files)
        let before = try ledger.figures("R", at: "2020-01-01")
        #expect(throws: DossierProblems.self) { try ledger.importing(folder, replacesGone: true) }
        #expect(try ledger.figures("R", at: "2020-01-01") == before)
    }

    @Test func aPeriodThatIsGoneStaysUntilItIsReplaced() throws {
        let two =
            "code,name,kind,parent,from,to\nR,Huyện,committee,,2000-01-01,\nC,Chi bộ,cell,R,2010-01-01,2015-01-01\n"
        let second = "C,Chi bộ mới,cell,R,2015-01-01,\n"
        var files = base
        files["units"] = two + second
        try ledger.importing(folder.dossier(files))
        files["units"] = two
        let gone = try folder.dossier(files)
        let report = try ledger.importing(gone)
        #expect(report.counts.goneRows == 1 && report.addedFacts == 0)
        #expect(try ledger.figures("R", at: "2020-01-01")["cells"] == 1)
        try ledger.importing(gone, replacesGone: true)
        #expect(try ledger.figures("R", at: "2020-01-01")["cells"] == 0)
    }
}
