import Access
import Foundation
import HTTPTypes
import Ledger
import Operations
import TestLedgers
import Testing
import Words

@testable import Web

/// The roads of a person through the pages about accounts: each press is followed to the page where it ends.
@Suite struct AccountRoadTests {
    private let bench: AccountBench
    private let browser: TestBrowser
    private static let wanted = "/so-lieu/X/members"

    init() throws {
        bench = try AccountBench()
        browser = TestBrowser(bench)
    }

    // MARK: Coming where one wanted to go

    @Test func aPasswordLeadsWhereOneWantedToGo() async throws {
        try bench.account("nguoi-xem", .reader)
        let page = try await browser.open(Self.wanted)
        #expect(page.address.hasPrefix("/vao?den=") && !page.text.contains("còn nguyên"))
        let wrong = try await browser.send(page, ["name": "nguoi-xem", "password": "sai"])
        #expect(wrong.status == 422 && !wrong.text.contains("còn nguyên"), "nothing was sent before")
        let right = try await browser.send(wrong, ["name": "nguoi-xem", "password": AccountBench.password])
        #expect(right.status == 200 && right.address == Self.wanted, "\(right.address)")
    }

    @Test func aSlipAPhoneAndItsCodesLeadWhereOneWantedToGo() async throws {
        let slip = try officer("can-bo")
        let start = try await browser.open(Self.wanted)
        let choosing = try await browser.send(start, ["name": "can-bo", "password": slip.code.text])
        #expect(choosing.address.hasPrefix("/vao/mat-khau?den="))
        let phone = try await browser.send(
            choosing, ["new": AccountBench.password, "again": AccountBench.password])
        #expect(phone.address.hasPrefix("/tai-khoan/dien-thoai?den="))
        let codes = try codes(on: phone)
        let paper = try await browser.send(phone, ["code": codes.code(step: TimedCode.step(at: bench.clock.now))])
        #expect(paper.status == 200 && paper.text.matches(of: /<li><code>/).count == 10, "\(paper.address)")
        let page = try await browser.follow("vào làm việc", on: paper)
        #expect(page.status == 200 && page.address == Self.wanted, "\(page.address)")

        bench.clock.advance(seconds: 60)
        let second = browser.other()
        let again = try await second.open(Self.wanted)
        let asked = try await second.send(again, ["name": "can-bo", "password": AccountBench.password])
        #expect(asked.address.hasPrefix("/vao/ma?den="))
        let there = try await second.send(asked, ["code": codes.code(step: TimedCode.step(at: bench.clock.now))])
        #expect(there.status == 200 && there.address == Self.wanted, "\(there.address)")
    }

    /// What was sent too late waits behind the codes, which are shown this once.
    @Test func codesAreShownBeforeWhatWasSentTooLate() async throws {
        let id = try bench.account("can-bo", .reader)
        try await browser.signIn("can-bo")
        let token = browser.formToken
        bench.clock.advance(seconds: 30 * 60)
        try GivesRole(bench.database).give(.officer, in: "H", to: id, key: "more", by: bench.keeper)
        let lapsed = try await browser.post("/tim", ["q": "giàng"], token: token)
        let page = TestBrowser.Arrival(address: "/tim", status: lapsed.status, text: lapsed.text)
        let phone = try await browser.send(page, ["name": "can-bo", "password": AccountBench.password])
        let code = try codes(on: phone).code(step: TimedCode.step(at: bench.clock.now))
        let paper = try await browser.send(phone, ["code": code])
        #expect(paper.text.matches(of: /<li><code>/).count == 10)
        let sent = try await browser.follow("vào làm việc", on: paper)
        #expect(sent.address == "/tai-khoan/vua-gui" && sent.text.contains("value=\"giàng\""))
        // It was shown: what is done later leads on as ever.
        let password = try await browser.send(
            browser.open("/tai-khoan/mat-khau"),
            ["password": AccountBench.password, "new": "đồi sim tím chiều muộn", "again": "đồi sim tím chiều muộn"])
        #expect(password.address == "/tai-khoan" && password.status == 200)
    }

    @Test func whoTakesARoleInAnExampleKeepsWhatWasSent() async throws {
        let bench = try AccountBench(isDemonstration: true)
        let demonstration = Demonstration(bench.database, bench.pictures, random: randomBytes)
        _ = try demonstration.make(by: bench.keeper)
        let browser = TestBrowser(bench, demonstration: try demonstration.choices())
        let there = try await browser.send(browser.open(Self.wanted), [:], pressing: "as:can-bo")
        #expect(there.status == 200 && there.address == Self.wanted)
        let token = browser.formToken
        bench.clock.advance(seconds: 30 * 60)
        let lapsed = try await browser.post("/tim", ["q": "giàng"], token: token)
        let page = TestBrowser.Arrival(address: "/tim", status: lapsed.status, text: lapsed.text)
        let sent = try await browser.send(page, [:], pressing: "as:can-bo")
        #expect(sent.status == 200 && sent.text.contains("value=\"giàng\""), "\(sent.address)")
    }

