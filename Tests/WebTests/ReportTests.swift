import Ledger
import Operations
import Organisation
import Reports
import Store
import TestLedgers
import Testing
import Views
import Web
import Words

/// The term report: what it says, and that it stays what it was.
@Suite struct ReportTests {
    private let say = Speech(.vietnamese)

    @Test func itSaysWhatThePublishedReportSays() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let text = site.text("/~at=2020-10-12,since=2015-08-20/bao-cao-van-ban/NP").replacing("\n", with: " ")
        for words in [
            "1.694 lượt người học lớp bồi dưỡng nhận thức về Đảng, kết nạp 862 đảng viên",
            "2.473 đảng viên, tăng 760 so với đầu kỳ (1.713)",
            "38/121 bản chưa có đảng viên; đã xóa trắng 38/38 bản", "46 tổ chức cơ sở đảng, tăng 13",
            "27/121 bản chưa có chi bộ độc lập", "2/15 trạm y tế chưa có chi bộ", "Số     -BC/HU", "HUYỆN ỦY NẬM PỒ",
            "ngày 12 tháng 10 năm 2020", "T/M BAN THƯỜNG VỤ",
        ] { #expect(text.contains(words), "\(words)") }
        let page = site.text("/~at=2020-10-12,since=2015-08-20/bao-cao/NP")
        #expect(page.contains("rules-2018") && page.contains("href=\"../so-lieu/NP/admitted\""))
        #expect(site.text("/~at=2026-06-01/bao-cao/NP").contains("rules-2026"))
    }

