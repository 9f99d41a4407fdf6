import Foundation
import Ledger
import Organisation
import TestLedgers
import Testing
import Web

/// A question that cannot be read is refused, and never answered as another.
@Suite struct QuestionTests {
    @Test(arguments: [
        "/~", "/~/", "/~at", "/~at/", "/~at=/", "/~=/", "/~=,=/", "/~,/", "/~at=2020-10-12,/", "/~,at=2020-10-12/",
        "/~at=2020-10-12,at=2020-10-12/", "/~at=2020-10-12,at=2019-01-01/", "/~at=2020-10-12/~since=2015-01-01/",
        "/%7eat=/", "/%7Eat/", "/%7eAt=2020-10-12/", "/~AT=2020-10-12/", "/~att=2020-10-12/", "/~at=2020-02-30/",
        "/~at=2020-10-12=/", "/~at=hôm nay/", "/~lang=fr/", "/~lang=EN/", "/~head=1/", "/~head=1:xyz/", "/~%zz/",
        "/~at=2020-10-12,order=desc/", "/~at=%ff/", "/~known=2020/", "/~structure=12-13-2020/",
    ])
    func whatCannotBeReadInThePathIs400(start: String) throws {
        let site = try QuestionTests.site()
        for path in [start, start + (start.hasSuffix("/") ? "" : "/") + "tong-quan/H"] {
            let reply = site.get(path)
            #expect(reply.status == 400, "\(path): \(reply.status)")
            #expect(reply.text.contains("Về trang đầu"))
        }
    }

    @Test func aTildeMayBeEscapedInEitherCase() throws {
        let site = try QuestionTests.site()
        for start in ["/~at=2020-10-12,lang=en", "/%7Eat=2020-10-12,lang=en", "/%7eat%3D12%2F10%2F2020%2Clang=en"] {
            let reply = site.get(start + "/tong-quan/H")
            #expect(reply.status == 200 && reply.text.contains("value=\"12/10/2020\""), "\(start)")
            #expect(reply.text.contains("lang=\"en\""))
        }
    }

    @Test(arguments: [
        "tong-quan/H", "dia-ban/H", "noi/B", "to-chuc/H", "dang-vien/H", "so-lieu/H/members", "so-lieu/H/villages",
        "so-lieu/H/cells", "bao-cao/H", "bao-cao-van-ban/H", "bat-thuong/H", "vi-sao-khac/H", "tim", "", "tep/site.js",
    ])
    func everyPageRefusesWhatItDoesNotKnow(path: String) throws {
        let site = try QuestionTests.site()
        for query in [
            "x=1", "Page=1", "q=giang", "=", "=1", "&", "x", "page", "at=2020-10-12&", "at=2020-10-12&at=2020-10-12",
            "lang=en&x=", "at=%ff", "at=%zz", "nguoi=P1", "filter=members&filter=members", "lang=fr", "at=2020-02-30",
        ] {
            let reply = site.get("/" + path, query)
            // A file has no day.
            let expected = path.hasPrefix("tep/") ? [400, 404] : [400]
            #expect(expected.contains(reply.status), "/\(path)?\(query): \(reply.status)")
        }
    }

    @Test(arguments: [
        ("tong-quan/H", "sort=nothing"), ("tong-quan/H", "order=up"), ("tong-quan/H", "page=2"),
        ("tong-quan/H", "page=0"), ("dia-ban/H", "page=-1"), ("dia-ban/H", "page=x"), ("dia-ban/H", "page=01"),
        ("dia-ban/H", "page=99999999999999999999"), ("dia-ban/H", "kind=planet"), ("dia-ban/H", "status=good"),
        ("dia-ban/H", "sort=size"), ("noi/B", "page=7"), ("to-chuc/H", "facts=9"), ("dang-vien/H", "after=x"),
        ("dang-vien/H", "after=1:ZZ"), ("dang-vien/H", "after=99:C"), ("dang-vien/H", "after=-1:C"),
        ("dang-vien/H", "after=%2B1:C"), ("dang-vien/H", "filter=villages"), ("so-lieu/H/members", "page=1"),
        ("so-lieu/H/villages", "after=0:C"), ("bat-thuong/H", "kind=none"), ("bat-thuong/H", "page=3"),
        ("vi-sao-khac/H", "figure=nothing"), ("vi-sao-khac/H", "other_at=2020"), ("vi-sao-khac/H", "other_head=1"),
        ("vi-sao-khac/H", "other_known=x"), ("bao-cao/H", "page=1"),
    ])
    func valuesThatNoPageHasAre400(path: String, query: String) throws {
        let reply = try QuestionTests.site().get("/~at=2020-10-12/" + path, query)
        #expect(reply.status == 400, "\(path)?\(query): \(reply.status)")
    }

