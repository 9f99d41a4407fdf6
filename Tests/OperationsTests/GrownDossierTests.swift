import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views

/// A dossier that grows answers, as known on any day, as if it had come in at once; what replaces something does not.
@Suite struct GrownDossierTests {
    private let folder: TestFolder
    private let units = "code,name,kind,parent,from,to\nR,Huyện,committee,,2015-01-01,\nC,Chi bộ,cell,R,2015-01-01,\n"
    private let people = "code,name,ethnicity\nA,Giàng A,Mông\n"
    private let header = "date,person,event,cell,recorded\n"

    init() throws {
        folder = try TestFolder()
    }

    private func compare(
        growing steps: [[String]], known days: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let grown = TestLedger(path: folder.path("grown"))
        let fresh = TestLedger(path: folder.path("fresh"))
        for rows in steps {
            try grown.importing(
                folder.dossier(["units": units, "people": people, "events": header + rows.joined(separator: "\n")]))
        }
        try fresh.importing(folder.path("dossier"))
        for known in days {
            let (left, right) = try (
                grown.figures("R", at: "2017-12-31", since: "2015-01-01", known: known),
                fresh.figures("R", at: "2017-12-31", since: "2015-01-01", known: known)
            )
            #expect(left == right, "known \(known)", sourceLocation: sourceLocation)
        }
    }

    @Test func aRowPutBetweenTwoOfADay() throws {
        let first = ["2015-02-01,A,enrolled_probationary,C,", "2016-02-02,A,left,,"]
        let second = [first[0], "2016-02-02,A,confirmed,,", first[1]]
        let third = [first[0], "2016-02-02,A,away,,", "2016-02-02,A,confirmed,,", "2016-02-02,A,returned,,", first[1]]
        try compare(growing: [first, second, third], known: ["2016-02-01", "2016-02-02", "2026-11-22", "2026-11-23"])
    }

    @Test func manyRowsPutInFrontOneByOne() throws {
        var rows = ["2015-02-01,A,enrolled,C,", "2016-02-02,A,left,,"]
        var steps = [rows]
        for index in 0..<14 {
            rows.insert(
                "2016-02-02,A,\(index.isMultiple(of: 2) ? "confirmed" : "admitted"),C,2016-03-\(10 + index)", at: 1)
            steps.append(rows)
        }
        let grown = TestLedger(path: folder.path("grown"))
        for step in steps {
            let report = try grown.importing(
                folder.dossier(["units": units, "people": people, "events": header + step.joined(separator: "\n")]))
            #expect(report.retractions == 0)
        }
        #expect(try grown.figures("R", at: "2017-01-01", since: "2015-01-01")["admitted"] == 7)
        #expect(try grown.figures("R", at: "2017-01-01")["members"] == 0)
    }

    @Test func ofTwoLikeEventsTheUnchangedOneKeepsItsFact() throws {
        let first = ["2015-02-01,A,enrolled,C,", "2016-02-02,A,admitted,C,2016-03-01"]
        let second = [first[0], "2016-02-02,A,admitted,C,2016-04-01", first[1]]
        try compare(growing: [first, second], known: ["2016-03-15", "2016-05-01", "2026-11-23"])
    }

    @Test func aCandidateIsNamedWhenTheyBecomeAMember() throws {
        let first = ["2016-01-02,A,nominated,C,"]
        let second = first + ["2016-02-02,A,admitted,C,2016-02-10"]
        try compare(
            growing: [first, second], known: ["2016-01-31", "2016-02-05", "2016-02-10", "2017-01-01", "2026-11-23"])
        let ledger = TestLedger(path: folder.path("grown"))
        #expect(try ledger.figures("R", at: "2017-01-01", known: "2017-01-01")["members_minority"] == 1)
        let facts = try Pictures(ledger.open()).facts(of: .person(code: "A", source: "R"), for: .files)
        #expect(facts.count == 4 && facts.allSatisfy { $0.retractedBy == nil })
    }

    @Test func anIrregularityBelongsToTheUnitThatCanMendIt() throws {
        let ledger = TestLedger(path: folder.path("ledger"))
        let rows = header + "2015-02-01,A,trained,,\n2015-03-01,A,nominated,C,\n2016-01-01,A,moved,,\n"
        try ledger.importing(folder.dossier(["units": units, "people": people, "events": rows]))
        let found = try Pictures(ledger.open()).irregularities(unit: "R", for: .files)
        #expect(found.map(\.unit) == ["C", "C"])
        #expect(found.map(\.irregularity.kind) == [.trainedBeforeNominated, .movedNowhere])
        #expect(
            try Pictures(ledger.open()).irregularities(unit: "R", known: Day(text: "2015-12-31"), for: .files).count
                == 1)
        #expect(throws: UnknownUnit(code: "X")) { try Pictures(ledger.open()).irregularities(unit: "X", for: .files) }
    }

    @Test func whatReplacesSomethingIsKnownToday() throws {
        let ledger = TestLedger(path: folder.path("ledger"))
        let rows = header + "2015-02-01,A,enrolled,C,\n2017-05-01,A,away,,\n"
        try ledger.importing(folder.dossier(["units": units, "people": people, "events": rows]))
        let before = try ledger.figures("R", at: "2017-01-01", since: "2015-01-01", known: "2026-11-22")
        let corrected = people.replacing("Mông", with: "Kinh")
        try ledger.importing(
            folder.dossier([
                "units": units, "people": corrected, "events": rows.replacing("2015-02-01", with: "2016-02-01"),
            ]))
        #expect(try ledger.figures("R", at: "2017-01-01", since: "2015-01-01", known: "2026-11-22") == before)
        #expect(try ledger.figures("R", at: "2017-01-01")["members_minority"] == 0)
        #expect(try ledger.figures("R", at: "2015-12-31")["members"] == 0)
    }
}
