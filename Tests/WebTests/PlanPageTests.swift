import Figures
import Foundation
import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views
import Words

@testable import Web

/// Plans on pages, and what a calendar is told of them.
@Suite struct PlanPageTests {
    /// By hand, of rising and falling numbers.
    @Test func paceIsRoundedDown() {
        #expect(GoalProgress.projected(9, 6, gone: 100, of: 250) == 1, "9 - 7.5")
        #expect(GoalProgress.projected(0, 7, gone: 3, of: 10) == 23, "23.3")
        #expect(GoalProgress.projected(5, 5, gone: 1, of: 10) == 5)
        #expect(GoalProgress.projected(1, 0, gone: 3, of: 10) == -3, "1 - 3.3")
    }

    /// The resolution of the example: the page says the very day on which the last village got a member.
    @Test func theExampleSaysWhenItIsReached() throws {
        let folder = try TestFolder()
        let ledger = try MadeLedgers.copy(of: .folder(TestSite.namPo), to: folder)
        let database = try ledger.open()
        func perform(_ act: any Act.Type, _ texts: [String: String], _ key: String) throws {
            _ = try PerformAct(database).run(
                act, PerformAct.Request(texts: texts, key: key, actor: ledger.actor, rights: .ofTheFiles))
        }
        try perform(
            RecordPlan.self,
            [
                "unit": "NP", "sort": "resolution", "code": "NQ-05", "title": "Xóa bản trắng", "day": "2015-10-01",
                "until": "2020-10-12",
            ], "p")
        let goals = [("villages_without_members", "0"), ("villages_cleared", "38"), ("admitted", "850")]
        for (figure, value) in goals {
            try perform(
                SetGoal.self, ["plan": "NP/NQ-05", "indicator": figure, "value": value, "by": "2020-10-12"], figure)
        }
        let pictures = Pictures(database)
        func progress(_ day: String) throws -> [String: GoalProgress] {
            let day = TestSite.day(day)
            return try pictures.read(AsOf(day: day), for: .files) { picture in
                let goals = try picture.goals(of: PlanName(unit: "NP", code: "NQ-05"))
                return Dictionary(
                    uniqueKeysWithValues: goals.compactMap { goal in
                        GoalProgress(goal, picture, at: day).map { (goal.statement.indicator, $0) }
                    })
            }
        }
        let reached = try progress("2020-06-30")
        guard case .reached(let since)? = reached["villages_without_members"]?.verdict else {
            Issue.record("not reached: \(reached)")
            return
        }
        // Against the figures themselves.
        #expect(try ledger.figures("NP", at: since.description)["villages_without_members"] == 0)
        #expect(try ledger.figures("NP", at: since.adding(days: -1).description)["villages_without_members"] == 1)
        #expect(reached["villages_cleared"]?.now == 38)
        guard case .reached(let cleared)? = reached["villages_cleared"]?.verdict else {
            Issue.record("38 of 38 are not reached")
            return
        }
        let before = cleared.adding(days: -1).description
        #expect(try ledger.figures("NP", at: before, since: "2015-10-01")["villages_cleared"] ?? 38 < 38)
        let admitted = try #require(reached["admitted"])
        let now = try ledger.figures("NP", at: "2020-06-30", since: "2015-10-01")["admitted"]
        #expect(admitted.now == now && admitted.verdict == .behind)
        // 1,838 days in all, 1,734 so far.
        #expect(admitted.projected == (now ?? 0) * 1838 / 1734)
        #expect(try progress("2020-10-12")["villages_without_members"]?.verdict == .met(since: since))
        #expect(try progress("2016-06-30")["villages_without_members"]?.verdict != .met(since: since))
        let site = WebSite(
            pictures: pictures, settings: WebSite.Settings(version: "0"), today: { TestSite.day("2026-11-23") })
        let page = site.reply(to: WebSite.Request(path: "/~at=2020-06-30/ke-hoach/NP/NQ-05")).text
        #expect(page.contains("đạt từ ngày \(since.vietnamese)") && page.contains("với tiến độ này thì không đạt"))
        let overview = site.reply(to: WebSite.Request(path: "/~at=2020-06-30/tong-quan/NP")).text
        #expect(overview.contains("Có đạt mục tiêu không?") && overview.contains("đạt từ ngày \(since.vietnamese)"))
    }

    /// It leaves the house: whatever somebody wrote in words stays, and so does every name.
    @Test func aCalendarNamesNobody() throws {
        let site = try FormSite()
        _ = try site.planned()
        var task = FormSite.task
        task["title"] = "Gặp Lò Văn Quýnh; nhắc việc"
        try site.elsewhere(StateTask.self, task, key: "t")
        let visit = [
            "place": "BB.1", "day": "2020-02-01", "found": "members_away", "due": "2020-03-01",
            "note": "Quýnh đi xa", "person": try site.number("PP-1").description,
        ]
        try site.elsewhere(RecordVisit.self, visit, key: "v")
        let feed = try Pictures(site.database).read(AsOf(day: site.ledger.today), for: .files) { picture in
            try CalendarFeed(picture, Speech(.vietnamese), at: Instant(milliseconds: 1_600_000_000_000))
        }
        #expect(feed.entries.map(\.day.description) == ["2020-03-01", "2020-06-30"])
        for secret in FormSite.secrets + ["nhắc việc", "đi xa;"] { #expect(!feed.text.contains(secret), "\(secret)") }
        #expect(feed.text.contains("KH-1/1") && feed.text.contains("DTSTART;VALUE=DATE:20200630\r\n"))
        let lines = feed.text.components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
        #expect(lines.allSatisfy { $0.utf8.count <= 75 } && !feed.text.replacing("\r\n", with: "").contains("\n"))
    }

    /// What somebody has seen stands behind the others, with its reason; the number stays.
    @Test func aWarningThatWasSeenStandsApart() throws {
        let site = try FormSite()
        func page() -> String { site.client.open("/so-lieu/HH/villages_unvisited").html }
        let before = page()
        #expect(before.contains("Bản quá hạn chưa có ai đến: 2") && !before.contains("đã xem:"))
        try site.elsewhere(
            AcknowledgePlace.self,
            ["place": "BB.1", "warning": "villages_unvisited", "why": "season", "until": "2027-01-01"], key: "a")
        let after = page()
        #expect(after.contains("Bản quá hạn chưa có ai đến: 2"), "no figure changes")
        #expect(after.contains("đã xem: mùa vụ, mưa lũ, đường sá, xem lại ngày 01/01/2027"))
        let (first, second) = (after.range(of: "Bản Lê"), after.range(of: "Bản Mơ"))
        #expect(first != nil && second != nil)
        if let first, let second { #expect(first.lowerBound < second.lowerBound, "what was seen comes behind") }
    }
}
