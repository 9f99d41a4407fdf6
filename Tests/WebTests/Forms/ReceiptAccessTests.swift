import Access
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

@testable import Web

/// Who may know of what a command wrote, and what of it: on receipts, and where it would be taken back.
@Suite struct ReceiptAccessTests {
    private let bench: RoleBench
    private let site: WebSite

    init() throws {
        bench = try RoleBench()
        site = try WebSite(visiting: bench)
    }

    private func visitor(_ role: Role?) -> Visitor {
        Visitor(viewer: .account(bench.account(role)), name: "", formToken: "token", lastWritten: 0)
    }

    private func get(_ path: String, as role: Role?) -> Reply {
        let parts = path.split(separator: "?").map(String.init)
        return site.reply(
            to: WebSite.Request(path: parts[0], query: parts.count > 1 ? parts[1] : "", visitor: visitor(role)))
    }

    private func write(_ act: any Act.Type, _ texts: [String: String], _ key: String, as role: Role? = nil) throws {
        var (actor, rights) = (bench.ledger.actor, Rights.ofTheFiles)
        if let role {
            let account = bench.account(role)
            actor = Operations.Actor(.account(account), now: actor.now, today: RoleBench.today)
            rights = .of(account, bench.pictures)
        }
        _ = try PerformAct(bench.database).run(
            act, PerformAct.Request(texts: texts, key: key, actor: actor, rights: rights))
    }

    private func number(_ name: String) throws -> String { "#\(try bench.person(name))" }

