import Fields
import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views

/// A text that cannot be read hides nothing of what is wrong beside it: what others tell of each other, and what the ledger says of them.
@Suite struct EverythingAtOnceTests {
    private let bench: ActBench

    init() throws {
        let people = "code,name,sex\nP,Lò Văn Thử,male\nQ,Lò Thị Nguồn,female\n"
        let events = "date,person,event,cell,place\n2015-01-01,P,enrolled,C,B\n2017-01-01,Q,enrolled_probationary,D,B\n"
        bench = try ActBench([
            "units": ActBench.units, "people": people, "events": events,
            "places": "code,name,kind,unit,from,to\nB,Bản một,village,X,2010-01-01,\n",
            "coverage": "cell,place,from,to\nC,B,2010-01-01,\n",
        ])
    }

    private static let tooLong = String(repeating: "a", count: 30_000)

    /// An act, what is typed, and the fields of which something is told: of each just once. `#P` and `#Q` stand for the numbers of
    /// the two.
    struct Case: CustomTestStringConvertible {
        let act: any Act.Type
        let texts: [String: String]
        let wrong: Set<String>
        var testDescription: String { "\(act.name): \(wrong.sorted().joined(separator: ", "))" }

        init(_ act: any Act.Type, _ texts: [String: String], _ wrong: Set<String>) {
            (self.act, self.texts, self.wrong) = (act, texts, wrong)
        }
    }

    static let ofPeople: [Case] = [
        Case(MovePerson.self, ["person": "#P", "day": "2020-02-01", "reference": tooLong], ["cell", "reference"]),
        Case(
            PersonGoesAway.self,
            ["person": "#P", "day": "2020-02-01", "until": "2020-01-01", "reference": tooLong], ["until", "reference"]),
        Case(
            ReadmitPerson.self,
            [
                "person": "#P", "nominated": "2020-02-01", "day": "2020-01-01", "cell": "NONE", "reference": tooLong,
            ], ["day", "cell", "reference"]),
        Case(
            LendPerson.self, ["person": "#P", "day": "2020-02-01", "until": "2020-02-01", "to": tooLong],
            ["until", "to"]
        ),
        Case(
            DescribePapers.self,
            ["person": "#P", "decided": "2015-02-01", "recognised": "2014-02-01", "identity": "12"],
            ["recognised", "identity"]),
        Case(
            NominatePerson.self, ["cell": "NONE", "day": "2020-02-01", "name": "Lò Thị Ba", "sex": "?"],
            ["cell", "name", "sex"]),
        Case(
            RecordPerson.self,
            [
                "cell": "C", "standing": "enrolled", "day": "2020-02-01", "name": "Lò Văn Bốn", "sex": "?",
                "decided": "2015-02-01", "recognised": "2014-02-01", "ethnicity": "Klingon",
            ], ["sex", "recognised", "ethnicity"]),
        Case(
            CellVotes.self, ["person": "#Q", "day": "2020-02-01", "eligible": "3", "present": "5", "agreed": "x"],
            ["present", "agreed"]),
        Case(HandOver.self, ["person": "#P", "day": "?"], ["person", "day"]),
        Case(
            EntrustVillage.self, ["place": "NONE", "person": "#P", "day": "?"], ["place", "cell", "day"]),
        Case(
            AssignUnit.self, ["unit": "NONE", "role": "village_lead", "person": "#P", "day": "?"],
            ["unit", "role", "day"]),
        Case(RetractFact.self, ["fact": Identifier(high: 7, low: 7).description], ["fact", "reason"]),
        Case(RetractCommand.self, ["command": "none"], ["command", "reason"]),
    ]

    static let beside: [Case] = [
        // Whether somebody is a member, or away, has nothing to do with a paper's number.
        Case(
            PersonReturns.self, ["person": "#P", "day": "2020-02-01", "reference": tooLong], ["day", "reference"]),
        Case(TransferOut.self, ["person": "#P", "day": "2014-02-01", "to": tooLong], ["day", "to"]),
        Case(
            AssignVillage.self, ["place": "B", "person": "#P", "day": "2014-02-01", "reference": tooLong],
            ["person", "reference"]),
        Case(
            DescribePapers.self, ["person": "#P", "decided": "2015-02-01", "recognised": "31/2/2014", "card": "1"],
            ["recognised", "card"]),
        Case(
            RecordPlan.self,
            [
                "unit": "X", "code": "1", "sort": "?", "title": "Kế hoạch", "day": "2020-02-01", "until": "2020-01-01",
            ], ["sort", "until"]),
        Case(
            CellVotes.self, ["person": "#Q", "day": "2020-02-01", "eligible": "3", "present": "x", "agreed": "5"],
            ["present", "agreed"]),
        Case(
            IntroduceCandidate.self,
            ["person": "#99999", "day": "2020-02-01", "other": "#P", "together": "2020-03-01", "where": "work"],
            ["person", "together"]),
        Case(EnrolInCourse.self, ["class": "nope", "day": "?"], ["class", "day", "who"]),
        Case(
            FoundCell.self,
            [
                "decision": "1", "day": "2020-02-01", "unit": "X", "code": "E", "name": "Chi bộ", "kind": "cell",
                "form": "independent", "places.1.place": "B", "places.2.place": "B", "people.1.person": "#P",
                "people.2.person": "#P", "takes": "?",
            ], ["places.2.place", "people.2.person", "form", "takes"]),
    ]

