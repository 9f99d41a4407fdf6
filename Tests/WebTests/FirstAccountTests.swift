import Ledger
import Operations
import Store
import TestLedgers
import Testing

@testable import Web

/// As long as nobody has an account, whoever sits at the machine sees everything; from the first account on, nobody does who
/// has not signed in, whatever is asked for first.
@Suite struct FirstAccountTests {
    @Test(arguments: [
        "/tong-quan/H", "/dang-vien/H", "/so-lieu/X/members", "/nguoi/1", "/bao-cao-van-ban/H", "/to-chuc/C",
        "/so-lieu/H/members?dang=csv", "/~at=2016-01-01,known=2016-01-01/tong-quan/H", "/viec", "/nhap", "/",
        "/ghi/meeting.record/C", "/khong-co", "/tong-quan/khong-co", "/lenh/x", "/tep/site.js",
    ])
    func theFirstAccountClosesEveryPage(path: String) async throws {
        let bench = try AccountBench()
        let browser = TestBrowser(bench, trustsThisMachine: true)
        let open = try await browser.get(path)
        #expect(open.location?.hasPrefix("/vao") != true, "\(path): \(open.status)")
        _ = try bench.accounts.makeFirst(named: "quan-tri", password: AccountBench.password, by: bench.keeper)
        let read = try readings(bench)
        for _ in 0..<2 {
            let closed = try await browser.get(path)
            #expect(!closed.text.contains("Giàng") && !closed.text.contains("Đảng ủy xã Thử"), "\(path)")
            if path.hasPrefix("/tep/") || path == "/khong-co" {
                #expect(closed.status == open.status, "no page of the ledger")
            } else {
                #expect(closed.status == 303 && closed.location?.hasPrefix("/vao") == true, "\(path): \(closed.status)")
            }
        }
        #expect(try readings(bench) == read, "nobody was named")
    }

    @Test func aFormIsNotTakenFromWhoeverSitsThere() async throws {
        let bench = try AccountBench()
        let browser = TestBrowser(bench, trustsThisMachine: true)
        #expect(try await browser.post("/tim", ["q": "giàng"]).text.contains("Giàng"))
        _ = try bench.accounts.makeFirst(named: "quan-tri", password: AccountBench.password, by: bench.keeper)
        let closed = try await browser.post("/tim", ["q": "giàng"])
        #expect(!closed.text.contains("Giàng A") && closed.status != 200)
    }

    private func readings(_ bench: AccountBench) throws -> Int {
        try bench.database.readVault { try $0.readings(limit: 1000).count }
    }
}
