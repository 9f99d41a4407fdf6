import Testing

@testable import Web

/// From a village without members down to the very facts that emptied it.
@Suite struct PlaceTurnTests {
    private static let files = [
        "units":
            "code,name,kind,parent,from,to\nH,Đảng bộ huyện Thử,committee,,2010-01-01,\n"
            + "X,Đảng bộ xã Thử,grassroots_committee,H,2010-01-01,\nC,Chi bộ Thử,cell,X,2010-01-01,",
        "places": "code,name,kind,unit,from,to\nB,Bản Thử,village,X,2010-01-01,\nB2,Bản Trống,village,X,2010-01-01,",
        "coverage": "cell,place,from,to\nC,B,2012-03-04,",
        "people": "code,name,sex\nP1,Lò Văn Thử,male\nP2,Giàng Thị Mẫu,female\nP3,Tráng A Khác,male",
        "events":
            "date,person,event,cell,place\n2014-05-06,P1,admitted,C,B\n2015-05-06,P2,admitted,C,B\n"
            + "2013-01-01,P3,admitted,C,B2\n2018-03-05,P2,died,,\n2019-03-05,P1,transferred_out,,\n2019-03-05,P3,away,,",
    ]

    @Test func theVillageLeadsToTheFactsThatEmptiedIt() throws {
        let site = try TestSite(files: PlaceTurnTests.files)
        let page = try site.model("/~at=2020-01-01/noi/B") { try PlaceModel($0, place: "B") }
        let turn = try #require(page.emptied)
        #expect(turn.day == TestSite.day("2019-03-05") && page.history.relapses == [turn])
        #expect(turn.causes.map(\.text).joined() == "Lò Văn Thử (chuyển sinh hoạt đi)")
        guard case .link(let person) = turn.causes[0], case .link(let fact) = turn.causes[2] else {
            Issue.record("\(turn)")
            return
        }
        #expect(person.address?.text.hasPrefix("../nguoi/") == true)
        let path = try #require(fact.address).text.replacing("..", with: "")
        #expect(site.text(path).contains("Chuyển sinh hoạt đi"))
        let html = site.text("/~at=2020-01-01/noi/B").replacing(/<[^>]+>/, with: "")
        #expect(html.contains("Từ ngày 05/03/2019 không còn đảng viên: Lò Văn Thử (chuyển sinh hoạt đi)."))
    }

    @Test func theHistorySaysWhatGaveItItsCellAndItsFirstMember() throws {
        let site = try TestSite(files: PlaceTurnTests.files)
        let page = try site.model("/~at=2018-01-01/noi/B") { try PlaceModel($0, place: "B") }
        #expect(page.emptied == nil && page.history.relapses.isEmpty)
        #expect(page.history.arrived?.causes.map(\.text).joined() == "Lò Văn Thử (kết nạp)")
        let cell = try #require(page.history.firstCell)
        #expect(cell.cell.text == "Chi bộ Thử" && cell.since.text == "04/03/2012" && page.history.cells == [cell])
        #expect(site.text(try #require(cell.since.address).text.replacing("..", with: "")).contains("phụ trách"))
    }

    /// Who is away still lives there, and who never had a member was not emptied.
    @Test func nothingIsSaidWhereNothingEmptiedIt() throws {
        let site = try TestSite(files: PlaceTurnTests.files)
        let away = try site.model("/~at=2020-01-01/noi/B2") { try PlaceModel($0, place: "B2") }
        #expect(away.emptied == nil && away.memberCount == 1 && away.history.firstCell == nil)
        let before = try site.model("/~at=2011-01-01/noi/B") { try PlaceModel($0, place: "B") }
        #expect(before.emptied == nil && before.standing?.status.contains("chưa có đảng viên") == true)
    }
}
