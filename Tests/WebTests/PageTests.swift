import Ledger
import Operations
import TestLedgers
import Testing
import Views
import Web

/// What pages say, and how they go wrong.
@Suite struct PageTests {
    @Test func theFrontPageSaysHowThingsStand() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let html = site.text("/~at=2020-10-12,since=2015-08-20/tong-quan/NP")
        let words = html.replacing(/<[^>]+>/, with: "")
        #expect(
            words.contains(
                "Không còn bản chưa có đảng viên: 38/38 bản đã xóa trắng. Còn 27/121 bản chưa có chi bộ độc lập, 2/15"))
        let english = site.text("/~at=2015-08-20,lang=en/tong-quan/NP").replacing(/<[^>]+>/, with: "")
        #expect(english.contains("38/121 villages are without a member"))
    }

    @Test func aFormForAnotherDayLeadsToItsAddress() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let reply = site.get("/tong-quan/NP", "at=12%2F10%2F2020&since=&sort=members&lang=en")
        #expect(reply.status == 303 && reply.location == "/~at=2020-10-12,lang=en/tong-quan/NP?sort=members")
        #expect(site.get("/").location == "/tong-quan/NP")
    }

    @Test(arguments: [
        ("/tong-quan/ZZ", "", 404, "“ZZ”"), ("/tong-quan/NP.X01.B01", "", 404, "địa bàn"),
        ("/~at=2020-13-40/tong-quan/NP", "", 400, "2020-13-40"),
        ("/tong-quan/NP", "at=31%2F02%2F2020", 400, "31/02/2020"),
        ("/~at=2015-01-01,since=2016-01-01/tong-quan/NP", "", 400, "không trước"), ("/khong-co", "", 404, "trang"),
        ("/noi/ZZ", "", 404, "“ZZ”"), ("/nguoi/99999999", "", 404, "người"), ("/nguoi/x", "", 404, "trang"),
        ("/so-lieu/NP/khong_co", "", 404, "khong_co"),
        ("/ban-ghi/0192f0c1-0000-7000-8000-000000000000", "", 404, "bản ghi"),
        ("/~head=3:0123456789abcdef/tong-quan/NP", "", 400, "Mã sổ cái"),
        ("/~head=999999:0123456789abcdef/tong-quan/NP", "", 400, "ít bản ghi"),
        ("/tong-quan/%00%ff", "", 404, "trang"), ("/tong-quan/<script>alert(1)</script>", "", 404, ""),
        ("/tep/passwd", "", 404, "trang"),
    ])
    func troubleIsExplained(path: String, query: String, status: Int, word: String) throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let reply = site.get(path, query)
        #expect(reply.status == status)
        #expect(reply.text.contains(word) && reply.text.contains("Về trang đầu"))
        #expect(!reply.text.contains("<script>alert") && !reply.text.contains("Error"))
    }

    @Test func searchFindsWithoutMarksWhateverTheForm() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        #expect(site.search("giang a").contains("Giàng A "))
        #expect(site.search("GIÀNG A").contains("Giàng A "))
        // The same letters taken apart, as some keyboards write them.
        #expect(site.search("Gia\u{300}ng A").contains("Giàng A "))
        #expect(site.search("dong").contains(" Đông"))
        #expect(site.search("ban cha cang 1").contains("Bản Chà Cang 1"))
        #expect(site.search("NP.X01").contains("Đảng bộ xã Chà Cang"))
        #expect(site.search("<script>").contains("&lt;script&gt;"))
        #expect(site.search("").contains("Gõ tên"))
    }

    @Test func whoMayNotBeNamedIsNotFound() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,",
                "people":
                    "code,name,sex,born,ethnicity,education,consent\nP1,Tráng A Kín,male,1990,Mông,,\nP2,Tráng A Hở,male,1990,Mông,,2015-01-01",
                "events": "date,person,event,cell\n2015-02-01,P1,nominated,C\n2015-02-01,P2,nominated,C",
            ]))
        let site = WebSite(
            pictures: Pictures(try ledger.open()), settings: WebSite.Settings(version: "0"),
            today: { TestSite.day("2026-11-23") })
        let found = site.reply(to: WebSite.Request(path: "/tim", form: "q=trang")).text
        #expect(found.contains("Tráng A Hở") && !found.contains("Kín"))
        let list = site.reply(to: WebSite.Request(path: "/~since=2015-01-01/so-lieu/H/nominated")).text
        #expect(list.contains("(không ghi tên)") && list.contains("Tráng A Hở") && !list.contains("Kín"))
    }

    @Test func oddCodesKeepTheirAddresses() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units": "code,name,kind,parent,from,to\nA/B ?#%&~é,Huyện “lạ” <b>,committee,,2010-01-01,"
            ]))
        let site = WebSite(
            pictures: Pictures(try ledger.open()), settings: WebSite.Settings(version: "0"),
            today: { TestSite.day("2026-11-23") })
        let address = try #require(site.reply(to: WebSite.Request(path: "/")).location)
        let reply = site.reply(to: WebSite.Request(path: address))
        #expect(reply.status == 200 && reply.text.contains("&lt;b&gt;") && !reply.text.contains("lạ” <b>"))
    }
}
