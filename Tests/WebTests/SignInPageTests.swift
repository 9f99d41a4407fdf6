import Access
import Foundation
import HTTPTypes
import Ledger
import Operations
import TestLedgers
import Testing

@testable import Web

/// Signing in and accounts as browsers do it.
@Suite struct SignInPageTests {
    private let bench: AccountBench
    private let browser: TestBrowser

    init() throws {
        bench = try AccountBench()
        browser = TestBrowser(bench)
    }

    @Test func nobodySeesAPageWithoutSigningIn() async throws {
        try bench.account("nguoi-xem", .reader)
        for path in [
            "/", "/tong-quan/H", "/nguoi/1", "/tai-khoan", "/tai-khoan/danh-sach", "/~lang=en/dia-ban/H?kind=x",
        ] {
            let answer = try await browser.get(path)
            #expect(answer.status == 303 && answer.location?.contains("/vao") == true, "\(path)")
            #expect(answer.text.isEmpty)
        }
        let search = try await browser.post("/tim", ["q": "giàng"])
        #expect(search.location == "/vao")
        #expect(try await browser.get("/tep/style.css").status == 200)
        #expect(try await browser.get("/khong-co").status == 404)
        #expect(try await browser.get("/vao").status == 200)
    }

    @Test func whoSignsInComesWhereTheyWanted() async throws {
        try bench.account("nguoi-xem", .reader)
        let away = try await browser.get("/~at=2020-10-12/to-chuc/X?sort=code")
        #expect(away.location == "/vao?den=%2F~at%3D2020-10-12%2Fto-chuc%2FX%3Fsort%3Dcode", "\(away.location ?? "")")
        let wrong = try await browser.post("/vao", ["name": "nguoi-xem", "password": "sai", "den": "/to-chuc/X"])
        #expect(wrong.status == 422 && wrong.text.contains("không đúng") && wrong.text.contains("Có lỗi"))
        #expect(wrong.text.contains("value=\"nguoi-xem\"") && !wrong.text.contains("value=\"sai\""))
        let right = try await browser.post(
            "/vao",
            ["name": "nguoi-xem", "password": AccountBench.password, "den": "/~at=2020-10-12/to-chuc/X?sort=code"])
        #expect(right.status == 303 && right.location == "/~at=2020-10-12/to-chuc/X?sort=code")
        let cookie = try #require(right.fields[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
        let page = try await browser.get("/tong-quan/H")
        #expect(page.status == 200 && page.text.contains("nguoi-xem") && page.text.contains("Đăng xuất"))
        #expect(try await browser.get("/vao").location == "/")
    }

    @Test(arguments: [
        "//evil.example/", "https://evil.example", "/\\evil.example", "/khong-co", "/ra", "/vao",
        "/tai-khoan/danh-sach",
        "/tong-quan/H?khong=1", "/tep/style.css", "/tong-quan/H\r\nX: 1", "/~at=x/tong-quan/H", "", "tong-quan/H",
    ])
    func nobodyIsLedElsewhere(address: String) async throws {
        try bench.account("nguoi-xem", .reader)
        let answer = try await browser.post(
            "/vao", ["name": "nguoi-xem", "password": AccountBench.password, "den": address])
        #expect(answer.status == 303 && answer.location == "/", "\(answer.location ?? "-")")
    }

    @Test func aTokenOfAnotherSignInIsRefused() async throws {
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("nguoi-xem")
        let other = browser.other()
        try await other.signIn("nguoi-xem")
        #expect(try await browser.post("/tim", ["q": "x"]).status == 200)
        for token in ["", "00", other.formToken] {
            #expect(try await browser.post("/tim", ["q": "x"], token: token).status == 403, "\(token)")
            #expect(try await browser.post("/ra", [:], token: token).status == 403, "\(token)")
        }
        #expect(try await browser.post("/ra", [:], origin: nil).status == 403, "a form that says no origin")
        #expect(try await browser.post("/ra", [:], origin: "http://evil.example").status == 403)
        #expect(try await browser.get("/tai-khoan").status == 200, "still signed in")
    }

