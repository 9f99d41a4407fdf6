import Access
import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// Tables that are taken away: all of a list, of what whoever looks may see, written down before it leaves.
@Suite struct ListFileTests {
    private func lines(_ reply: Reply) -> [Substring] {
        reply.text.split(separator: "\n", omittingEmptySubsequences: true)
    }

    @Test(arguments: Role.allCases) func aTableHoldsWhatTheRoleSees(role: Role) throws {
        let bench = try RoleBench()
        let site = try WebSite(visiting: bench)
        let visitor = Visitor(viewer: .account(bench.account(role)), name: "", formToken: "", lastWritten: 0)
        func get(_ path: String) -> Reply {
            site.reply(to: WebSite.Request(path: path, query: "dang=csv", visitor: visitor))
        }
        let unit = role == .secretary ? "C" : "X"
        let people = get("/so-lieu/\(unit)/members")
        #expect(people.status == 200 && people.type.hasPrefix("text/csv"))
        let visible = RoleBench.visible(to: role)
        for person in RoleBench.people {
            #expect(people.text.contains(person.name) == visible.contains(person.name), "\(role) \(person.name)")
            #expect(people.text.contains(person.code + ",") == visible.contains(person.name), "\(role) \(person.code)")
        }
        if visible.isEmpty { #expect(people.text.contains("Số lượng")) }
        let read = try #require(try bench.database.readVault { try $0.readings(limit: 1) }.first)
        #expect(read.reader == bench.account(role) && read.reading.sort == .export && read.reading.unit == unit)
        #expect(read.reading.people == visible.count)
        let figures = get("/tong-quan/\(unit)")
        #expect(figures.status == 200 && figures.text.contains("members,"))
        #expect(figures.text.contains("members_female") == !visible.isEmpty || unit == "X")
        #expect(get("/so-lieu/Y/members").status == 404)
    }

    @Test func everyRowOfAListIsThereAndNoFormula() throws {
        let places = (1...130).map { "B\($0),\($0 == 1 ? "=1+1" : "Bản \($0)"),village,H,2010-01-01,,," }
        let site = try TestSite(files: [
            "units": "code,name,kind,parent,from,to\nH,Đảng bộ xã Thử,grassroots_committee,,2010-01-01,\n",
            "places": "code,name,kind,unit,from,to,latitude,longitude\n" + places.joined(separator: "\n") + "\n",
        ])
        let page = site.get("/so-lieu/H/villages")
        #expect(page.text.contains("dang=csv") && page.text.contains("Tải bảng (CSV)"))
        let table = site.get("/so-lieu/H/villages", "dang=csv")
        #expect(lines(table).count == 131 && table.text.contains("\n'=1+1,B1,"))
        #expect(table.text.hasPrefix("\u{FEFF}Địa bàn,Mã,"))
        #expect(site.get("/so-lieu/H/villages", "dang=pdf").status == 400)
        #expect(site.get("/dang-vien/H", "dang=csv").status == 400)
        #expect(site.get("/tong-quan/H").text.contains("dang=csv"))
    }
}
