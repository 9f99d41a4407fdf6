import Access
import Fields
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// Who sees two that are one, and what is told of who may be.
@Suite struct JoinedSightTests {
    private let bench: RoleBench
    private let site: WebSite

    init() throws {
        bench = try RoleBench()
        site = try WebSite(visiting: bench)
    }

    private func visitor(_ role: Role) -> Visitor {
        Visitor(viewer: .account(bench.account(role)), name: "", formToken: "token", lastWritten: 0)
    }

    private func get(_ path: String, as role: Role = .officer) -> Reply {
        site.reply(to: WebSite.Request(path: path, visitor: visitor(role)))
    }

    private func join(_ first: String, _ second: String) throws -> (kept: Int64, joined: Int64) {
        let numbers = [try bench.person(first), try bench.person(second)]
        _ = try PerformAct(bench.database).run(
            JoinPeople.self,
            PerformAct.Request(
                texts: ["person": "#\(numbers[0])", "other": "#\(numbers[1])"], key: "join",
                actor: bench.ledger.actor,
                rights: .ofTheFiles))
        return (numbers.min() ?? 0, numbers.max() ?? 0)
    }

    /// Where the one is now tells who sees either of the two, whichever was in reach before.
    @Test func theCellNowOfTheOneTellsWhoSeesThem() throws {
        #expect(get("/nguoi/\(try bench.person("Giàng A Chính"))").status == 200)
        let (kept, joined) = try join("Giàng A Chính", "Thào Thị Rời")
        let none = get("/nguoi/999999")
        for number in [kept, joined] {
            #expect(get("/nguoi/\(number)").status == 404 && get("/nguoi/\(number)").text == none.text)
        }
        let list = get("/dang-vien/X")
        #expect(!list.text.contains("Giàng A Chính") && !list.text.contains("Thào Thị Rời"))
        for name in ["giang", "thao"] {
            let found = site.reply(
                to: WebSite.Request(path: "/tim", form: "q=\(name)", visitor: visitor(.officer)))
            #expect(!found.text.contains("/nguoi/"), "\(name)")
        }
    }

    /// In reach the page of the one who was joined leads to the other's, whose facts are of both.
    @Test func thePageOfTheOneLeadsToTheOther() throws {
        let (kept, joined) = try join("Lò Thị Dung", "Cứ A Tới")
        let led = get("/nguoi/\(joined)")
        #expect(led.status == 303 && led.location == "/nguoi/\(kept)")
        let page = get("/nguoi/\(kept)")
        #expect(page.status == 200 && page.text.contains("Là cùng một người"))
        let fact = try #require(page.text.firstMatch(of: /ban-ghi\/[0-9a-f-]+/)?.0)
        #expect(get("/" + String(fact)).status == 200)
        let read = try bench.database.readVault { try $0.readings(limit: 3) }
        #expect(read.allSatisfy { $0.reading.unit == "D" || $0.reading.unit == nil }, "\(read)")
    }

    @Test func theReviewPutsThemSideBySide() throws {
        let client = FormClient(site)
        client.visitor = visitor(.officer)
        let (own, other) = (try bench.person("Lò Thị Dung"), try bench.person("Cứ A Tới"))
        let form = client.open("/ghi/person.join/nguoi/\(own)")
        try #require(form.status == 200, "\(form.html)")
        // Who lies beyond is not found, and not told of by any number.
        let hidden = client.press("find:other", on: form, typing: ["find.other": "Sùng Seo Ẩn"])
        #expect(!hidden.html.contains("#\(try bench.person("Sùng Seo Ẩn"))"))
        let review = client.press("check", on: form, typing: ["find.other": "#\(other)"])
        try #require(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
        for word in ["Hai bản ghi đặt cạnh nhau", "Cứ A Tới", "Lò Thị Dung", "P6", "khác"] {
            #expect(review.html.contains(word), "\(word)")
        }
        let receipt = client.press("write", on: review)
        #expect(receipt.html.contains("Ghi là cùng một người"), "\(receipt.html)")
    }
}