    // MARK: Redirects

    @Test func anAddressAsksNothingThatItsPageDoesNotKnow() throws {
        let back = try #require(ReturnAddress(Self.wanted))
        for page in AccountPage.allCases {
            let address = page.address(.vietnamese, back: back)
            let query = address.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
            #expect(throws: Never.self, "\(address)") { try Query(query).check(page.declaration.parameters) }
        }
        #expect(AccountPage.made.address(.vietnamese, back: back) == "/tai-khoan/vua-tao")
    }

    /// Every press on every page about accounts ends at a page that is there, also where somebody says where they wanted to go.
    @Test(arguments: ["", "/", AccountRoadTests.wanted]) func everyPressEndsAtAPage(back: String) async throws {
        try bench.account("quan-tri", .administrator)
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("quan-tri")
        let (_, token) = try bench.pair(#require(browser.cookie.flatMap { SignInToken(text: $0.dropFirst(8)) }))
        let administrator = browser.other(showing: token)
        func press(_ page: String, _ fields: [String: String]) async throws -> TestBrowser.Arrival {
            let answer = try await administrator.post(
                page, back.isEmpty ? fields : fields.merging(["den": back]) { $1 })
            #expect(answer.status == 303, "\(page) \(fields): \(answer.status)")
            let there = try await administrator.open(answer.location ?? "/")
            #expect(there.status == 200, "\(page) \(fields) leads to \(there.address): \(there.status)")
            return there
        }
        let slip = try await press("/tai-khoan/danh-sach", ["do": "make", "name": "moi"])
        #expect(slip.text.firstMatch(of: /<code>([0-9a-z-]{19})<\/code>/) != nil, "a new account's slip is shown")
        let next = try await press("/tai-khoan/danh-sach", ["do": "reset:nguoi-xem"])
        #expect(next.text.firstMatch(of: /<code>([0-9a-z-]{19})<\/code>/) != nil, "another slip is shown")
        let ended = try await press("/tai-khoan/danh-sach", ["do": "end:moi", "sure": "yes"])
        #expect(ended.address == "/tai-khoan/danh-sach")
        let key = try await press(
            "/tai-khoan/khoa", ["do": "make", "label": "x", "scope": "read", "until": "31/12/2026"])
        #expect(key.text.contains("hatnhan_"), "a key is shown")
        let id = try #require(
            try await administrator.get("/tai-khoan/khoa").text.firstMatch(of: /value="end:([^"]+)"/)?.1)
        _ = try await press("/tai-khoan/khoa", ["do": "end:\(id)"])
        _ = try await press("/tai-khoan", ["do": "others"])
        _ = try await press("/tai-khoan", ["do": "out:00"])
        let codes = try await press("/tai-khoan/ma-du-phong", ["password": AccountBench.password])
        #expect(codes.text.matches(of: /<li><code>/).count == 10)
        bench.clock.advance(seconds: 60)
        let phone = try await self.codes(on: administrator.open("/tai-khoan/dien-thoai"))
        let paper = try await press(
            "/tai-khoan/dien-thoai",
            [
                "password": AccountBench.password,
                "code": phone.code(step: TimedCode.step(at: bench.clock.now)),
            ])
        #expect(paper.text.matches(of: /<li><code>/).count == 10, "\(paper.address)")
        let new = "đồi sim tím chiều muộn"
        _ = try await press(
            "/tai-khoan/mat-khau", ["password": AccountBench.password, "new": new, "again": new])
        _ = try await press("/ra", [:])
    }

    // MARK: Waiting

    @Test func whoMustWaitIsToldHowLong() async throws {
        try bench.account("nguoi-xem", .reader)
        var page = try await browser.open("/vao")
        for _ in 0..<6 where page.status != 429 {
            page = try await browser.send(page, ["name": "nguoi-xem", "password": "x"])
        }
        for password in ["x", AccountBench.password] {
            let waits = try await browser.send(page, ["name": "nguoi-xem", "password": password])
            let seconds = try #require(waits.retryAfter, "\(waits.status)")
            #expect(waits.status == 429 && waits.text.contains("Thử lại sau \(seconds) giây"))
            #expect(!waits.text.contains("không đúng"), "nothing was tried")
        }
    }

