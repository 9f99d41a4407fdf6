import Fields
import Figures
import Ledger
import Operations
import Organisation
import Rulebook
import Store
import TestLedgers
import Testing
import Views

/// Acts that change units, places and what covers what: what they write, and what becomes of figures.
@Suite struct StructureActTests {
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
                C,Chi bộ một,cell,X,2010-01-01,
                D,Chi bộ hai,cell,X,2010-01-01,
                E,Chi bộ ba,cell,Y,2010-01-01,
                """,
                "places": """
                code,name,kind,unit,from,to
                B1,Bản một,village,X,2010-01-01,
                B2,Bản hai,village,X,2010-01-01,
                B3,Bản ba,village,Y,2010-01-01,
                T1,Trạm,health_station,X,2010-01-01,
                """,
                "coverage": "cell,place,from,to\nC,B1,2010-01-01,\nD,B2,2010-01-01,\nE,B3,2010-01-01,\n",
                "people": "code,name\nP1,An\nP2,Bình\nP3,Chi\nP4,Dũng\n",
                "events": """
                date,person,event,cell,place
                2012-01-01,P1,enrolled,C,B1
                2012-01-01,P2,enrolled,C,B1
                2012-01-01,P3,enrolled,D,B2
                2012-01-01,P4,enrolled,E,B3
                """,
            ])
    }

    @discardableResult
    private func perform(
        _ act: any Act.Type, _ texts: [String: String], key: String = "k", isDryRun: Bool = false
    ) throws -> Receipt {
        try bench.perform(act, texts, key: key, isDryRun: isDryRun)
    }

    private func wrong(_ act: any Act.Type, _ texts: [String: String]) -> [String] {
        do {
            try perform(act, texts, key: "wrong", isDryRun: true)
            return []
        } catch let problems as PerformAct.Problems {
            return problems.fields.entries.map(\.field)
        } catch {
            return ["\(error)"]
        }
    }

    private func figures(_ unit: String, at: String = "2020-01-01", structure: String? = nil) throws -> [String: Int] {
        try ledger.figures(unit, at: at, structure: structure)
    }

    private func irregularities() throws -> [String] {
        try Pictures(database).irregularities(for: .files).map { "\($0.subject) \($0.irregularity.kind)" }
    }

    private let day = ["day": "1/1/2019"]

    private func texts(_ more: [String: String]) -> [String: String] { day.merging(more) { $1 } }

    @Test func unitsMergeWithAllThatHangsOnThem() throws {
        let merged = texts([
            "unit": "X", "others.1.unit": "Y", "code": "M", "name": "Xã mới", "decision": "12-QĐ/TU",
            "decided": "20/12/2018", "issuer": "Ban Thường vụ",
        ])
        let review = try perform(MergeUnits.self, merged, isDryRun: true)
        #expect(
            review.effect?.changes.contains { $0.unit == "M" && $0.figure == .members && $0.difference == 4 } == true)
        try perform(MergeUnits.self, merged)
        #expect(try figures("M")["members"] == 4 && figures("M")["villages"] == 3 && figures("X")["members"] == 0)
        #expect(try figures("M", at: "2018-12-31")["members"] == 0 && figures("X", at: "2018-12-31")["members"] == 3)
        // On the structure of that day, what was before is the new one's.
        #expect(try figures("M", at: "2015-01-01", structure: "2019-01-01")["members"] == 4)
        #expect(try figures("H")["grassroots"] == 1 && figures("H", at: "2018-12-31")["grassroots"] == 2)
        #expect(try irregularities().isEmpty)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
        // The paper is under seal.
        let facts = try #require(try database.read { try $0.facts(ofCommand: "k") })
        #expect(facts.allSatisfy { !String(decoding: $0.fact.fact.payload, as: UTF8.self).contains("QĐ") })
        let said = try database.read { try $0.statement(of: facts[0].fact.fact) }
        #expect(said?.content.sealed?["reference"] == "12-QĐ/TU ngày 20/12/2018 của Ban Thường vụ")
    }

    @Test func cellsMergeWithPlacesAndPeople() throws {
        try perform(MergeUnits.self, texts(["unit": "C", "others.1.unit": "D", "into": "D"]))
        let after = try figures("D")
        #expect(after["members"] == 3 && after["cells"] == 1)
        #expect(
            try figures("X")["villages_without_cell"] == 0 && figures("X")["villages_without_independent_cell"] == 2)
        #expect(try irregularities().isEmpty)
    }

    @Test func whatIsSplitGoesWhereItIsSaid() throws {
        let parts = [
            "unit": "X", "extent": "part", "new.1.code": "N", "new.1.name": "Xã tách", "goes.1.unit": "D",
            "goes.1.to": "N",
            "goes.2.place": "B2", "goes.2.to": "N",
        ]
        try perform(SplitUnit.self, texts(parts))
        #expect(try figures("N")["members"] == 1 && figures("N")["villages"] == 1 && figures("X")["members"] == 2)
        #expect(try irregularities().isEmpty)
    }

    @Test func whatAnEndingUnitLeavesUnnamedIsAnError() throws {
        var parts = [
            "unit": "X", "extent": "whole", "new.1.code": "N", "new.1.name": "Xã tách", "goes.1.unit": "D",
            "goes.1.to": "N", "goes.2.place": "B2", "goes.2.to": "Y", "goes.3.unit": "C", "goes.3.to": "Y",
            "goes.4.place": "B1", "goes.4.to": "N",
        ]
        #expect(wrong(SplitUnit.self, texts(parts)) == ["goes"])
        parts.merge(["goes.5.place": "T1", "goes.5.to": "N"]) { $1 }
        try perform(SplitUnit.self, texts(parts))
        #expect(try figures("N")["members"] == 1 && figures("Y")["members"] == 3 && figures("H")["grassroots"] == 2)
        #expect(try figures("N", at: "2015-01-01", structure: "2019-01-01")["members"] == 1)
        #expect(wrong(SplitUnit.self, texts(parts)).contains("unit"))
    }

    @Test func placesMergeAndSplit() throws {
        try perform(
            MergePlaces.self, texts(["place": "B1", "others.1.place": "B2", "code": "B9", "name": "Bản mới"]))
        #expect(try figures("X")["villages"] == 1 && figures("X")["villages_without_members"] == 0)
        #expect(try figures("X", at: "2015-01-01", structure: "2019-01-01")["villages"] == 2)
        let number = try #require(
            try database.read { try $0.people(withWords: ["an"], after: .init(number: 0), limit: 1).first })
        try perform(
            SplitPlace.self,
            [
                "day": "1/6/2019", "place": "B9", "extent": "part", "new.1.code": "B8", "new.1.name": "Bản tách",
                "goes.1.person": "#\(number.number)", "goes.1.to": "B8",
            ], key: "l")
        #expect(try figures("X")["villages"] == 2 && figures("X")["villages_without_members"] == 0)
        #expect(try irregularities().isEmpty)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    @Test func aCellIsFoundedAsItsFormSays() throws {
        let cell = ["unit": "X", "code": "F", "name": "Chi bộ mới", "kind": "cell", "decision": "5-NQ/ĐU"]
        func form(_ form: String, _ places: [String]) -> [String: String] {
            var texts = texts(cell)
            texts["form"] = form
            for (index, place) in places.enumerated() { texts["places.\(index + 1).place"] = place }
            return texts
        }
        for (name, places) in [
            ("independent", ["B1", "B2"]), ("independent", []), ("combined", ["B1", "T1"]), ("combined", []),
            ("other", ["B1"]),
        ] { #expect(wrong(FoundCell.self, form(name, places)) == ["form"], "\(name) \(places)") }
        for (name, places) in [("independent", ["B1", "T1"]), ("combined", ["B1", "B2"]), ("other", [])] {
            #expect(wrong(FoundCell.self, form(name, places)) == [], "\(name) \(places)")
        }
        // Without a paper it is a step taken now, which the rule of that day judges.
        var now = form("independent", ["B1"])
        now["decision"] = nil
        #expect(wrong(FoundCell.self, now) == ["people"])
        try perform(FoundCell.self, form("independent", ["B1"]).merging(["takes": "yes"]) { $1 })
        #expect(try figures("X")["cells"] == 3 && figures("C")["villages_without_cell"] == 0)
    }

    @Test func smallChangesAreOneFactEach() throws {
        let acts: [(any Act.Type, [String: String], Int)] = [
            (FoundUnit.self, ["unit": "H", "code": "Z", "name": "Xã ba", "kind": "grassroots_committee"], 1),
            (RenameUnit.self, ["unit": "X", "name": "Xã một mới"], 1),
            (ChangeUnitKind.self, ["unit": "C", "kind": "grassroots_cell"], 1),
            (MoveUnit.self, ["unit": "C", "parent": "Y"], 1),
            (FoundPlace.self, ["unit": "X", "code": "B7", "name": "Bản", "kind": "village"], 1),
            (RenamePlace.self, ["place": "B1", "name": "Bản mới"], 1),
            (MovePlace.self, ["place": "B1", "unit": "Y"], 1),
            (ClosePlace.self, ["place": "B1"], 2), (BeginCoverage.self, ["unit": "C", "place": "B2"], 1),
            (EndCoverage.self, ["unit": "C", "place": "B1"], 1), (CloseUnit.self, ["unit": "D"], 2),
        ]
        for (act, own, facts) in acts {
            #expect(try perform(act, texts(own), isDryRun: true).counts.stated == facts, "\(act.name)")
        }
    }

    @Test func whatCannotBeIsSaidAtItsField() {
        let cases: [(any Act.Type, [String: String], [String])] = [
            (FoundUnit.self, ["unit": "C", "code": "Z", "name": "Xã", "kind": "section"], ["unit"]),
            (FoundUnit.self, ["unit": "X", "code": "Z", "name": "Chi bộ", "kind": "cell"], ["kind"]),
            (FoundUnit.self, ["unit": "H", "code": "Z", "name": "Chi bộ", "kind": "grassroots_cell"], ["kind"]),
            (FoundUnit.self, ["unit": "Q", "code": "X", "name": "Xã", "kind": "section"], ["unit", "code"]),
            (RenameUnit.self, ["unit": "X", "name": "Xã một"], ["name"]),
            (ChangeUnitKind.self, ["unit": "X", "kind": "grassroots_cell"], ["kind"]),
            (ChangeUnitKind.self, ["unit": "C", "kind": "committee"], ["kind"]),
            (MoveUnit.self, ["unit": "C", "parent": "D"], ["parent"]),
            (MoveUnit.self, ["unit": "C", "parent": "X"], ["parent"]),
            (CloseUnit.self, ["unit": "X"], ["unit"]),
            (MergeUnits.self, ["unit": "X", "others.1.unit": "C", "into": "X"], ["others"]),
            (MergeUnits.self, ["unit": "X", "others.1.unit": "Y"], ["into"]),
            (MergeUnits.self, ["unit": "X", "others.1.unit": "H", "into": "X"], ["others"]),
            (FoundUnit.self, ["unit": "H", "code": "B1", "name": "Xã", "kind": "section"], ["code"]),
            (FoundPlace.self, ["unit": "X", "code": "Y", "name": "Bản", "kind": "village"], ["code"]),
            (MergePlaces.self, ["place": "B1", "others.1.place": "B1", "into": "B1"], ["others"]),
            (BeginCoverage.self, ["unit": "C", "place": "B1"], ["place"]),
            (EndCoverage.self, ["unit": "C", "place": "B3"], ["place"]),
            (MovePlace.self, ["place": "B1", "unit": "X"], ["unit"]),
            (RenameUnit.self, ["unit": "C", "day": "1/1/2009", "name": "A"], ["unit"]),
        ]
        for (act, own, fields) in cases { #expect(wrong(act, texts(own)) == fields, "\(act.name) \(own)") }
    }

    /// What was taken back never was: its codes are free, and whoever founded it under a reached unit may found it again.
    @Test func whatWasTakenBackMayBeFoundedAgain() throws {
        let founded = texts(["unit": "H", "code": "Z", "name": "Xã ba", "kind": "grassroots_committee"])
        let village = texts(["unit": "Z", "code": "B9", "name": "Bản chín", "kind": "village"])
        try perform(FoundUnit.self, founded, key: "unit")
        try perform(FoundPlace.self, village, key: "place")
        #expect(wrong(FoundUnit.self, founded) == ["code"] && wrong(FoundPlace.self, village) == ["code"])
        let reason = try #require(Rulebook.standard.reasons(.retraction).named("wrong_content")).code
        for key in ["place", "unit"] {
            try perform(RetractCommand.self, ["command": key, "reason": reason], key: "back-" + key)
        }
        #expect(wrong(RenameUnit.self, texts(["unit": "Z", "name": "Xã"])) == ["unit"])
        try perform(FoundUnit.self, founded, key: "unit-again")
        try perform(FoundPlace.self, village, key: "place-again")
        #expect(try figures("Z")["villages"] == 1 && irregularities().isEmpty)
    }

    @Test func nothingIsStatedRightIntoWhatActsRefuse() throws {
        let stated = try database.read { reader in
            let subject = try #require(try reader.subject(.unit("Y")))
            return try #require(try reader.facts(of: subject).first).id
        }
        let reason = try #require(Rulebook.standard.reasons(.retraction).named("wrong_content")).code
        let texts = ["fact": stated.description, "set.parent": "C", "reason": reason]
        #expect(wrong(RestateFact.self, texts) == ["set.parent"])
        let other = ["fact": stated.description, "set.code": "X", "reason": reason]
        #expect(wrong(RestateFact.self, other) == ["set.code"])
    }

    @Test func nothingIsSaidBeforeWhatIsSaidOfLaterDays() throws {
        try perform(RenameUnit.self, texts(["unit": "X", "name": "Xã một mới"]))
        #expect(wrong(RenameUnit.self, ["day": "1/6/2018", "unit": "X", "name": "Xã"]) == ["day"])
        #expect(wrong(RenameUnit.self, ["day": "1/6/2019", "unit": "X", "name": "Xã"]) == [])
    }
}
