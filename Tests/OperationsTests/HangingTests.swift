import Dossier
import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views

/// What is left when something ends: reported on the day it ends, each time it does.
@Suite struct HangingTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private let head = "code,name,kind,parent,from,to\nH,Huyện,committee,,2000-01-01,\n"
    private let places = "code,name,kind,unit,from,to\n"

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
    }

    private func found(_ files: [String: String]) throws -> [String] {
        try ledger.importing(folder.dossier(files))
        return try Pictures(ledger.open()).irregularities(for: .files).map {
            "\($0.irregularity.day) \($0.subject) \($0.irregularity.kind.rawValue)"
        }
    }

    @Test func unitsPlacesAndCoverages() throws {
        // X ends, comes back and ends again; what hangs on it stays.
        let units =
            "X,Xã,grassroots_committee,H,2000-01-01,2010-01-01\nX,Xã,grassroots_committee,H,2012-01-01,2014-01-01\n"
            + "C,Chi bộ,cell,X,2000-01-01,\nD,Chi bộ,cell,X,2000-01-01,2010-01-01\nE,Chi bộ,cell,H,2000-01-01,2011-01-01\n"
        let rows = "A,Bản A,village,X,2000-01-01,\nB,Bản B,village,H,2000-01-01,2009-01-01\n"
        let coverage = "cell,place,from,to\nE,A,2001-01-01,\nC,B,2001-01-01,\nE,B,2001-01-01,2009-01-01\n"
        #expect(
            try found(["units": head + units, "places": places + rows, "coverage": coverage]).sorted() == [
                "2009-01-01 C / B covered_place_ended", "2010-01-01 A answering_unit_ended",
                "2010-01-01 C parent_ended", "2011-01-01 E / A covering_cell_ended",
                "2014-01-01 A answering_unit_ended", "2014-01-01 C parent_ended",
            ])
    }

    @Test func peopleAndAssignments() throws {
        let units =
            "C,Chi bộ,cell,H,2000-01-01,2010-01-01\nC,Chi bộ,cell,H,2012-01-01,2014-01-01\nD,Chi bộ,cell,H,2000-01-01,\n"
        let rows = "A,Bản A,village,H,2000-01-01,2010-01-01\nB,Bản B,village,H,2000-01-01,\n"
        let events =
            "date,person,event,cell,place\n2005-01-01,P,enrolled,C,A\n2013-01-01,P,away,,\n2015-01-01,P,moved,D,B\n"
            // Moved on the day; gone before; a candidate is no member.
            + "2005-01-01,Q,enrolled,C,A\n2010-01-01,Q,moved,D,B\n2005-01-01,R,enrolled,C,\n2009-01-01,R,left,,\n"
            + "2005-01-01,S,nominated,C,\n2005-01-01,T,enrolled,D,\n2006-01-01,T,left,,\n2007-01-01,T,transferred_in,D,\n"
        let people = "code,name\nP,a\nQ,b\nR,c\nS,d\nT,e\n"
        let assignments =
            "person,role,unit,place,from,to\nQ,village_lead,C,B,2006-01-01,\nQ,village_lead,H,A,2006-01-01,\n"
            + "T,steering_head,H,,2005-06-01,\nR,steering_member,H,,2009-06-01,2010-01-01\nP,steering_member,H,,2006-01-01,2008-01-01\n"
        let all = try found([
            "units": head + units, "places": places + rows, "people": people, "events": events,
            "assignments": assignments,
        ])
        #expect(
            all.sorted() == [
                "2006-01-01 T assigned_person_no_member", "2009-06-01 R assigned_person_no_member",
                "2010-01-01 P member_at_ended_place", "2010-01-01 P members_in_ended_cell",
                "2010-01-01 Q assigned_place_ended", "2010-01-01 Q assigned_unit_ended",
                "2014-01-01 P members_in_ended_cell", "2014-01-01 Q assigned_unit_ended",
            ])
    }

    @Test func tooManyLevelsAndLongCirclesAreRefusedInOneLine() throws {
        var chain = "code,name,kind,parent,from,to\n"
        for index in 0..<10_000 { chain += "U\(index),a,cell,\(index > 0 ? "U\(index - 1)" : ""),2000-01-01,\n" }
        let circle = chain.replacing("U0,a,cell,,", with: "U0,a,cell,U9999,")
        for (text, isDeep) in [(chain, true), (circle, false)] {
            do {
                try ledger.importing(folder.dossier(["units": text]), source: "S")
                Issue.record("taken in")
            } catch let problems as DossierProblems {
                #expect(problems.count == 1)
                let day = try #require(Day(text: "2000-01-01"))
                switch problems.kept.first?.reason {
                case .parentsTooDeep(levelsMax: 32, day: day): #expect(isDeep && problems.kept[0].row == 34)
                case .parentCycle(let units, count: 10_000, day: day): #expect(!isDeep && units.count == 5)
                default: Issue.record("\(problems.kept)")
                }
                #expect(problems.kept[0].column == .parent && problems.kept[0].header == "parent")
            }
        }
    }
}