    @Test func theTokenChangesAtEverySignInAndIsWorthNothingAfterwards() async throws {
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("nguoi-xem")
        let first = browser.cookie
        try await browser.signIn("nguoi-xem")
        #expect(browser.cookie != first)
        let out = try await browser.post("/ra", [:])
        #expect(out.location == "/vao" && browser.cookie == nil)
        #expect(out.fields[.setCookie]?.contains("Max-Age=0") == true)
        #expect(try await browser.get("/tong-quan/H").location?.hasPrefix("/vao") == true)
    }

    @Test func aSignInThatLapsedIsOver() async throws {
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("nguoi-xem")
        #expect(try await browser.get("/tong-quan/H").status == 200)
        bench.clock.advance(seconds: 30 * 60)
        #expect(try await browser.get("/tong-quan/H").location?.hasPrefix("/vao") == true)
    }

    /// What was typed when the sign-in had ended comes back as a form, to its owner alone.
    @Test func whatWasSentTooLateIsKept() async throws {
        try bench.account("nguoi-xem", .reader)
        try bench.account("nguoi-khac", .reader)
        try await browser.signIn("nguoi-xem")
        let token = browser.formToken
        for (name, finds) in [("nguoi-khac", false), ("nguoi-xem", true)] {
            bench.clock.advance(seconds: 30 * 60)
            let lapsed = try await browser.post("/tim", ["q": "giàng & <b>"], token: token)
            #expect(lapsed.status == 200 && lapsed.text.contains("còn nguyên") && !lapsed.text.contains("giàng"))
            let sealed = try #require(lapsed.text.firstMatch(of: /name="goi" value="([^"]+)"/)?.1)
            let fields = ["name": name, "password": AccountBench.password, "goi": String(sealed)]
            #expect(try await browser.post("/vao", fields, token: "").location == "/tai-khoan/vua-gui")
            let page = try await browser.get("/tai-khoan/vua-gui")
            #expect((page.status == 200) == finds, "\(name)")
            if finds {
                #expect(page.text.contains("action=\"/tim\"") && page.text.contains("value=\"giàng &amp; &lt;b&gt;\""))
            }
        }
        // A form of nobody's sign-in is not kept, and leads nowhere.
        bench.clock.advance(seconds: 30 * 60)
        #expect(try await browser.post("/tim", ["q": "x"], token: "00").location == "/vao")
    }

    @Test func whoFailsWaits() async throws {
        try bench.account("nguoi-xem", .reader)
        var statuses: [Int] = []
        for _ in 0..<6 {
            statuses.append(try await browser.post("/vao", ["name": "nguoi-xem", "password": "x"]).status)
        }
        #expect(statuses.contains(429), "\(statuses)")
        let waiting = try await browser.post("/vao", ["name": "nguoi-xem", "password": AccountBench.password])
        #expect(waiting.status == 429 && waiting.text.contains("Thử lại sau"))
        #expect(try await browser.other(address: "192.0.2.8").signIn("nguoi-xem") == "/")
    }