    @Test func askedAgainWithItsHeadItIsTheSameToTheByte() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 31).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let (since, at) = (TestSite.day("2015-01-01"), TestSite.day("2019-12-31"))
        let first = try document(ledger, AsOf(day: at), since)
        let known = try document(ledger, AsOf(day: at, known: TestSite.day("2018-06-30"), structure: at), since)
        let head = try #require(
            first.answersTo.compactMap { HeadReference(text: String($0.dropFirst("Sổ cái: ".count))) }.first)
        for round in 0..<3 {
            dossier.correct(isDropping: round == 1)
            try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
            let again = try document(ledger, AsOf(day: at, head: head), since)
            #expect(again.standalone(say) == first.standalone(say) && again.text(say) == first.text(say))
            let knownAgain = try document(
                ledger, AsOf(day: at, known: TestSite.day("2018-06-30"), structure: at, head: head), since)
            #expect(knownAgain.standalone(say) == known.standalone(say))
        }
        #expect(try document(ledger, AsOf(day: at), since).text(say) != first.text(say))
    }

    @Test func contradictionsAreFlagged() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units":
                    "code,name,kind,parent,from,to\nH,Đảng bộ huyện H,committee,,2010-01-01,\nC,Chi bộ C,cell,H,2010-01-01,",
                "places": "code,name,kind,unit,from,to\nB,Bản B,village,H,2010-01-01,\nD,Bản D,village,H,2017-01-01,",
                "people": "code,name,sex\nP1,Một,male\nP2,Hai,female",
                "events": """
                date,person,event,cell,place
                2014-02-01,P1,enrolled,C,
                2016-02-01,P1,admitted,C,
                2016-02-01,P2,admitted,C,B
                2016-03-01,P2,died,,
                """,
            ]))
        let text = try document(ledger, AsOf(day: TestSite.day("2018-01-01")), TestSite.day("2015-01-01")).text(say)
            .replacing("\n", with: " ").replacing(/\s+/, with: " ")
        #expect(text.contains("2 lượt kết nạp nhưng biểu tăng, giảm chỉ ghi tăng 1"))
        #expect(text.contains("lẽ ra còn 1, nhưng cuối kỳ là 2"))
        #expect(text.contains("điểm bất thường chưa xử lý"))
        #expect(text.contains("tái trắng trong kỳ: Đảng bộ huyện H: Bản B (01/03/2016)"))
    }

    @Test func membersWhomNoUnitBelowCountsAreLookedFor() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units": """
                code,name,kind,parent,from,to
                H,Đảng bộ huyện H,committee,,2010-01-01,
                X,Đảng bộ xã X,grassroots_committee,H,2010-01-01,2017-01-01
                Y,Đảng bộ xã Y,grassroots_committee,H,2010-01-01,
                C,Chi bộ C,cell,X,2010-01-01,
                D,Chi bộ D,cell,Y,2010-01-01,
                """,
                "people": "code,name,sex\nP1,Một,male\nP2,Hai,female\nP3,Ba,female",
                "events": """
                date,person,event,cell
                2014-02-01,P1,enrolled,C
                2014-02-01,P2,enrolled,D
                2019-02-01,P3,enrolled,H
                """,
            ]))
        func text(_ day: String) throws -> String {
            try document(ledger, AsOf(day: TestSite.day(day)), TestSite.day("2015-01-01")).text(say)
                .replacing(/\s+/, with: " ")
        }
        // The one stands under a commune that has ended; nobody belongs to the district directly.
        let before = try text("2018-01-01")
        #expect(before.contains("1 còn ghi ở tổ chức không hoạt động vào ngày này (Đảng bộ xã X)"))
        #expect(!before.contains("trực tiếp ở cấp này"))
        let after = try text("2020-01-01")
        #expect(after.contains("toàn tổ chức có 3: 1 sinh hoạt trực tiếp ở cấp này; 1 còn ghi"))
        #expect(try !text("2016-06-01").contains("cộng lại có"))
    }

    /// Two grassroots organisations become three without any being founded: a cell became one, another is one of another kind.
    @Test func aChangeOfKindIsToldInWordsAndInATable() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units": """
                code,name,kind,parent,from,to
                H,Đảng bộ huyện Thử,committee,,2010-01-01,
                K1,Chi bộ cơ sở Công an,grassroots_cell,H,2010-01-01,2022-01-01
                K1,Đảng bộ Công an,grassroots_committee,H,2022-01-01,
                C9,Chi bộ Trạm,cell,K2,2010-01-01,2022-01-01
                C9,Chi bộ cơ sở Trạm,grassroots_cell,H,2022-01-01,
                K2,Đảng bộ Y tế,grassroots_committee,H,2010-01-01,
                """
            ]))
        let all = try ledger.figures("H", at: "2022-12-31", since: "2021-12-31")
        #expect(all["grassroots_founded"] == 0 && all["cells_dissolved"] == 0)
        let grassroots = ["start", "founded", "changed_in", "end"].map { all["organisations.grassroots.\($0)"] }
        #expect(grassroots == [2, 0, 1, 3])
        #expect(["start", "changed_out", "end"].map { all["organisations.cells.\($0)"] } == [2, 1, 1])
        let left = try ledger.figures("K2", at: "2022-12-31", since: "2021-12-31")
        #expect(left["organisations.cells.moved_out"] == 1 && left["organisations.grassroots.end"] == 1)

        let document = try document(ledger, AsOf(day: TestSite.day("2022-12-31")), TestSite.day("2021-12-31"))
        let text = document.text(say).replacing("\n", with: " ").replacing(/\s+/, with: " ")
        for words in [
            "3 tổ chức cơ sở đảng, tăng 1 so với đầu kỳ (2), trong kỳ tăng do chuyển đổi loại hình 1",
            "1 chi bộ, giảm 1 so với đầu kỳ (2), trong kỳ giảm do chuyển đổi loại hình 1",
            "Biểu tăng, giảm tổ chức đảng Nguyên nhân Tổ chức cơ sở đảng Chi bộ Đầu kỳ 2 2",
            "Tăng do chuyển đổi loại hình +1 0 Giảm do chuyển đổi loại hình 0 −1 Cuối kỳ 3 1",
        ] { #expect(text.contains(words), "\(words) in \(text)") }
        #expect(document.standalone(say).contains("Biểu tăng, giảm tổ chức đảng"))
    }

    /// One is spoken of as one.
    @Test func englishNumbersAgreeWithTheirWords() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units":
                    "code,name,kind,parent,from,to\nH,Huyện H,committee,,2010-01-01,\nC,Chi bộ C,cell,H,2010-01-01,",
                "places":
                    "code,name,kind,unit,from,to\nB,Bản B,village,H,2010-01-01,\nT,Trạm T,health_station,H,2010-01-01,",
                "people": "code,name\nP1,Một", "events": "date,person,event,cell\n2016-02-01,P1,admitted,C",
            ]))
        let english = Speech(.english)
        let text = try document(ledger, AsOf(day: TestSite.day("2018-01-01")), TestSite.day("2015-01-01"), english)
            .text(english).replacing("\n", with: " ").replacing(/\s+/, with: " ")
        for words in [
            "1/1 village is without a member (1 at the start).", "1/1 village has no cell of its own",
            "1/1 health station has no cell.", "1 was admitted", "there is 1 member",
            "At the start 1 village was without a member; 0 were cleared; at the end 1/1 is left.",
            "There are 0 grassroots organisations, as many as at the start; 1 cell,",
        ] { #expect(text.contains(words), "\(words) in \(text)") }
    }

    private func document(
        _ ledger: TestLedger, _ asOf: AsOf, _ since: Day, _ say: Speech = Speech(.vietnamese)
    ) throws -> ReportDocument {
        let database = try ledger.open()
        defer { try? database.close() }
        return try Pictures(database).termReport(
            unit: "H", since: since, asOf: asOf, say: say, version: "0", for: .files)
    }
}