    @Test func whoMustWaitWithACodeIsToldHowLong() async throws {
        try bench.account("can-bo", .officer)
        let (first, _) = try bench.enter("can-bo")
        _ = try bench.pair(first)
        bench.clock.advance(seconds: 60)
        try await browser.signIn("can-bo")
        var page = try await browser.open("/vao/ma")
        for _ in 0..<6 where page.status != 429 { page = try await browser.send(page, ["code": "000000"]) }
        let seconds = try #require(page.retryAfter, "\(page.status)")
        #expect(page.text.contains("Thử lại sau \(seconds) giây") && !page.text.contains("không đúng"))
    }

    // MARK: Keeping accounts

    @Test func anEndIsAskedForOnceMore() async throws {
        try bench.account("quan-tri", .administrator)
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("quan-tri")
        let (_, token) = try bench.pair(#require(browser.cookie.flatMap { SignInToken(text: $0.dropFirst(8)) }))
        let administrator = browser.other(showing: token)
        let list = try await administrator.open("/tai-khoan/danh-sach")
        #expect(!list.text.contains("end:quan-tri"), "nobody ends themselves")
        let asked = try await administrator.send(list, [:], pressing: "end:nguoi-xem")
        #expect(asked.status == 200 && asked.text.contains("Không mở lại được"))
        #expect(try bench.enter("nguoi-xem").1 == .done, "nothing was done yet")
        #expect(try await administrator.follow("Không dừng", on: asked).address == "/tai-khoan/danh-sach")
        let ended = try await administrator.send(asked, [:], pressing: "end:nguoi-xem")
        #expect(ended.text.contains("dừng, ") && ended.text.contains(", quan-tri</p>"), "who did it stands there")
        #expect(ended.status == 200 && ended.address == "/tai-khoan/danh-sach" && ended.text.contains("đã dừng"))
        #expect(throws: AccountBench.Unexpected.self) { try bench.enter("nguoi-xem") }
        // In the form of the slip, where Enter presses the first button, nothing ends anybody.
        let forms = list.text.matches(of: /<form [^>]*>(.*?)<\/form>/.dotMatchesNewlines())
        #expect(!forms.contains { $0.1.contains("reset:") && $0.1.contains("end:") })
    }

    @Test func aNameThatIsTooLongIsRefused() async throws {
        try bench.account("quan-tri", .administrator)
        try await browser.signIn("quan-tri")
        let (_, token) = try bench.pair(#require(browser.cookie.flatMap { SignInToken(text: $0.dropFirst(8)) }))
        let administrator = browser.other(showing: token)
        let long = String(repeating: "x", count: 200)
        let list = try await administrator.open("/tai-khoan/danh-sach")
        let answer = try await administrator.send(list, ["name": long], pressing: "make")
        #expect(answer.status == 422 && answer.text.contains("2 đến 40"))
        #expect(try bench.accounts.all(for: bench.keeper).map(\.name) == ["quan-tri"])
    }

    @Test func aKeyIsForNoMoreThanTheAccountMay() async throws {
        try bench.account("nguoi-xem", .reader)
        try bench.account("bi-thu", .secretary, in: "C")
        try await browser.signIn("nguoi-xem")
        let keys = try await browser.open("/tai-khoan/khoa")
        #expect(keys.text.contains("value=\"read\"") && !keys.text.contains("value=\"write\""))
        let fields = ["label": "x", "scope": "write", "until": "31/12/2026"]
        let refused = try await browser.post("/tai-khoan/khoa", fields.merging(["do": "make"]) { $1 })
        #expect(refused.status == 422 && refused.text.contains("chọn chỉ đọc"))
        let secretary = browser.other(address: "192.0.2.9")
        try await secretary.signIn("bi-thu")
        let made = try await secretary.send(secretary.open("/tai-khoan/khoa"), fields, pressing: "make")
        #expect(made.status == 200 && made.text.contains("hatnhan_"))
    }

    private func officer(_ name: String) throws -> Slip {
        let slip = try bench.accounts.make(named: name, by: bench.keeper)
        let id = try bench.accounts.identity(named: name, by: bench.keeper)
        try GivesRole(bench.database).give(.officer, in: "H", to: id, key: "grant", by: bench.keeper)
        return slip
    }

    private func codes(on page: TestBrowser.Arrival) throws -> TimedCode {
        let secret = try #require(page.text.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)?.1)
        return TimedCode(secret: try #require(Base32.bytes(of: String(secret))))
    }
}
