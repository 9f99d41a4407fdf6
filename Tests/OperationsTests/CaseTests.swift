import Dossier
import Fields
import Foundation
import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views
import Words

/// Small dossiers that went wrong once, each for a whole kind of fault.
@Suite struct CaseTests {
    private let folder: TestFolder
    private let ledger: TestLedger

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
    }

    private func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/cases/" + name).path
    }

    /// Day, subject and kind of what is out of order, as text.
    private func irregularities() throws -> [String] {
        try Pictures(ledger.open()).irregularities(for: .files).map {
            "\($0.irregularity.day) \($0.subject) \($0.irregularity.kind.rawValue)"
        }
    }

    private func problems(_ name: String) throws -> [DossierProblem] {
        do {
            try ledger.importing(path(name))
            return []
        } catch let problems as DossierProblems { return problems.kept }
    }

    @Test func whatCannotBeSeenMakesNothingNew() throws {
        try ledger.importing(path("invisible/1-register"))
        for name in ["invisible/2-same-from-excel", "invisible/3-people"] {
            let report = try ledger.importing(path(name))
            #expect(report.addedFacts == 0 && report.retractions == 0, "\(name)")
        }
        let figures = try ledger.figures("H", at: "2026-01-01")
        #expect(figures["cells"] == 2 && figures["villages"] == 3 && figures["members"] == 3)
    }

    @Test(arguments: [
        "headers/sep-line", "headers/sep-semicolon", "headers/wrapped-header", "wrapped-optional/dossier",
    ])
    func headersAreMended(name: String) throws {
        let report = try ledger.importing(path(name))
        #expect(report.notes.isEmpty)
        let figures = try ledger.figures("H", at: "2026-01-01")
        #expect(figures["members"] == 3 && figures["members_female"] == 1)
    }

    @Test func titlesAndTotalsAreSaidToBeSuch() throws {
        #expect(try problems("headers/title-row").map(\.reason) == [.titleRow(headerRow: 3)])
        let total = try problems("headers/total-row")
        #expect(total.map(\.reason) == [.totalRow] && total.map(\.row) == [6])
    }

    @Test func daysAreReadAndTheRestIsRefused() throws {
        let found = try problems("dates/dossier")
        #expect(found.map(\.value) == ["1/1/57", "31048", "29/2/1957"])
        #expect(found.allSatisfy { $0.reason == .field(.notABirthDay) })
    }

    @Test func whatCanHardlyBeIsReportedAndTheBirthIsNotTold() throws {
        try ledger.importing(path("dates/future-birth"))
        #expect(
            try irregularities() == [
                "2020-10-01 P1 born_after_event", "2020-10-01 P2 member_below_18", "2020-10-01 P3 member_above_110",
            ])
        for row in try Pictures(ledger.open()).irregularities(for: .files) {
            #expect(row.irregularity.detail == nil)
        }
    }

    @Test func whatHasNotComeIsKnownOnTheDayOfTheImport() throws {
        try ledger.importing(path("future-event/dossier"))
        #expect(
            try irregularities() == [
                "2205-07-01 P1 after_recording", "3020-10-01 P3 after_recording", "3020-10-01 P3 member_above_110",
            ])
        // Known on the day of the import, not the day before.
        let (day, before) = ("2210-01-01", "2026-11-22")
        #expect(try ledger.figures("H", at: day, known: ledger.today.description)["members"] == 1)
        #expect(try ledger.figures("H", at: day, known: before)["members"] == 2)
    }

    @Test func onlyOneIsOfAMinority() throws {
        try ledger.importing(path("ethnicity/dossier"))
        #expect(try ledger.figures("H", at: "2026-01-01")["members_minority"] == 1)
        #expect(try irregularities().isEmpty)
    }

    @Test func anUnknownEthnicityIsReportedWithTheLikeliest() throws {
        try ledger.importing(
            folder.dossier([
                "units": "code,name,kind,parent,from,to\nH,Huyện,cell,,2015-01-01,\n",
                "people": "code,name,ethnicity\nP,Lò A,Thai\nQ,Lò B,Na Uy\n",
                "events": "date,person,event,cell\n2020-01-01,P,enrolled,H\n2020-01-01,Q,enrolled,H\n",
            ]))
        let rows = try Pictures(ledger.open()).irregularities(for: .files)
        #expect(rows.map(\.irregularity.kind) == [.unknownEthnicity, .unknownEthnicity])
        #expect(rows.map(\.irregularity.detail?.english) == ["likely Thái", nil])
    }

    @Test func meetingsAreHeldAgainstTheMembers() throws {
        try ledger.importing(path("attendance/dossier"))
        #expect(
            try irregularities() == [
                "2021-01-03 C1 meeting_above_members", "2021-01-03 C1 present_above_members",
                "2021-02-03 C1 meeting_above_members", "2021-02-03 C1 meeting_counts_disagree",
                "2021-03-03 C1 meeting_above_members", "2021-02-03 C2 meeting_above_members",
                "2021-02-03 C2 two_meetings_on_one_day",
            ])
    }

    @Test func anAssignmentHangsFromTheDayItsPersonIsNoMember() throws {
        try ledger.importing(path("dead-post/dossier"))
        #expect(
            try irregularities() == [
                "2024-05-01 P1 assigned_person_no_member", "2024-05-01 P2 assigned_person_no_member",
            ])
    }

    @Test func everyMemberOfAnEndedCellIsReported() throws {
        try ledger.importing(path("member-ended-cell/dossier"))
        #expect(
            try irregularities() == [
                "2024-01-01 C2 / B2 covering_cell_ended", "2024-01-01 P2 members_in_ended_cell",
                "2024-01-01 P3 members_in_ended_cell",
            ])
    }

    @Test func membersOfAMergedVillageAreReportedWithTheNewOne() throws {
        try ledger.importing(path("village-merger/dossier"))
        let rows = try Pictures(ledger.open()).irregularities(for: .files)
        #expect(
            rows.map { "\($0.irregularity.day) \($0.subject) \($0.irregularity.kind.rawValue)" }
                == (1...3).map { "2024-01-01 P\($0) member_at_ended_place" })
        for row in rows { #expect(row.irregularity.detail?.english.hasSuffix("likely now Bản Hai Ba (B23)") == true) }
    }

    @Test func aVillageRecordedTwiceIsReported() throws {
        try ledger.importing(path("village-twice/dossier"))
        let rows = try Pictures(ledger.open()).irregularities(for: .files)
        #expect(rows.map(\.subject) == ["B4", "B5"] && rows.allSatisfy { $0.irregularity.kind == .likelyDoublePlace })
        #expect(rows.map(\.irregularity.detail?.vietnamese) == ["Bản Hai (B2)", "Bản Hai (B2)"])
    }
}
