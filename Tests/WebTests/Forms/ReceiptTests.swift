import Ledger
import Operations
import Rulebook
import Store
import TestLedgers
import Testing
import Words

@testable import Web

/// A receipt says what was done, about whom or what, and how much was written; a form tells everything it can in one go.
@Suite struct ReceiptTests {
    @Test(arguments: ActExample.all) func aReceiptSaysWhatWasDone(example: ActExample) throws {
        let site = try FormSite()
        let form = site.client.open(try example.path(site))
        let page = site.client.press(example.act.isReviewed ? "check" : "write", on: form, typing: example.right)
        if example.act.isReviewed { _ = site.client.press("write", on: page) }
        let receipt = site.client.open("/lenh/" + FormClient.key(of: form))
        try #require(receipt.status == 200)
        let act = Speech(.vietnamese)(example.act.label)
        #expect(receipt.html.contains("<dt>Việc</dt><dd>\(act)</dd>"), "\(receipt.html)")
        // The rulebook is of no unit.
        let isOfNoUnit = example.act.need == .keeping
        #expect(receipt.html.contains("<dt>Về</dt>") != isOfNoUnit, "\(receipt.html)")
        #expect(receipt.html.contains("<dt>Tài khoản</dt><dd>test</dd>") == (example.act.need == .accounts))
        #expect(!receipt.html.contains("không hiện với tài khoản này"), "nothing is hidden")
        let isOfNobody = ["visit.", "plan.", "meeting.carry-out", "class.attendance"].contains {
            example.act.name.hasPrefix($0)
        }
        let isOfPerson = !isOfNobody && ["/nguoi/", "/ban-ghi/"].contains { form.path.contains($0) }
        #expect(!isOfPerson || receipt.html.contains("/nguoi/"))
        // The page of what was written tells it by the same words, whatever facts it made.
        let activity = site.client.open("/nhat-ky/HH")
        #expect(activity.html.contains("<td class=\"left\">\(act)</td>") != isOfNoUnit, "\(activity.html)")
        #expect(activity.html.contains("<td class=\"left\">Nhập từ tệp</td>"))
    }

    /// What a file brought in is counted whole, whatever is listed of it.
    @Test func anImportIsCountedWhole() throws {
        let folder = try TestFolder()
        let places = (1...150).map { "BB.\($0),Bản \($0),village,HH,2010-01-01,,," }.joined(separator: "\n")
        let ledger = try MadeLedgers.copy(
            of: .files([
                "units": "code,name,kind,parent,from,to\nHH,Đảng bộ xã Thử,grassroots_committee,,2010-01-01,\n",
                "places": "code,name,kind,unit,from,to,latitude,longitude\n\(places)\n",
            ]), to: folder)
        let database = try ledger.open()
        let desk = FormDesk(database, try ledger.openDesk(of: database), random: randomBytes)
        let (last, key) = try database.read { reader in
            let last = try reader.head().position
            return (last, try reader.lastFacts(upTo: last, limit: 1).first?.fact.fact.command ?? "")
        }
        let written = try #require(try desk.written(key))
        #expect(written.count == 151 && written.head.position == last && last == 151)
        #expect(written.facts.count == WrittenCommand.factsMax && written.isCut)
        #expect(written.name == .dossier)
    }

    @Test func aMeetingTellsEverythingAtOnce() throws {
        let site = try FormSite()
        let form = site.client.open(Route.act(RecordMeeting.name, .unit("HH.C")).path)
        let texts = ["day": "5/1/2020", "members": "14", "present": "20", "excused": "-1"]
        let page = site.client.press("write", on: form, typing: texts)
        #expect(Set(page.faults.map(\.target)) == ["f-day", "f-members", "f-present", "f-excused"], "\(page.faults)")
        // Who recorded that meeting, and what: one need not go and look.
        #expect(page.faults.contains { $0.text.contains("tổng số 3, có mặt 3, vắng có lý do 0") }, "\(page.faults)")
    }

    @Test func whatIsUnlikelyIsSaidBeforeItIsWritten() throws {
        let site = try FormSite()
        let form = site.client.open(try site.path(DescribePerson.self, person: "PP-1"))
        let strange = site.client.press("check", on: form, typing: ["ethnicity": "Klingon"])
        #expect(strange.html.contains("Dân tộc không có trong danh mục 54 dân tộc"))
        let known = site.client.press("check", on: form, typing: ["ethnicity": "Mông"])
        #expect(known.path.hasSuffix("/xem-lai") && !known.html.contains("danh mục 54 dân tộc"))
    }

    /// A member is neither born after they became one, nor a hundred and more years before.
    @Test(arguments: [("1850", "đã trên 110 tuổi"), ("2026", "Sinh sau"), ("20/11/2010", "")])
    func anUnlikelyBirthIsSaidBeforeItIsWritten(born: String, words: String) throws {
        let site = try FormSite()
        let form = site.client.open(try site.path(DescribePerson.self, person: "PP-1"))
        let review = site.client.press("check", on: form, typing: ["born": born])
        try #require(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
        #expect(review.html.contains("Điểm bất thường mới"), "\(review.html)")
        #expect(review.html.contains(words), "\(review.html)")
        // What is there now and what will be stand side by side.
        #expect(review.html.contains("<dd class=\"change\">") && review.html.contains("<ins>"))
    }

    @Test func aConflictIsToldInWords() throws {
        let site = try FormSite()
        let form = site.client.open(try site.path(DescribePerson.self, person: "PP-1"))
        let person = try site.number("PP-1").description
        try site.elsewhere(DescribePerson.self, ["person": person, "born": "1981"], key: "m")
        let page = site.client.press("check", on: form, typing: ["sex": "female"])
        #expect(page.html.contains("Đã có người ghi thêm") && page.html.contains(">nữ</td>"), "\(page.html)")
        #expect(!page.html.contains(">female<"))
    }

    @Test func whatWasTakenBackAlreadyIsSaidAtOnce() throws {
        let site = try FormSite()
        let fact = try #require(try site.fact(.enrolled, of: "PP-3"))
        let reason = try #require(Rulebook.standard.reasons(.retraction).offered(on: site.ledger.today).first).code
        try site.elsewhere(RetractFact.self, ["fact": fact.description, "reason": reason], key: "m")
        for act in [RetractFact.self, RestateFact.self] as [any Act.Type] {
            let form = site.client.open(Route.act(act.name, .fact(fact)).path)
            #expect(form.html.contains("Đã được rút lại trước đó") && form.title.hasPrefix("Có lỗi: "))
        }
    }

    /// Names of accounts are written small, and may be typed large; a day left out is said as what it means.
    @Test func aRoleIsReviewedAsItWillBe() throws {
        let site = try FormSite()
        let form = site.client.open(Route.act(GiveGrant.name, .nothing).path)
        let texts = ["account": "TEST", "role": "reader", "find.unit": "HH.X"]
        let review = site.client.press("check", on: form, typing: texts)
        try #require(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
        #expect(review.html.contains("<dt>Từ ngày</dt><dd>hôm nay"))
        #expect(!review.html.contains("Không số liệu"))
    }
}