    @Test func aSlipLeadsToAPasswordAndAPhoneAndTheirCodes() async throws {
        let slip = try bench.accounts.make(named: "can-bo", by: bench.keeper)
        let id = try bench.accounts.identity(named: "can-bo", by: bench.keeper)
        try GivesRole(bench.database).give(.officer, in: "H", to: id, key: "grant", by: bench.keeper)
        #expect(try await browser.signIn("can-bo", slip.code.text) == "/vao/mat-khau")
        #expect(try await browser.get("/tong-quan/H").location?.hasPrefix("/vao/mat-khau?den=") == true)
        let short = try await browser.post("/vao/mat-khau", ["new": "ngắn", "again": "ngắn"])
        #expect(short.status == 422 && short.text.contains("ký tự") && !short.text.contains("ngắn\""))
        let new = ["new": AccountBench.password, "again": AccountBench.password]
        #expect(try await browser.post("/vao/mat-khau", new).location == "/tai-khoan/dien-thoai")
        let phone = try await browser.get("/tai-khoan/dien-thoai")
        #expect(phone.status == 200 && phone.text.contains("<svg class=\"square\""))
        let secret = try #require(phone.text.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)?.1)
        let codes = TimedCode(secret: try #require(Base32.bytes(of: String(secret))))
        #expect(try await browser.post("/tai-khoan/dien-thoai", ["code": "000000"]).status == 422)
        let code = codes.code(step: TimedCode.step(at: bench.clock.now))
        #expect(try await browser.post("/tai-khoan/dien-thoai", ["code": code]).location == "/tai-khoan/ma-du-phong")
        let paper = try await browser.get("/tai-khoan/ma-du-phong")
        #expect(paper.text.matches(of: /<li><code>/).count == 10)
        #expect(try await browser.get("/tong-quan/H").status == 200)

        let second = browser.other()
        #expect(try await second.signIn("can-bo") == "/vao/ma")
        #expect(try await second.get("/tong-quan/H").location?.hasPrefix("/vao/ma?den=") == true)
        #expect(try await second.post("/vao/ma", ["code": code]).status == 422, "a code that was taken")
        bench.clock.advance(seconds: 30)
        let next = codes.code(step: TimedCode.step(at: bench.clock.now))
        #expect(try await second.post("/vao/ma", ["code": next]).location == "/")
        let recovery = try #require(paper.text.firstMatch(of: /<li><code>([^<]+)</)?.1)
        let third = browser.other()
        try await third.signIn("can-bo")
        #expect(try await third.post("/vao/ma", ["code": String(recovery)]).location == "/")
    }

    @Test func onesOwnSignInsAreShownAndEnded() async throws {
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("nguoi-xem")
        let other = browser.other(address: "192.0.2.9")
        try await other.signIn("nguoi-xem")
        let page = try await browser.get("/tai-khoan")
        #expect(page.text.contains("Firefox trên Windows") && page.text.contains("192.0.2.9"))
        let digits = try #require(page.text.firstMatch(of: /value="out:([0-9a-f]+)"/)?.1)
        #expect(try await browser.post("/tai-khoan", ["do": "out:\(digits)"]).location == "/tai-khoan")
        #expect(try await other.get("/tong-quan/H").status == 303)
        #expect(try await browser.get("/tong-quan/H").status == 200)
        let wrong = ["password": "sai", "new": "đồi sim tím chiều muộn", "again": "đồi sim tím chiều muộn"]
        #expect(try await browser.post("/tai-khoan/mat-khau", wrong).status == 422)
        let right = wrong.merging(["password": AccountBench.password]) { $1 }
        #expect(try await browser.post("/tai-khoan/mat-khau", right).location == "/tai-khoan")
        #expect(try await browser.get("/tai-khoan").status == 200)
    }

    @Test func anAdministratorMakesResetsAndEndsAccounts() async throws {
        try bench.account("quan-tri", .administrator)
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("quan-tri")
        let (_, token) = try bench.pair(#require(browser.cookie.flatMap { SignInToken(text: $0.dropFirst(8)) }))
        let administrator = browser.other(showing: token)
        #expect(try await administrator.get("/tai-khoan/danh-sach").text.contains("nguoi-xem"))
        let made = try await administrator.post("/tai-khoan/danh-sach", ["do": "make", "name": "Moi"])
        #expect(made.location == "/tai-khoan/vua-tao")
        let slip = try await administrator.get("/tai-khoan/vua-tao")
        let code = try #require(slip.text.firstMatch(of: /<code>([0-9a-z-]{19})<\/code>/)?.1)
        #expect(try await administrator.get("/tai-khoan/vua-tao").location == "/tai-khoan/danh-sach", "shown once")
        #expect(try await browser.other().signIn("moi", String(code)) == "/vao/mat-khau")
        #expect(try await administrator.post("/tai-khoan/danh-sach", ["do": "make", "name": "moi"]).status == 422)

        let reader = browser.other(address: "192.0.2.3")
        try await reader.signIn("nguoi-xem")
        #expect(try await reader.get("/tai-khoan/danh-sach").status == 403)
        #expect(try await reader.post("/tai-khoan/danh-sach", ["do": "end:moi"]).status == 403)
        bench.clock.advance(seconds: 1)
        _ = try await administrator.post("/tai-khoan/danh-sach", ["do": "reset:nguoi-xem"])
        #expect(try await reader.get("/tong-quan/H").status == 303, "signed out by the reset")
        #expect(
            try await administrator.post("/tai-khoan/danh-sach", ["do": "end:nguoi-xem", "sure": "yes"]).status == 303)
        #expect(try await administrator.post("/tai-khoan/danh-sach", ["do": "end:quan-tri"]).status == 422)
    }

    @Test func aKeyIsMadeShownOnceAndWithdrawn() async throws {
        try bench.account("nguoi-xem", .reader)
        try await browser.signIn("nguoi-xem")
        for (fields, word) in [
            (["label": "báo cáo", "until": "31/12/2026"], "Chọn"),
            (["label": "báo cáo", "scope": "read"], "Nhập ngày"),
            (["label": "", "scope": "read", "until": "31/12/2026"], "Ghi khóa"),
            (["label": "x", "scope": "read", "until": "31/12/2036"], "trong vòng"),
        ] {
            let answer = try await browser.post("/tai-khoan/khoa", fields.merging(["do": "make"]) { $1 })
            #expect(answer.status == 422 && answer.text.contains(word), "\(word)")
        }
        let fields = ["do": "make", "label": "báo cáo", "scope": "read", "until": "31/12/2026"]
        #expect(try await browser.post("/tai-khoan/khoa", fields).location == "/tai-khoan/vua-tao")
        let shown = try await browser.get("/tai-khoan/vua-tao").text
        let key = try #require(shown.firstMatch(of: /hatnhan_[0-9a-f]+/)?.0)
        #expect(try bench.tokens.who(String(key), at: bench.clock.now)?.scope == .read)
        let list = try await browser.get("/tai-khoan/khoa").text
        #expect(!list.contains("hatnhan_"))
        let id = try #require(list.firstMatch(of: /value="end:([^"]+)"/)?.1)
        _ = try await browser.post("/tai-khoan/khoa", ["do": "end:\(id)"])
        #expect(try bench.tokens.who(String(key), at: bench.clock.now) == nil)
    }

    @Test func onlyAnExampleMayBeLookedAtWithoutAPassword() async throws {
        let bench = try AccountBench(isDemonstration: true)
        let demonstration = Demonstration(bench.database, bench.pictures, random: randomBytes)
        _ = try demonstration.make(by: bench.keeper)
        let browser = TestBrowser(bench, demonstration: try demonstration.choices())
        #expect(try await browser.get("/").location == "/vao")
        #expect(try await browser.get("/vao").text.matches(of: /value="as:/).count == Role.allCases.count)
        #expect(try await browser.post("/vao", ["do": "as:can-bo"]).location == "/")
        #expect(try await browser.get("/tong-quan/H").status == 200)

        try self.bench.account("can-bo", .reader)
        #expect(try await self.browser.get("/vao").text.contains("as:") == false)
        #expect(try await self.browser.post("/vao", ["do": "as:can-bo"]).status == 404)
    }

    @Test func everyRouteSaysWhoMayAskAndSilenceIsForWhoIsSignedIn() {
        let open: Set<String> = ["file", "keeper"]
        for route in [Route.home, .overview("x"), .search, .fact(Identifier(high: 0, low: 1)), .file("x")] {
            let isOpen = open.contains { "\(route)".hasPrefix($0) }
            #expect((route.declaration.access == .anybody) == isOpen, "\(route)")
        }
        for page in AccountPage.allCases {
            #expect(Route.account(page).declaration.access != .anybody, "\(page)")
            #expect(Route(path: Route.account(page).path) == .account(page))
        }
        #expect(Route.account(.all).declaration.access == .permission(.accounts))
    }
}