    @Test func aFormLeavesFieldsBlank() throws {
        let site = try QuestionTests.site()
        let reply = site.get("/dia-ban/H", "at=12%2F10%2F2020&since=&known=&structure=&kind=village&status=")
        #expect(reply.status == 303 && reply.location == "/~at=2020-10-12/dia-ban/H?kind=village")
        #expect(site.get("/~at=2020-10-12/dia-ban/H", "kind=&status=&sort=").status == 200)
        // One asks before the page or behind it, not both.
        #expect(site.get("/~at=2020-10-12/dia-ban/H", "at=2019-01-01").status == 400)
        #expect(site.search("giang").contains("Giàng"))
        #expect(site.site.reply(to: WebSite.Request(path: "/tim", form: "q=a&q=b")).status == 400)
        #expect(site.site.reply(to: WebSite.Request(path: "/tim", form: "q=a&ten=b")).status == 400)
        // More than is looked for is not searched in part: a page says how much may be.
        let long = site.site.reply(to: WebSite.Request(path: "/tim", form: "q=" + String(repeating: "a", count: 101)))
        #expect(long.status == 422 && long.text.contains("dài quá 100 ký tự") && !long.text.contains("Giàng"))
    }

    @Test func slashesDoNotMoveLinks() throws {
        let site = try QuestionTests.site()
        #expect(site.get("/~at=2020-10-12/tong-quan/H/").location == "/~at=2020-10-12/tong-quan/H")
        #expect(site.get("/tong-quan//H").status == 404 && site.get("//tong-quan/H").status == 404)
        #expect(site.get("tong-quan/H").status == 404)
    }

    @Test(arguments: [
        ".", "..", "...", ".a", "~", "~.", "~..", "~~", "~at=2020-10-12", "a/b", "/", "//", "../..", "%2e", "%2E%2e",
        "%",
        "a b", " a", "?", "#", "&", "=", "a+b", "\\", "e\u{301}", "Bản-Một", "H’M", "<b>", "\"", "'", ":", ";", "@",
        "C:\\x", "\u{1F600}", "a\u{0}b", "a\nb", "~\u{301}", "a~b", "%7E", "%252e",
    ])
    func everyCodeHasAnAddressThatBrowsersKeep(code: String) throws {
        for route in [
            Route.overview(code), .places(code), .place(code), .organisation(code), .people(code),
            .list(code, "members"),
            .report(code, isText: false), .report(code, isText: true), .irregularities(code), .difference(code),
        ] {
            #expect(Route(path: route.path) == route, "\(route.path)")
            // What a browser makes of it: dot segments are resolved, escaped or not.
            let segments = route.path.split(separator: "/", omittingEmptySubsequences: false).map {
                $0.lowercased().replacing("%2e", with: ".")
            }
            #expect(!segments.contains(".") && !segments.contains(".."), "\(route.path)")
            #expect(route.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x3F && $0 != 0x23 })
        }
    }

    @Test func aCodeHasOneAddress() {
        #expect(Route(path: "/tong-quan/~a") == nil && Route(path: "/tong-quan/~") == nil)
        #expect(Route(path: "/nguoi/007") == nil && Route(path: "/nguoi/+7") == nil)
    }

    /// A unit, a village and two members.
    static func site() throws -> TestSite {
        try TestSite(files: [
            "units":
                "code,name,kind,parent,from,to\nH,Đảng bộ huyện Thử,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,",
            "places": "code,name,kind,unit,from,to\nB,Bản Một,village,H,2010-01-01,",
            "people": "code,name,sex\nP1,Giàng A Thử,male\nP2,Lò Thị Mẫu,female",
            "events": "date,person,event,cell,place\n2015-01-01,P1,enrolled,C,B\n2015-01-01,P2,enrolled,C,B",
        ])
    }
}
