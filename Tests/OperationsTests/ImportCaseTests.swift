import Foundation
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views
import Words

/// Dossiers that came again and once were taken for what they were not.
@Suite struct ImportCaseTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private static let units = """
        code,name,kind,parent,from,to
        H,Đảng bộ huyện Thử,committee,,2015-01-01,
        X1,Đảng bộ xã Nậm Một,grassroots_committee,H,2015-01-01,
        C1,Chi bộ bản Một,cell,X1,2015-01-01,
        C2,Chi bộ bản Hai,cell,X1,2015-01-01,
        """
    private static let places = """
        code,name,kind,unit,from,to
        B1,Bản Một,village,X1,2015-01-01,
        B2,Bản Hai,village,X1,2015-01-01,
        """

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
    }

    private func importing(
        people: String, events: String, source: String? = nil, takesNewCodes: Bool = false
    ) throws -> ImportReport {
        let path = try folder.dossier([
            "units": Self.units, "places": Self.places, "people": people, "events": events,
        ])
        var request = ImportDossier.Request(path: path, source: source)
        request.takesNewCodes = takesNewCodes
        return try ImportDossier(site: ledger.site, actor: { _ in ledger.actor }).run(request)
    }

    /// A file whose rows were sorted: what differs is the order within days, and what that changes is said.
    @Test func anotherOrderWithinADayIsToldForWhatItIs() throws {
        let people = "code,name\nP1,Giàng A Thử\nP2,Lò Thị Mẫu"
        let header = "date,person,event,cell,place\n2020-10-01,P1,enrolled,C1,B1\n"
        let (out, back) = ("2021-05-03,P1,transferred_out,,\n", "2021-05-03,P1,transferred_in,C2,B2\n")
        let (admitted, away) = ("2021-05-03,P2,admitted,C2,B2\n", "2021-05-03,P2,away,,\n")
        _ = try importing(people: people, events: header + out + back + admitted + away)
        let report = try importing(people: people, events: header + back + out + away + admitted)
        #expect(report.counts.changedRows == 0 && report.counts.newRows == 0 && report.counts.reorderedRows == 2)
        #expect(report.reorderedDays == 2)
        let first = try #require(report.reordered.first)
        #expect(first.subject == "P1" && first.day == Day(text: "2021-05-03"))
        #expect(first.before.standing == .official && first.after.standing == .none && first.after.cell == "C2")
        #expect(report.reordered[1].before == report.reordered[1].after)
        #expect(try ledger.figures("H", at: "2022-01-01")["members"] == 1)
    }

    /// 00101 came back from a spreadsheet as 101.
    @Test func codesThatLostTheirZerosAreNotNewPeople() throws {
        let (people, events) = (
            "code,name\n%@01,Giàng A Thử\n%@02,Lò Thị Mẫu", "2020-10-01,%@01,enrolled,C1\n2020-10-01,%@02,enrolled,C2"
        )
        func rows(_ start: String) -> (String, String) {
            (people.replacing("%@", with: start), "date,person,event,cell\n" + events.replacing("%@", with: start))
        }
        let (known, knownEvents) = rows("001")
        _ = try importing(people: known, events: knownEvents)
        let (short, shortEvents) = rows("1")
        let error = #expect(throws: LeadingZeros.self) { try importing(people: short, events: shortEvents) }
        #expect(error?.count == 2 && error?.pairs.first?.code == "101" && error?.pairs.first?.known == "00101")
        #expect(try ledger.figures("H", at: "2022-01-01")["members"] == 2)
        // Another source may have such codes, and who says that they are new is believed.
        _ = try importing(people: short, events: shortEvents, source: "other")
        let more = try importing(people: short, events: shortEvents, takesNewCodes: true)
        #expect(more.counts.newRows == 4)
        #expect(try ledger.figures("H", at: "2022-01-01")["members"] == 6)
    }

    /// The same people under other codes, or of another source.
    @Test func likelyDoublesAreTold() throws {
        let people = "code,name,born\nP1,Giàng A Thử,1980\nP2,Lò Thị Mẫu,1985\nP4,giàng a thử,1980"
        let events =
            "date,person,event,cell\n2020-10-01,P1,enrolled,C1\n2020-10-01,P2,enrolled,C2\n2020-10-01,P4,enrolled,C1"
        let first = try importing(people: people, events: events)
        #expect(first.likelyDoubles == [["P1", "P4"]] && first.likelyDoubleGroups == 1)
        let second = try importing(
            people: "code,name,born\nM-01,Lò Thị Mẫu,1985\nM-02,Lò Thị Mẫu,1986",
            events: "date,person,event,cell\n2025-07-01,M-01,enrolled,C2\n2025-07-01,M-02,enrolled,C2",
            source: "X9")
        #expect(second.likelyDoubles == [["P2", "M-01"]])
        func found(_ unit: String?) throws -> Set<String> {
            let rows = try Pictures(ledger.open()).irregularities(unit: unit, for: .files)
            return Set(rows.filter { $0.irregularity.kind.rawValue == "likely_double_person" }.map(\.subject))
        }
        #expect(try found(nil) == ["P4", "M-01"])
        #expect(try found("C1") == ["P4"])
    }

    /// Another register that uses the same codes, under the same source: more likely than that everybody was renamed.
    @Test func whoIsSomebodyElseUnderACodeIsTold() throws {
        let events = "date,person,event,cell\n2020-10-01,001,enrolled,C1"
        _ = try importing(people: "code,name\n001,Giàng A Thử", events: events)
        let other = try importing(people: "code,name\n001,Trần Văn Ví", events: events)
        #expect(other.renamed == ["001"] && other.renamedCount == 1)
        let corrected = try importing(people: "code,name\n001,Trần Văn Vỉ", events: events)
        #expect(corrected.renamedCount == 0 && corrected.counts.changedRows == 1)
    }

    @Test func aVillageThatStandsTwiceIsTold() throws {
        let places = Self.places + "\nB4,Bản Hai,village,X1,2015-01-01,\nB5,bản  hai,village,X1,2016-01-01,"
        let path = try folder.dossier(["units": Self.units, "places": places])
        let report = try ledger.importing(path)
        #expect(report.likelyDoublePlaceCount == 2 && report.likelyDoublePlaces.map(\.code) == ["B4", "B5"])
        #expect(report.likelyDoublePlaces.first?.other(in: .english) == "Bản Hai (B2)")
        #expect(try ledger.importing(path).likelyDoublePlaceCount == 0)
    }

    @Test func aClockThatIsLikelyWrongIsAskedFor() throws {
        let people = "code,name\nP1,Giàng A Thử"
        let events = "date,person,event,cell\n2020-10-01,P1,enrolled,C1\n"
        func importing(on day: String, events: String, trustsClock: Bool) throws {
            var own = ledger
            own.today = try #require(Day(text: day))
            let path = try folder.dossier(["units": Self.units, "people": people, "events": events])
            var request = ImportDossier.Request(path: path)
            request.trustsClock = trustsClock
            _ = try ImportDossier(site: own.site, actor: { [own] _ in own.actor }).run(request)
        }
        #expect(throws: ImportDossier.ClockDoubted.self) {
            try importing(on: "2001-01-01", events: events, trustsClock: false)
        }
        #expect(try !ledger.site.exists())
        try importing(on: "2001-01-01", events: events, trustsClock: true)
        // Later on, a clock that has gone back writes nothing.
        try importing(on: "2026-01-01", events: events + "2021-10-01,P1,left,\n", trustsClock: false)
        let head = try ledger.open().read { try $0.head() }
        #expect(throws: StoreError.self) {
            try importing(on: "2010-01-01", events: events + "2022-01-01,P1,moved,C2\n", trustsClock: true)
        }
        #expect(try ledger.open().read { try $0.head() } == head)
    }
}
