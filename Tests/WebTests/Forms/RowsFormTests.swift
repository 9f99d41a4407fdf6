import Foundation
import Operations
import TestLedgers
import Testing
import Words

@testable import Web

/// A table on its pages: pasted, mended where it is wrong, rows left out by hand, the rest written at once.
@Suite struct RowsFormTests {
    private let head = "Họ và tên\tGiới tính\tLoại đảng viên\tCó trong chi bộ từ ngày\tChi bộ"

    private func open(_ site: FormSite, _ act: any Act.Type = Many<RecordPerson>.self, _ unit: String = "HH.X")
        -> FormClient.Page
    {
        site.client.open(Route.act(act.name, .unit(unit)).path)
    }

    private func table(_ rows: [String]) -> [String: String] { ["table": ([head] + rows).joined(separator: "\n")] }

    /// Only wrong rows are shown, under the numbers of the spreadsheet; a cell says what its fault says.
    @Test func onlyWrongRowsAreShown() throws {
        let site = try FormSite()
        let page = site.client.press(
            "check", on: open(site),
            typing: table([
                "Thào A Sáu\tNam\tchính thức\t15/2/2020\tHH.C", "Thào A Bảy\tNam\tchính thức\t31/2/2020\tHH.C",
                "", "Thào A Tám\tNam\tchính thức\t15/2/2020\tChi bộ nào đó",
            ]))
        #expect(page.html.contains("3 dòng: 1 ghi được, 2 phải sửa."))
        #expect(page.faults.map(\.target) == ["f-rows-3-day", "f-rows-5-cell"])
        #expect(page.faults.allSatisfy { page.html.contains("id=\"\($0.target)\"") })
        let words = page.faults.map { String($0.text.drop { $0 != ":" }.dropFirst(2)) }
        for said in words {
            #expect(FormClient.unescaped(page.html).components(separatedBy: said).count == 3, "\(said)")
        }
        #expect(page.fields.contains { $0.name == "rows.3.day" && $0.value == "31/2/2020" })
        #expect(!page.fields.contains { $0.name.hasPrefix("rows.2.") }, "a good row is not sent again")
    }

    /// A mended cell and a row that is left out: what a page does not show stays as it was.
    @Test func rowsAreMendedAndLeftOut() throws {
        let site = try FormSite()
        var page = site.client.press(
            "check", on: open(site),
            typing: table([
                "Thào A Sáu\tNam\tchính thức\t15/2/2020\tHH.C", "Thào A Bảy\tNam\tchính thức\t31/2/2020\tHH.C",
                "Thào A Tám\tông\tchính thức\t15/2/2020\tHH.D",
            ]))
        page = site.client.press("check", on: page, typing: ["rows.3.day": "28/2/2020", "rows.4.skip": "1"])
        try #require(page.path.hasSuffix("/xem-lai"), "\(page.faults)")
        #expect(page.html.contains("2 dòng sẽ ghi") && page.html.contains("1 dòng bỏ lại"))
        // Back again, the box is not ticked any more, and the row is to be mended.
        let form = site.client.open(page.path.replacing("/xem-lai", with: ""))
        #expect(form.html.contains("3 dòng: 2 ghi được, 1 bỏ lại."))
        let again = site.client.press("check", on: form, typing: ["rows.4.skip": ""])
        #expect(again.faults.map(\.target) == ["f-rows-4-sex"])
        let last = site.client.press("check", on: again, typing: ["rows.4.skip": "1"])
        let receipt = site.client.press("write", on: last)
        #expect(receipt.heading == "Đã ghi vào sổ" && receipt.html.contains("<dt>Dòng bỏ lại</dt><dd>1</dd>"))
        #expect(receipt.html.contains("<dt>Số bản ghi</dt><dd>4</dd>"))
    }

    /// Another table stands for the whole of the one before.
    @Test func anotherTableReplacesTheFirst() throws {
        let site = try FormSite()
        let first = site.client.press(
            "check", on: open(site),
            typing: table(["Thào A Sáu\tNam\tchính thức\t31/2/2020\tHH.C", "Thào A Bảy\tNam\tdự bị\t31/2/2020\tHH.C"]))
        let second = site.client.press(
            "check", on: first, typing: table(["Thào A Chín\tNam\tchính thức\t15/2/2020\tHH.C"]))
        try #require(second.path.hasSuffix("/xem-lai"), "\(second.faults)")
        #expect(second.html.contains("1 dòng sẽ ghi") && !second.html.contains("Thào A Sáu"))
    }

    /// A name stands for one thing alone: of two of a name nothing is taken.
    @Test func aNameOfTwoIsNotTaken() throws {
        let site = try FormSite()
        try site.elsewhere(
            RecordPerson.self,
            [
                "day": "15/2/2020", "name": "Giàng A Khoáng", "sex": "male", "standing": "enrolled", "cell": "HH.D",
                "alike": "other",
            ], key: "two")
        let page = site.client.press(
            "check", on: open(site, Many<PersonGoesAway>.self),
            typing: ["table": "Họ tên\tNgày đi\nGiàng A Khoáng\t15/2/2020\nLò Văn Quýnh\t15/2/2020"])
        #expect(page.faults.map(\.target) == ["f-rows-2-person"])
    }

    /// More rows to mend than a page shows come one page after the other; the page stays small.
    @Test func manyWrongRowsComeInTurn() throws {
        let site = try FormSite()
        let rows = (1...500).map { "Thào A Số \($0)\tNam\tchính thức\t31/2/2020\tHH.C" }
        let page = site.client.press("check", on: open(site), typing: table(rows))
        #expect(page.html.contains("500 dòng: 0 ghi được, 500 phải sửa."))
        #expect(page.faults.count == 25 && page.html.contains("và 475 chỗ nữa ở dòng 27–501"))
        #expect(page.html.utf8.count <= 100_000)
    }

    /// Who has not agreed to be named is named in no draft, whatever the table says.
    @Test func namesWithoutConsentAreNotKept() throws {
        let site = try FormSite()
        let table =
            "Ngày giới thiệu\tGiới tính\tHọ và tên\tconsent\tconsent_form\tconsent_witness\n15/2/2020\tNữ\tThào Thị Kín\n"
            + "15/2/2020\tNữ\tThào Thị Mở\t14/2/2020\tspoken\tSùng A Chứng"
        let page = site.client.press(
            "check", on: open(site, Many<NominatePerson>.self, "HH.C"), typing: ["table": table])
        #expect(!page.html.contains("Thào Thị Kín") && page.faults.map(\.target) == ["f-rows-2-name"])
        // A table that nobody can read may name anybody.
        let unread = site.client.press(
            "check", on: open(site, Many<NominatePerson>.self, "HH.C"), typing: ["table": "Ai đó\nThào Thị Kín"])
        #expect(!unread.html.contains("Thào Thị Kín") && unread.faults.contains { $0.target == "f-table" })
    }
}
