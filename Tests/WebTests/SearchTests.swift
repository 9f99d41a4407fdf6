import TestLedgers
import Testing
import Web

/// Searching by names that are gone, and by other ways of writing a name.
@Suite struct SearchTests {
    private func site() throws -> TestSite {
        try TestSite(files: [
            "units": """
            code,name,kind,parent,from,to
            H,Đảng bộ huyện Thử,committee,,2010-01-01,
            X,Đảng bộ xã Nà Hỳ,grassroots_committee,H,2010-01-01,2016-04-01
            X,Đảng bộ xã Pú Tửu,grassroots_committee,H,2016-04-01,2025-07-01
            X,Đảng bộ xã Mường Mới,grassroots_committee,H,2025-07-01,
            C,Chi bộ bản Quý Sơn,cell,X,2010-01-01,
            """,
            "places": """
            code,name,kind,unit,from,to
            B,Bản Huổi Lụ,village,X,2010-01-01,2019-01-01
            B,Bản H’Mông Mỹ,village,X,2019-01-01,
            """,
            "people": "code,name,sex\nP1,Lý Sỹ Kỳ,male\nP2,Thào A Hơ’,male",
            "events": "date,person,event,cell,place\n2015-01-01,P1,enrolled,C,B\n2015-01-01,P2,enrolled,C,B",
        ])
    }

    @Test func aFormerNameIsFoundAndSaysSinceWhenItIsGone() throws {
        let site = try site()
        let unit = site.search("xa na hy")
        #expect(unit.contains("Đảng bộ xã Mường Mới"))
        #expect(unit.contains("trước gọi là “Đảng bộ xã Nà Hỳ”, từ ngày 01/04/2016 gọi là “Đảng bộ xã Pú Tửu”"))
        let second = site.search("pú tửu")
        #expect(second.contains("trước gọi là “Đảng bộ xã Pú Tửu”, từ ngày 01/07/2025 gọi là “Đảng bộ xã Mường Mới”"))
        #expect(
            site.search("huổi lụ").contains("trước gọi là “Bản Huổi Lụ”, từ ngày 01/01/2019 gọi là “Bản H’Mông Mỹ”"))
        #expect(!site.search("muong moi").contains("trước gọi là"))
        // On an earlier day the later name is found too, and said to be one.
        let earlier = site.site.reply(to: WebSite.Request(path: "/~at=2012-01-01,lang=en/tim", form: "q=muong+moi"))
            .text
        #expect(
            earlier.contains("Đảng bộ xã Nà Hỳ") && earlier.contains("called “Đảng bộ xã Mường Mới” from 01/07/2025"))
    }

    @Test(arguments: [
        ("lí sĩ kì", "Lý Sỹ Kỳ"), ("ly sy ky", "Lý Sỹ Kỳ"), ("quí sơn", "Quý Sơn"), ("quy son", "Quý Sơn"),
        ("hmong mi", "Mông Mỹ"), ("H'Mông", "Mông Mỹ"), ("h\u{2BC}mông mĩ", "Mông Mỹ"), ("Hmông", "Mông Mỹ"),
        ("ho'", "Hơ’"), ("thao a ho", "Hơ’"),
    ])
    func waysOfWritingFindEachOther(text: String, name: String) throws {
        #expect(try site().search(text).contains(name), "\(text)")
    }
}