    static let ofUnits: [Case] = [
        Case(
            FoundCell.self,
            [
                "decision": "1", "day": "2020-02-01", "unit": "C", "code": "D", "kind": "committee", "form": "other",
            ], ["unit", "code", "kind", "name"]),
        Case(
            MergeUnits.self, ["day": "2020-02-01", "unit": "C", "others.1.unit": "NONE", "code": "E", "grants": "?"],
            ["others.1.unit", "name", "grants"]),
        Case(
            SplitUnit.self,
            ["day": "?", "unit": "C", "extent": "whole", "goes.1.to": "D", "new.1.code": "D", "new.1.name": "E"],
            ["day", "goes.1.unit", "new.1.code"]),
        Case(
            SplitUnit.self,
            [
                "day": "2020-02-01", "unit": "X", "extent": "part", "new.1.code": tooLong, "new.1.name": "Xã mới",
                "goes.1.unit": "C", "goes.1.to": "NEW", "goes.2.unit": "NONE", "goes.2.to": "C",
            ], ["new.1.code", "goes.2.unit"]),
        Case(
            Reorganise.self, ["day": "?", "unit": "NONE", "table": "C,D,gộp"], ["day", "unit", "table"]),
        Case(
            PlanCourse.self,
            [
                "unit": "X", "sort": "awareness", "code": "NT-1", "from": "2020-07-10", "until": "2020-07-09",
                "seats": "x",
            ],
            ["until", "seats"]),
        Case(
            GiveGrant.self,
            ["account": "nobody", "role": "?", "unit": "X", "from": "2020-02-01", "until": "2020-01-01"],
            ["account", "role", "until"]),
        Case(
            RecordPlan.self,
            ["unit": "X", "code": "1", "sort": "plan", "day": "2020-02-01", "above": "2", "title": tooLong],
            ["above_unit", "title"]),
        Case(SetTarget.self, ["unit": "C", "year": "2005", "indicator": "?", "value": "1"], ["unit", "indicator"]),
        Case(
            AcknowledgeUnit.self, ["unit": "C", "warning": "cells_not_meeting", "why": "?", "until": "2020-01-01"],
            ["why", "until"]),
        Case(
            StateHolidays.self, ["year": "2020", "off": "2/9/2021", "made_up": "?", "reference": "1"],
            ["off", "made_up"]),
        Case(
            OverrideRule.self, ["key": "warn.visit.months", "value": "100000", "day": "?", "reference": "1"],
            ["value", "day"]),
    ]

    static let ofCells: [Case] = [
        Case(
            RecordMinutes.self,
            [
                "cell": "C", "day": "2020-02-03", "sort": "regular", "conclusions.1.by": "2020-01-01",
                "conclusions.1.person": "#Q",
            ], ["who.#P", "conclusions.1.text", "conclusions.1.by", "conclusions.1.person"]),
        Case(TickDues.self, ["cell": "C", "month": "1/2999", "day": "?", "who.#Q": "paid"], ["month", "day"]),
        Case(TickDues.self, ["cell": "C", "month": "1/2999", "day": "2020-02-01", "who.#P": "paid"], ["month"]),
        Case(
            RateMembers.self, ["cell": "C", "year": "2021", "day": "2020-02-01", "who.#P": "?", "who.#Q": "good"],
            ["year", "who.#P", "who.#Q"]),
        Case(
            RecordMeeting.self,
            ["cell": "C", "day": "?", "members": "3", "present": "5", "excused": "0"], ["day", "present"]),
        Case(
            RecordVisit.self, ["place": "NONE", "day": "2020-02-01", "found": "?", "due": "2020-01-01"],
            ["place", "found", "due"]),
        Case(
            Many<RecordMeeting>.self,
            [
                "unit": "C", "rows.2.cell": "C", "rows.2.day": "?", "rows.2.members": "3", "rows.2.present": "5",
                "rows.2.excused": "0", "rows.3.cell": "NONE", "rows.3.day": "2020-02-01", "rows.3.members": "x",
                "rows.3.present": "1", "rows.3.excused": "0",
            ], ["rows.2.day", "rows.2.present", "rows.3.cell", "rows.3.members"]),
    ]

    @Test(arguments: ofPeople + beside + ofUnits + ofCells)
    func whatIsWrongBesideIsTold(_ one: Case) throws {
        let numbers = try ["P": number("Lò Văn Thử"), "Q": number("Lò Thị Nguồn")]
        func numbered(_ text: String) -> String {
            numbers.reduce(text) { $0.replacing("#\($1.key)", with: "\($1.value)") }
        }
        let texts = Dictionary(uniqueKeysWithValues: one.texts.map { (numbered($0), numbered($1)) })
        let problems = try #require(throws: PerformAct.Problems.self) { try bench.perform(one.act, texts) }
        let fields = problems.fields.entries.map(\.field)
        #expect(Set(fields) == Set(one.wrong.map(numbered)) && fields.count == one.wrong.count, "\(fields)")
    }

    private func number(_ name: String) throws -> Int64 {
        try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try #require(try picture.search(name).people.first?.id.number)
        }
    }
}
