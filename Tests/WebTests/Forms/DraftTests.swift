import Ledger
import Operations
import Store
import TestLedgers
import Testing

@testable import Web

/// What is typed and not written: whose it is, how long it lies there, what is not kept even there.
@Suite struct DraftTests {
    /// Nobody is named before they agreed, not in a draft either.
    @Test func whoMayNotBeNamedIsNotKept() throws {
        let site = try FormSite()
        let form = site.client.open(Route.act(DescribePerson.name, .person(try site.unnamed())).path)
        let page = site.client.press("check", on: form, typing: ["name": "Hờ Thị Giấu", "sex": "female"])
        #expect(page.faults.contains { $0.target == "f-name" && $0.text.contains("ngày đồng ý") })
        #expect(!page.html.contains("Giấu"))
        let key = FormClient.key(of: form)
        let writer = FormWriter(owner: Visitor.files.name, actor: site.ledger.actor, rights: .ofTheFiles)
        #expect(try site.forms.draft(key, writer)?.texts["name"] == "")
        let agreed = site.client.press("check", on: form, typing: ["name": "Hờ Thị Giấu", "consent": "1/2/2026"])
        #expect(agreed.path.hasSuffix("/xem-lai") && agreed.html.contains("Hờ Thị Giấu"))
    }

    @Test func aDraftLiesSevenDays() throws {
        let site = try FormSite()
        let form = site.client.open(try site.path(PersonGoesAway.self, person: "PP-1"))
        _ = site.client.press("keep", on: form, typing: ["day": "15/2/2020"])
        var writer = FormWriter(owner: Visitor.files.name, actor: site.ledger.actor, rights: .ofTheFiles)
        let sent = writer.actor.now.milliseconds
        for (later, isThere) in [(Draft.keptMilliseconds - 1, true), (Draft.keptMilliseconds, false)] {
            writer.actor.now = Instant(milliseconds: sent + later)
            #expect(try (site.forms.draft(FormClient.key(of: form), writer) != nil) == isThere)
            #expect(try site.forms.drafts(of: writer).count == (isThere ? 1 : 0))
        }
    }

    /// In the file nothing can be read, and under another name it does not open.
    @Test func aDraftIsSealed() throws {
        let site = try FormSite()
        let form = site.client.open(try site.path(DescribePerson.self, person: "PP-1"))
        _ = site.client.press("keep", on: form, typing: ["name": "Lò Văn Kín"])
        let key = FormClient.key(of: form)
        var writer = FormWriter(owner: Visitor.files.name, actor: site.ledger.actor, rights: .ofTheFiles)
        #expect(try site.forms.draft(key, writer)?.texts["name"] == "Lò Văn Kín")
        writer.owner = "somebody else"
        #expect(try site.forms.draft(key, writer) == nil)
        try site.forms.drop(key, writer)
        writer.owner = Visitor.files.name
        #expect(try site.forms.draft(key, writer) != nil, "only its owner throws it away")
        _ = site.client.press("drop", on: form)
        #expect(try site.forms.draft(key, writer) == nil)
    }

    /// A search that may mean one thing alone is answered; else what is found is chosen from; what is not there is said.
    @Test func pickersSearch() throws {
        let site = try FormSite()
        let form = site.client.open(try site.path(MovePerson.self, person: "PP-1"))
        let found = site.client.press("find:cell", on: form, typing: ["find.cell": "chi bo ban le"])
        #expect(
            found.fragment == "f-cell" && found.html.contains("value=\"HH.D\"")
                && !found.html.contains("value=\"HH.C\""))
        let exact = site.client.press("find:cell", on: form, typing: ["find.cell": "HH.D"])
        #expect(exact.fields.contains { $0.name == "cell" && $0.value == "HH.D" && $0.isHidden })
        let changed = site.client.press("change:cell", on: exact)
        #expect(changed.fields.contains { $0.name == "find.cell" && $0.value.isEmpty })
        let nothing = site.client.press("find:cell", on: form, typing: ["find.cell": "zzz"])
        #expect(nothing.html.contains("Không thấy gì tên hoặc mã “zzz”"))
        // A committee is no cell: its code means nothing here.
        let committee = site.client.press("find:cell", on: form, typing: ["find.cell": "HH.X"])
        #expect(!committee.html.contains("value=\"HH.X\"><label"))
    }

    /// Who may not write about something is offered nothing, and told so where they ask all the same.
    @Test func onlyWhatMayBeDoneIsOffered() throws {
        let nobody = Rights(meeting: [.reach]) { _, _ in false }
        let site = try FormSite(rights: nobody)
        let path = try site.path(MovePerson.self, person: "PP-1")
        #expect(site.client.open(path).status == 403)
        let person = try site.number("PP-1")
        #expect(!site.client.open("/nguoi/\(person)").html.contains("/ghi/"))
        #expect(try FormSite().client.open("/nguoi/\(person)").html.contains("ghi/person.move/nguoi/\(person)"))
        #expect(try FormSite().client.open("/~known=2020-01-01/nguoi/\(person)").html.contains("/ghi/") == false)
    }
}
