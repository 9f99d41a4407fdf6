import Fields
import Figures
import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views
import Words

/// A whole reorganisation by one table: written as one, taken back as one, and what is wrong said row by row.
@Suite struct ReorganiseTests {
    private let bench: ActBench
    private var ledger: TestLedger { bench.ledger }
    private var database: LedgerDatabase { bench.database }

    init() throws {
        bench = try ActBench(
            [
                "units": """
                code,name,kind,parent,from,to
                H,Huyện,committee,,2010-01-01,
                X,Xã một,grassroots_committee,H,2010-01-01,
                Y,Xã hai,grassroots_committee,H,2010-01-01,
                Z,Xã ba,grassroots_committee,H,2010-01-01,
                O,Cơ quan,grassroots_cell,H,2010-01-01,
                C,Chi bộ một,cell,X,2010-01-01,
                D,Chi bộ hai,cell,Y,2010-01-01,
                E,Chi bộ ba,cell,Z,2010-01-01,
                F,Chi bộ bốn,cell,Z,2010-01-01,
                """,
                "places": """
                code,name,kind,unit,from,to
                B1,Bản một,village,X,2010-01-01,
                B2,Bản hai,village,Y,2010-01-01,
                B3,Bản ba,village,Z,2010-01-01,
                """,
                "people": "code,name\nP1,An\nP2,Bình\nP3,Chi\nP4,Dũng\nP5,Giang\n",
                "events": """
                date,person,event,cell,place
                2012-01-01,P1,enrolled,C,B1
                2012-01-01,P2,enrolled,D,B2
                2012-01-01,P3,enrolled,E,B3
                2012-01-01,P4,enrolled,F,B3
                2012-01-01,P5,enrolled,O,
                """,
            ])
    }

    /// A province comes above; the district ends in it; two communes become one; the third is split between that one and another.
    private static let table = """
        old,new,how,name,kind,parent
        ,T,found,Tỉnh,committee,
        ,M,found,Xã mới,grassroots_committee,T
        ,N,found,Xã khác,grassroots_committee,T
        H,T,whole
        X,M,whole
        Y,M,whole
        Z,M,part
        E,
        B3,
        Z,N,part
        F,
        """

    @discardableResult
    private func reorganise(_ table: String, key: String = "k", isDryRun: Bool = false) throws -> Receipt {
        try bench.perform(
            Reorganise.self, ["unit": "H", "day": "1/7/2025", "table": table], key: key, isDryRun: isDryRun)
    }

    private func members(_ unit: String, at: String = "2026-01-01", structure: String? = nil) throws -> Int? {
        try ledger.figures(unit, at: at, structure: structure)["members"]
    }

    @Test func itIsWrittenAsOneAndTakenBackAsOne() throws {
        let before = try ["H", "X", "Y", "Z"].map { try ledger.figures($0, at: "2026-01-01") }
        try reorganise(Self.table)
        #expect(try members("T") == 5 && members("M") == 3 && members("N") == 1 && members("H") == 0)
        #expect(try ledger.figures("T", at: "2026-01-01")["grassroots"] == 3)
        // The district's are those of before; on the new structure everything is the province's.
        #expect(try members("H", at: "2025-06-30") == 5 && members("T", at: "2025-06-30") == 0)
        #expect(try members("T", at: "2020-01-01", structure: "2025-07-01") == 5)
        #expect(try members("M", at: "2020-01-01", structure: "2025-07-01") == 3)
        #expect(try Pictures(database).irregularities(for: .files).isEmpty)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
        _ = try PerformAct(database).run(
            RetractCommand.self,
            PerformAct.Request(
                texts: ["command": "k", "reason": "ghi hai lần"], key: "back", actor: ledger.actor, rights: .ofTheFiles)
        )
        #expect(try ["H", "X", "Y", "Z"].map { try ledger.figures($0, at: "2026-01-01") } == before)
        #expect(try members("T") == 0)
    }

    @Test func theTableMayComeFromASpreadsheet() throws {
        let pasted = Self.table.split(separator: "\n").map { $0.replacing(",", with: "\t") }.joined(separator: "\r\n")
        let receipts = try [Self.table, pasted].map { try reorganise($0, isDryRun: true) }
        #expect(receipts[0].counts == receipts[1].counts && receipts[0].counts.stated == 20)
    }

    @Test func whatIsWrongIsSaidRowByRow() throws {
        let cases: [(rows: String, row: Int)] = [
            ("X,Q,whole", 2), ("Q,X,whole", 2), ("X,X,whole", 2), ("X,B1,whole", 2), ("X,Y,gone", 2),
            (",N,found,,committee,H", 2), (",N,found,Xã,xã,H", 2), (",X,found,Xã,committee,H", 2), ("C,", 2),
            ("Z,X,part\nC,", 3), ("H,,close", 2), ("X,C,whole", 2),
        ]
        for (rows, row) in cases {
            let problems = try #require(throws: PerformAct.Problems.self) {
                try reorganise("old,new,how,name,kind,parent\n" + rows, isDryRun: true)
            }
            let said = problems.fields.entries.map { $0.problem.sentence(about: Reorganise.label).english }
            #expect(said.contains { $0.hasPrefix("Row \(row): ") }, "\(rows): \(said)")
        }
    }

    @Test func whatAnEndingUnitLeavesUnnamedIsAnError() throws {
        let problems = try #require(throws: PerformAct.Problems.self) {
            try reorganise("old,new,how\nZ,X,part\nE,\nB3,\n", isDryRun: true)
        }
        #expect(
            problems.fields.entries.contains { $0.problem.sentence(about: Reorganise.label).english.contains("“F”") })
        // One that goes on keeps what is not named.
        try reorganise("old,new,how\nZ,X,part\nE,\nZ,Z,part\n")
        #expect(try members("Z") == 1 && members("X") == 2)
        #expect(try members("X", at: "2020-01-01", structure: "2025-07-01") == 2)
    }

    @Test func membersAndVillagesAreConserved() throws {
        let before = try ledger.figures("H", at: "2025-06-30")
        try reorganise(Self.table)
        let after = try ledger.figures("T", at: "2025-07-01")
        for figure in [
            "members", "members_official", "villages", "villages_without_members", "cells", "health_stations",
        ] {
            #expect(before[figure] == after[figure], "\(figure)")
        }
        let balance = try ledger.figures("T", at: "2025-12-31", since: "2020-01-01")
        #expect(balance["balance.start"] == 0 && balance["balance.restructured_in"] == 5 && balance["balance.end"] == 5)
    }
}
