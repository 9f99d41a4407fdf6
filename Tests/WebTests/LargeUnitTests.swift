import Operations
import TestLedgers
import Testing
import Views
import Web

/// A unit with ten times the children and villages of a district: pages stay as small.
@Suite struct LargeUnitTests {
    @Test func pagesOfALargeUnitStaySmall() throws {
        var units = "code,name,kind,parent,from,to\nT,Đảng bộ tỉnh lớn,committee,,2010-01-01,\n"
        var places = "code,name,kind,unit,from,to,latitude,longitude\n"
        var events = "date,person,event,cell,place\n"
        var people = "code,name,sex\n"
        for commune in 0..<480 {
            units += "T.\(commune),Đảng bộ xã số \(commune),grassroots_committee,T,2010-01-01,\n"
            units += "T.\(commune).C,Chi bộ xã số \(commune),cell,T.\(commune),2010-01-01,\n"
            for village in 0..<3 {
                places += "T.\(commune).B\(village),Bản \(commune)-\(village),village,T.\(commune),2010-01-01,,"
                places += "22.\(1000 + commune),102.\(1000 + village * 97)\n"
                people += "P\(commune)-\(village),Người \(commune) \(village),female\n"
                events += "2015-01-01,P\(commune)-\(village),enrolled,T.\(commune).C,T.\(commune).B\(village)\n"
            }
        }
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier(["units": units, "places": places, "people": people, "events": events]))
        let site = WebSite(
            pictures: .init(try ledger.open()), settings: WebSite.Settings(version: "0"),
            today: { TestSite.day("2026-11-23") })
        for path in ["tong-quan", "dia-ban", "to-chuc", "dang-vien", "bao-cao", "bat-thuong", "vi-sao-khac"] {
            let reply = site.reply(to: WebSite.Request(path: "/~since=2014-01-01/\(path)/T"))
            #expect(reply.status == 200 && reply.body.count <= 100_000, "\(path): \(reply.body.count) bytes")
        }
        let search = site.reply(to: WebSite.Request(path: "/tim", form: "q=ban"))
        #expect(search.status == 200 && search.body.count <= 100_000)
    }
}
