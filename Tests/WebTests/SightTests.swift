import Figures
import Foundation
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views
import Web

/// Somebody without a grant, and every role.
private let viewers: [Role?] = [nil] + Role.allCases

/// What may not be seen stands on no page, in no list, no report and no answer of a search, whoever asks in whatever way.
@Suite struct SightTests {
    private let bench: RoleBench
    private let site: WebSite

    init() throws {
        let bench = try RoleBench()
        self.bench = bench
        site = WebSite(
            pictures: bench.pictures, settings: WebSite.Settings(version: "0"), today: { RoleBench.today })
    }

    private func visitor(_ role: Role?) -> Visitor {
        Visitor(viewer: .account(bench.account(role)), name: "thử", formToken: "t", lastWritten: 0)
    }

    private func get(_ path: String, _ role: Role?) -> Reply {
        site.reply(to: WebSite.Request(path: path, visitor: visitor(role)))
    }

    private func search(_ text: String, _ role: Role?) -> String {
        let escaped = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return site.reply(to: WebSite.Request(path: "/tim", form: "q=" + escaped, visitor: visitor(role))).text
    }

    private static let units = ["H", "X", "Y", "C", "D", "E", "F"]
    private static let days = ["", "/~at=2019-12-31,since=2015-08-20", "/~known=2021-01-01", "/~structure=2026-01-01"]

    /// Every page there is, by address.
    private func pages() throws -> [String] {
        let lists = Figure.all.map(\.name) + BalanceCause.allCases.map { Counted.cause($0).name }
        var routes: [Route] = [.home, .search]
        for unit in Self.units {
            routes += [
                .overview(unit), .places(unit), .organisation(unit), .people(unit), .report(unit, isText: false),
                .report(unit, isText: true), .irregularities(unit), .difference(unit), .activity(unit),
            ]
        }
        routes += ["B1", "B3"].map { .place($0) }
        routes += (1...Int64(RoleBench.people.count + 1)).map { .person(PersonID(number: $0)) }
        routes += try bench.facts().map { .fact($0.id) }
        var pages = Self.days.flatMap { day in routes.map { day + $0.path } }
        for unit in ["X", "C", "F"] {
            pages += Self.days.prefix(2).flatMap { day in lists.map { day + Route.list(unit, $0).path } }
        }
        return pages
    }

    @Test(arguments: viewers)
    func noPageHoldsANameItMustNot(role: Role?) throws {
        let visible = RoleBench.visible(to: role)
        let hidden = RoleBench.people.map(\.name).filter { !visible.contains($0) }
        var seen: Set<String> = []
        for page in try pages() {
            let reply = get(page, role)
            #expect(reply.status < 500, "\(page): \(reply.text.suffix(2000))")
            for name in hidden where reply.text.contains(name) { Issue.record("\(page) names \(name)") }
            seen.formUnion(visible.filter { reply.text.contains($0) })
        }
        #expect(seen == visible, "Who may be seen is seen somewhere")
    }

    /// To the byte, but for the words that were typed.
    @Test(arguments: viewers)
    func aSearchAnswersAsIfTheHiddenDidNotExist(role: Role?) throws {
        let nobody = "Xyz Không Ai"
        let nothing = search(nobody, role).replacing(nobody, with: "")
        for person in RoleBench.people {
            let answer = search(person.name, role)
            if RoleBench.visible(to: role).contains(person.name) {
                #expect(answer.contains("nguoi/"), "\(person.name)")
            } else {
                #expect(answer.replacing(person.name, with: "") == nothing, "\(person.name)")
            }
        }
    }

    /// A person who may not be seen has the page of one who does not exist.
    @Test func hiddenAndUnknownPeopleAreAnsweredAlike() throws {
        let hidden = get("/nguoi/\(try bench.person("Sùng Seo Ẩn"))", .officer)
        let unknown = get("/nguoi/99999", .officer)
        let (first, second) = (hidden.text, unknown.text)
        #expect(hidden.status == 404 && unknown.status == 404)
        #expect(first.replacing(/nguoi\/\d+/, with: "") == second.replacing(/nguoi\/\d+/, with: ""))
    }

    @Test func whatIsBeyondReachIsNotThereAndIsCounted() {
        for role in Role.allCases { #expect(get("/tong-quan/Y", role).status == 404, "\(role)") }
        #expect(get("/to-chuc/F", .officer).status == 404, "What was moved in takes another grant")
        #expect(get("/to-chuc/X", .officer).text.contains("1 mục không hiện"))
        let list = get("/dang-vien/X", .officer).text
        #expect(list.contains("Lò Thị Dung") && list.contains("1 người không hiện"))
        #expect(get("/", nil).text.contains("chưa được phân quyền"))
    }

    @Test func readersSeeFiguresAndNoTraitsOfSmallUnits() {
        #expect(get("/so-lieu/X/members_female", .reader).status == 200)
        #expect(get("/so-lieu/C/members_female", .reader).status == 403)
        #expect(get("/so-lieu/C/members_female", .officer).status == 200)
        #expect(!get("/tong-quan/C", .reader).text.contains("/members_female"))
        let list = get("/dang-vien/X", .reader).text
        #expect(list.contains("không được xem tên") && list.contains("Chi bộ bản Một"))
    }

    /// A grant that is ended is over with the next reading; one given anew covers what stands there then.
    @Test func grantsCountFromTheNextReadingOn() throws {
        #expect(get("/to-chuc/F", .inspector).status == 404)
        var texts = [
            "account": bench.account(.inspector).description, "role": Role.inspector.rawValue, "unit": "X",
        ]
        func perform(_ act: any Act.Type, _ key: String) throws {
            _ = try PerformAct(bench.database).run(
                act, PerformAct.Request(texts: texts, key: key, actor: bench.ledger.actor, rights: .ofTheFiles))
        }
        try perform(EndGrant.self, "end")
        #expect(get("/tong-quan/X", .inspector).status == 404)
        try perform(GiveGrant.self, "anew")
        #expect(get("/tong-quan/X", .inspector).status == 200)
        #expect(get("/to-chuc/F", .inspector).text.contains("Vàng Văn Giấu"))
        texts["unit"] = "NOWHERE"
        #expect(throws: PerformAct.Problems.self) { try perform(GiveGrant.self, "nowhere") }
    }
}