    /// To all others it is not there: in the same words as a key that nothing was written under.
    @Test func whoMayNotKnowFindsNoReceipt() throws {
        try write(PersonGoesAway.self, ["person": number("Sùng Seo Ẩn"), "day": "2026-12-05"], "far")
        try write(PersonGoesAway.self, ["person": number("Giàng A Chính"), "day": "2026-12-05"], "near")
        for role in Role.allCases.map(Optional.some) + [nil] {
            let none = get("/lenh/none", as: role)
            #expect(none.status == 404)
            #expect(get("/lenh/far", as: role).text == none.text, "\(String(describing: role))")
            let mayKnow = role.map { [.officer, .secretary, .inspector].contains($0) } ?? false
            let near = get("/lenh/near", as: role)
            #expect(near.status == (mayKnow ? 200 : 404))
            if !mayKnow { #expect(near.text == none.text, "\(String(describing: role))") }
            #expect(get("/nhap/far", as: role).text == get("/nhap/none", as: role).text)
            let form = get("/ghi/retract-command/lenh/far", as: role)
            #expect(form.text == get("/ghi/retract-command/lenh/none", as: role).text)
            #expect(!get("/noi/B1?ghi=far", as: role).text.contains("lenh/far"))
        }
        #expect(get("/noi/B1?ghi=near", as: .officer).text.contains("lenh/near"))
    }

    /// Whoever wrote it finds it, though nothing of it is in their sight.
    @Test func whoWroteFindsTheReceipt() throws {
        let grant = ["account": bench.nobody.description, "role": "partner", "unit": "C"]
        try write(GiveGrant.self, grant, "grant", as: .administrator)
        #expect(get("/lenh/grant", as: .administrator).status == 200)
        #expect(get("/lenh/grant", as: .reader).status == 404)
    }

    /// Of figures by sex or ethnicity a receipt shows what the figure's own page would.
    @Test func effectsAreShownAsTheirFiguresAre() throws {
        let key = "sex"
        try write(
            DescribePerson.self, ["person": number("Sùng Seo Ẩn"), "sex": "nam"], key)
        let written = try site.forms?.desk.written(key)
        let changes = try #require(written?.effect)
        #expect(changes.changes.contains { $0.unit == "E" && $0.figure.name == "members_female" })
        func rows(_ viewer: Viewer) throws -> [EffectTable.Row] {
            let visitor = Visitor(viewer: viewer, name: "", formToken: "", lastWritten: 0)
            let asked = Asked(
                route: .receipt(key), question: Question(), query: try Query(""), form: nil, texts: nil,
                today: RoleBench.today, visitor: visitor)
            return try bench.pictures.read(AsOf(day: RoleBench.today), for: viewer) { picture in
                let context = Context(
                    asked, picture, termStart: picture.openingDay, recordedLater: nil, version: "0", room: .full)
                return try EffectTable(context, changes).rows
            }
        }
        #expect(try rows(.files).contains { $0.figure == "Đảng viên nữ" })
        let wide = try bench.database.writeVault {
            try $0.makeAccount(named: "wide", secret: "-", slipUntil: nil, at: bench.ledger.actor.now)
        }
        try GivesRole(bench.database).give(.reader, in: "H", to: wide, key: "wide", by: bench.ledger.actor)
        let seen = try rows(.account(wide))
        #expect(!seen.contains { $0.unit.text == "Chi bộ bản Ba" }, "\(seen.map(\.figure))")
        #expect(try rows(.account(bench.account(.reader))).isEmpty)
    }

    /// Nothing is said to be hidden from who sees it all: of what was taken back, the fact stands there.
    @Test func onlyWhatIsHiddenIsSaidToBe() throws {
        try write(PersonGoesAway.self, ["person": number("Giàng A Chính"), "day": "2026-12-05"], "away")
        let reason = "wrong_day"
        try write(RetractCommand.self, ["command": "away", "reason": reason], "back", as: .officer)
        let receipt = get("/lenh/back", as: .officer)
        #expect(receipt.status == 200 && !receipt.text.contains("không hiện"))
        #expect(receipt.text.contains("đã rút lại"))
        // Of a command that told of both communes, half is.
        try goAway(["Lò Thị Dung", "Sùng Seo Ẩn"], "both")
        #expect(get("/lenh/both", as: .officer).text.contains("1 bản ghi khác không hiện"))
    }

    /// Of an import of hundreds of facts, those are told who may know of any of them, not of its first hundred alone; page by
    /// page, sort by sort, with how many there are.
    @Test func allOfALongCommandTellsWhoMayKnow() throws {
        let key = "long"
        let actor = bench.ledger.actor
        let people = try ["Sùng Seo Ẩn", "Giàng A Chính"].map { PersonID(number: try bench.person($0)) }
        _ = try Door(bench.database).run(
            Command(name: .dossier, key: key, content: [], actor: actor, rights: .ofTheFiles)
        ) { writing in
            guard let far = try writing.reader.subject(of: people[0]),
                let near = try writing.reader.subject(of: people[1])
            else { throw AccountBench.Unexpected() }
            let day = RoleBench.today
            let entries = (0..<130).map { index in
                Entry(
                    .personEvent(PersonEvent(kind: index.isMultiple(of: 2) ? .away : .returned)), effective: day,
                    known: day)
            }
            try writing.record(entries, of: far)
            try writing.record(Array(entries.prefix(30)), of: near)
            let unit = UnitStatement(code: "C", name: "Chi bộ bản Một", kind: .cell, parent: "X")
            try writing.record([Entry(.unitStated(unit), effective: day, known: day)], of: writing.unit("C"))
        }
        let receipt = get("/lenh/long", as: .officer)
        #expect(receipt.status == 200, "the first hundred are beyond the commune")
        #expect(receipt.text.contains("130 bản ghi khác không hiện") && receipt.text.contains("Tất cả: 31"))
        #expect(receipt.text.contains("tổ chức: 1") && receipt.text.contains("người: 30"))
        #expect(receipt.text.components(separatedBy: "/ban-ghi/").count - 1 == 25)
        let rest = get("/lenh/long?page=2", as: .officer)
        #expect(rest.text.components(separatedBy: "/ban-ghi/").count - 1 == 6)
        let units = get("/lenh/long?kind=1", as: .officer)
        #expect(units.text.components(separatedBy: "/ban-ghi/").count - 1 == 1)
        #expect(get("/lenh/long?kind=99", as: .officer).status == 400)
        #expect(get("/lenh/long?page=3", as: .officer).status == 400)
        #expect(!receipt.text.contains("Sùng Seo Ẩn") && !rest.text.contains("Sùng Seo Ẩn"))
        #expect(get("/lenh/long", as: .reader).text == get("/lenh/none", as: .reader).text)
    }

    private func goAway(_ names: [String], _ key: String) throws {
        let command = Command(name: .dossier, key: key, content: [key], actor: bench.ledger.actor, rights: .ofTheFiles)
        let people = try names.map { PersonID(number: try bench.person($0)) }
        _ = try Door(bench.database).run(command) { writing in
            for person in people {
                guard let subject = try writing.reader.subject(of: person) else { throw AccountBench.Unexpected() }
                let day = RoleBench.today
                try writing.record(
                    [Entry(.personEvent(PersonEvent(kind: .away)), effective: day, known: day)], of: subject)
            }
        }
    }

    /// A command is offered to be taken back where all of it is in reach; the form says which it is, the review what goes.
    @Test func takingBackSaysWhat() throws {
        try goAway(["Lò Thị Dung", "Sùng Seo Ẩn"], "both")
        try goAway(["Lò Thị Dung", "Giàng A Chính"], "two")
        #expect(!get("/lenh/both", as: .officer).text.contains("ghi/retract-command"))
        #expect(get("/ghi/retract-command/lenh/both", as: .officer).status == 403)
        #expect(!get("/lenh/two", as: .inspector).text.contains("ghi/retract-command"))
        #expect(get("/lenh/two", as: .officer).text.contains("ghi/retract-command"))
        let client = FormClient(site)
        client.visitor = visitor(.officer)
        let form = client.open("/ghi/retract-command/lenh/two")
        try #require(form.status == 200, "\(form.html)")
        for word in ["Ghi lúc", "Số bản ghi", "Việc đã ghi", "đi làm ăn xa"] { #expect(form.html.contains(word)) }
        let review = client.press("check", on: form, typing: ["reason": "wrong_day"])
        #expect(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
        #expect(review.html.contains("Sẽ rút lại: 2 bản ghi") && !review.html.contains("không liệt kê"))
        #expect(review.html.components(separatedBy: "/ban-ghi/").count == 3, "each leads to the fact")
        for name in ["Lò Thị Dung", "Giàng A Chính"] { #expect(review.html.contains(name), "about whom it is") }
    }
}

extension WebSite {
    /// A site in which the accounts of a bench write.
    init(visiting bench: RoleBench) throws {
        let (pictures, now) = (bench.pictures, bench.ledger.actor.now)
        let desk = FormDesk(bench.database, try bench.ledger.openDesk(of: bench.database), random: randomBytes)
        let forms = Forms(desk) { visitor in
            guard case .account(let account) = visitor.viewer else { return nil }
            return FormWriter(
                owner: FormWriter.owner(account),
                actor: Operations.Actor(.account(account), now: now, today: RoleBench.today),
                rights: .of(account, pictures))
        }
        self.init(
            pictures: pictures, forms: forms, settings: WebSite.Settings(version: "0"), today: { RoleBench.today })
    }
}
