import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views

@testable import Web

/// What one officer has before them: their own sheet, what they see to, who can be chosen.
@Suite struct OfficerTests {
    private let site: FormSite

    init() throws { site = try FormSite() }

    /// Villages, units and tasks stand on the sheet of whoever has them, and on nobody else's; what is done stands on none.
    @Test func everyOfficerHasASheet() throws {
        let (first, third) = (try site.number("PP-1"), try site.number("PP-3"))
        _ = try site.assigned()
        try site.elsewhere(
            AssignUnit.self,
            ["unit": "HH.X", "role": "commune_lead", "person": first.description, "day": "2020-01-10"], key: "u")
        _ = try site.planned()
        var task = FormSite.task
        task["person"] = first.description
        try site.elsewhere(StateTask.self, task, key: "t")
        func sheet(_ number: Int64) -> String { site.client.open("/~at=2020-06-30/phieu-ca-nhan/\(number)").html }
        let own = sheet(first)
        #expect(own.contains("Phiếu công việc tuần · Lò Văn Quýnh") && own.contains("từ thứ Hai") == false)
        #expect(own.contains("Từ thứ Hai 29/06/2020 đến Chủ nhật 05/07/2020"))
        #expect(own.contains("Bản Lê") && own.contains("Đảng bộ xã Thử") && own.contains("Mở một lớp"))
        #expect(!own.contains("Bản Mơ</a></th>"), "a village of nobody's")
        let other = sheet(third)
        #expect(other.contains("Chưa được phân công") && !other.contains("Mở một lớp"))
        let plan = site.client.open("/~at=2020-06-30/ke-hoach/HH.X/KH-1").html
        #expect(plan.contains("Lò Văn Quýnh"))
        try site.elsewhere(
            ReportTask.self, ["task": "HH.X/KH-1/1", "day": "2020-06-15", "state": "done"], key: "r")
        #expect(!sheet(first).contains("Mở một lớp"))
        #expect(site.client.open("/phieu-ca-nhan/99999").status == 404)
        #expect(site.client.open("/phieu-tuan/HH.X").html.contains("phieu-ca-nhan/\(first)"))
    }

    /// Who is no member cannot be given a task, and is not found where a member is looked for.
    @Test func whoIsNoMemberIsNotOffered() throws {
        _ = try site.planned()
        let candidate = try site.number("PP-4")
        var task = FormSite.task
        task["person"] = candidate.description
        #expect(throws: PerformAct.Problems.self) { try site.elsewhere(StateTask.self, task, key: "t") }
        let search = try Pictures(site.database).read(AsOf(day: site.ledger.today), for: .files) { picture in
            let (people, members) = (PickerSearch(picture, .person), PickerSearch(picture, .member))
            return try (people.meant("PP-3"), members.meant("PP-3"), members.meant("Giàng A Khoáng"))
        }
        let third = try site.number("PP-3").description
        #expect(search == (third, third, third))
        try site.elsewhere(PersonDies.self, ["person": third, "day": "2021-01-01"], key: "d")
        let after = try Pictures(site.database).read(AsOf(day: site.ledger.today), for: .files) { picture in
            try (
                PickerSearch(picture, .person).meant("Giàng A Khoáng"),
                PickerSearch(picture, .member).meant("Giàng A Khoáng")
            )
        }
        #expect(after == (third, nil))
    }

    /// What does not hold cannot be said to have been seen.
    @Test func onlyAWarningThatHoldsIsSeen() throws {
        func see(_ warning: String, key: String) throws {
            try site.elsewhere(
                AcknowledgePlace.self, ["place": "BB.1", "warning": warning, "why": "season", "until": "2027-01-01"],
                key: key)
        }
        #expect(throws: PerformAct.Problems.self) { try see("villages_relapsed_now", key: "a") }
        try see("villages_unvisited", key: "b")
    }

    /// Of several sorts of work, each can be looked at alone.
    @Test func whatWaitsIsSortedOut() throws {
        _ = try site.planned()
        try site.elsewhere(StateTask.self, FormSite.task, key: "t")
        let one = site.client.open("/viec").html
        #expect(one.contains("Mở một lớp") && !one.contains("?sort="), "one sort needs no filter")
        _ = try site.visited()
        let all = site.client.open("/viec").html
        #expect(all.contains("Tất cả 2") && all.contains("Mở một lớp") && all.contains("Khắc phục: "))
        let visits = site.client.open("/viec?sort=visits").html
        #expect(visits.contains("Khắc phục: ") && !visits.contains("Mở một lớp"))
        #expect(site.client.open("/viec?sort=nothing").status == 400)
    }
}
