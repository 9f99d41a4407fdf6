import Access
import Foundation
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// Forms as accounts open them: who may, whose name stands in the ledger, what becomes of what was typed when the sign-in is over.
@Suite struct FormAccessTests {
    private let bench: AccountBench
    private let browser: TestBrowser
    private let person: String

    init() throws {
        bench = try AccountBench()
        browser = TestBrowser(bench)
        let number = try bench.pictures.read(AsOf(day: TestSite.day("2026-11-23")), for: .files) {
            try $0.search("P1").people.first?.id.number
        }
        person = "nguoi/\(number ?? 0)"
    }

    /// The secretary of a cell does the cell's own work, and takes nothing back.
    @Test func aSecretaryWritesForTheOwnCell() async throws {
        let account = try bench.account("bi-thu", .secretary, in: "C")
        try await browser.signIn("bi-thu")
        let page = try await browser.get("/" + person)
        #expect(page.status == 200 && page.text.contains("ghi/person.away/") && page.text.contains("Bản nháp"))
        let form = try await browser.get("/ghi/person.away/" + person)
        let key = try #require(form.text.firstMatch(of: /nhap\/([0-9a-f]{32})/)).1
        let seen = try #require(form.text.firstMatch(of: /name="seen" value="([0-9]+)"/)).1
        let fields = [
            "act": "person.away", "subject": String(person.dropFirst(6)), "seen": String(seen), "do": "write",
            "day": "15/2/2020",
        ]
        let written = try await browser.post("/nhap/" + key, fields)
        #expect(written.location == "/\(person)?ghi=\(key)", "\(written.location ?? "-")")
        let fact = try bench.database.read { try $0.facts(ofCommand: String(key))?.first }
        #expect(fact?.fact.fact.author == account)
        let signIn = try bench.desk.read { try $0.signIns(of: account).first }
        #expect(signIn?.lastWritten == fact?.fact.position, "no page of this sign-in is older")
        let receipt = try await browser.get("/lenh/" + key)
        #expect(receipt.status == 200 && receipt.text.contains("bi-thu"))
        #expect(!receipt.text.contains("ghi/retract-command"), "taking back is not a cell's own work")
        let id = try #require(fact?.fact.fact.id)
        #expect(try await browser.get("/ghi/retract/ban-ghi/\(id)").status == 403)
    }

    /// A reader writes nothing, and is offered nothing; somebody of another cell is not there at all.
    @Test func whoMayNotIsOfferedNothing() async throws {
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("nguoi-xem")
        #expect(try await browser.get("/to-chuc/C").text.contains("/ghi/") == false)
        #expect(try await browser.get("/ghi/meeting.record/C").status == 403)
        let hidden = try await browser.get("/ghi/person.away/" + person)
        let nobody = try await browser.get("/ghi/person.away/nguoi/99999")
        #expect(hidden.status == 404 && hidden.text == nobody.text)
    }

    /// A commune's officer does not state the commune anew under its district, and is not offered what would.
    @Test func whatNamesTheUnitAboveIsOfferedToNoOneBelow() throws {
        let roles = try RoleBench()
        let desk = FormDesk(roles.database, try roles.ledger.openDesk(of: roles.database), random: randomBytes)
        let officer = roles.account(.officer)
        let actor = Operations.Actor(.account(officer), now: roles.ledger.actor.now, today: RoleBench.today)
        func offered(_ unit: String, _ rights: Rights) throws -> Set<String> {
            let writer = FormWriter(owner: officer.description, actor: actor, rights: rights)
            return Set(try desk.offered(about: .unit(unit), writer).map { $0.name })
        }
        let stated: Set = [RenameUnit.name, ChangeUnitKind.name]
        #expect(try offered("X", .of(officer, roles.pictures)).isDisjoint(with: stated))
        #expect(
            try offered("X", .of(officer, roles.pictures)).contains(FoundUnit.name), "what stands under it is theirs")
        #expect(try offered("C", .of(officer, roles.pictures)).isSuperset(of: stated))
        #expect(try offered("X", .ofTheFiles).isSuperset(of: stated))
    }

    /// What was typed is kept for the account whose form it was, and nothing is written by signing in.
    @Test func whatIsTypedOutlastsTheSignIn() async throws {
        try bench.account("bi-thu", .secretary, in: "C")
        try bench.account("nguoi-khac", .secretary, in: "C")
        try await browser.signIn("bi-thu")
        let form = try await browser.get("/ghi/meeting.record/C")
        let key = try #require(form.text.firstMatch(of: /nhap\/([0-9a-f]{32})/)).1
        let token = browser.formToken
        let fields = [
            "act": "meeting.record", "subject": "C", "seen": "1", "do": "write", "day": "15/2/2020", "members": "1",
            "present": "1", "excused": "0",
        ]
        bench.clock.advance(seconds: 11 * 3600)
        let before = try bench.database.read { try $0.head().position }
        let lapsed = try await browser.post("/nhap/" + key, fields, token: token)
        let parcel = try #require(lapsed.text.firstMatch(of: /name="goi" value="([^"]+)"/)).1
        #expect(lapsed.status == 200 && lapsed.text.contains("Nội dung vừa gửi còn nguyên"))
        let typed = ["name": "bi-thu", "password": AccountBench.password, "goi": String(parcel)]
        #expect(try await browser.post("/vao", typed).location == "/tai-khoan/vua-gui")
        let again = try await browser.get("/tai-khoan/vua-gui")
        #expect(again.text.contains("value=\"15/2/2020\"") && again.text.contains("action=\"/nhap/\(key)\""))
        #expect(
            try await browser.post("/nhap/" + key, fields.merging(["do": "again"]) { $1 }).location == "/nhap/" + key)
        let other = browser.other()
        try await other.signIn("nguoi-khac")
        #expect(try await other.get("/nhap/" + key).status == 404)
        let page = try await browser.get("/nhap/" + key)
        #expect(page.status == 200 && page.text.contains("value=\"15/2/2020\""))
        #expect(try bench.database.read { try $0.head().position } == before)
    }
}
