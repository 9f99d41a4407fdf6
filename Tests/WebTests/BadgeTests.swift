import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// Party ages and badges, against a count by hand, and who is told what of them.
@Suite struct BadgeTests {
    private let bench: RoleBench
    private let site: WebSite

    init() throws {
        bench = try RoleBench()
        site = try WebSite(visiting: bench)
        for (index, (person, decided)) in [("Giàng A Chính", "1996-05-19"), ("Lò Thị Dung", "1986-12-31")].enumerated()
        {
            let texts = ["person": "#\(try bench.person(person))", "decided": decided]
            _ = try PerformAct(bench.database).run(
                DescribePapers.self,
                PerformAct.Request(
                    texts: texts, key: "papers-\(index)", actor: bench.ledger.actor, rights: .ofTheFiles))
        }
    }

    private func ages(_ unit: String) throws -> PartyAges {
        try bench.pictures.read(AsOf(day: RoleBench.today), for: .files) { try $0.partyAges(under: $0.unit(unit)) }
    }

    /// Each member once: with the day of the decision, or lacking.
    @Test func everyMemberIsCounted() throws {
        for unit in ["H", "X", "Y", "C", "D"] {
            let ages = try ages(unit)
            let members = try bench.ledger.figures(unit, at: "2026-12-20")["members"]
            #expect(ages.members == members && ages.rows.count + ages.lacking == ages.members, "\(unit)")
        }
        let all = try ages("H")
        #expect(all.rows.map(\.start.description) == ["1986-12-31", "1996-05-19"] && all.rows.allSatisfy(\.isDecided))
    }

    /// The day of the ceremony stands in where no decision's is known, and says so.
    @Test func theCeremonyStandsInForTheDecision() throws {
        let texts = ["person": "#\(try bench.person("Cứ A Tới"))", "day": "2022-01-01"]
        _ = try PerformAct(bench.database).run(
            PersonLeaves.self,
            PerformAct.Request(texts: texts, key: "leave", actor: bench.ledger.actor, rights: .ofTheFiles))
        let again = texts.merging(["nominated": "2025-02-01", "day": "2025-03-02", "cell": "D"]) { $1 }
        _ = try PerformAct(bench.database).run(
            ReadmitPerson.self,
            PerformAct.Request(texts: again, key: "again", actor: bench.ledger.actor, rights: .ofTheFiles))
        let row = try ages("D").rows.first { $0.start.description == "2025-03-02" }
        #expect(row?.isDecided == false)
    }

    private func page(_ path: String, _ role: Role) -> String {
        let visitor = Visitor(viewer: .account(bench.account(role)), name: "", formToken: "", lastWritten: 0)
        return String(
            decoding: site.reply(to: WebSite.Request(path: path, visitor: visitor)).body, as: UTF8.self)
    }

    /// 30 years on 19/5/2026, 40 on 31/12/2026; the year after, nobody.
    @Test func badgesAreDueByTheRulebook() throws {
        let page = page("/huy-hieu/X", .officer)
        #expect(page.contains("Giàng A Chính") && page.contains("30 năm") && page.contains("19/05/2026"))
        #expect(page.contains("Lò Thị Dung") && page.contains("40 năm") && page.contains("31/12/2026"))
        #expect(page.contains("chưa có ngày vào Đảng"))
        let query = WebSite.Request(
            path: "/huy-hieu/X", query: "year=2027",
            visitor: Visitor(viewer: .account(bench.account(.officer)), name: "", formToken: "", lastWritten: 0))
        #expect(!String(decoding: site.reply(to: query).body, as: UTF8.self).contains("Giàng A Chính"))
    }

    /// Who sees no names reads numbers of the committee, and nothing of a cell.
    @Test func readersGetCounts() throws {
        let (commune, cell) = (page("/huy-hieu/X", .reader), page("/huy-hieu/C", .reader))
        #expect(
            commune.contains("2 huy hiệu Đảng") && !commune.contains("Giàng A Chính")
                && !commune.contains("Lò Thị Dung"))
        #expect(!cell.contains("30 năm") && cell.contains("chỉ xem được ở đảng bộ"))
    }
}
