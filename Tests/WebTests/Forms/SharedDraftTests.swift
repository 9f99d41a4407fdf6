import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// A reorganisation's draft is worked at by all who may write there, over weeks: nobody overwrites anybody.
@Suite struct SharedDraftTests {
    private let site: FormSite
    private let path = Route.act(Reorganise.name, .unit("HH")).path

    init() throws { site = try FormSite() }

    private func come(as name: String) {
        site.client.visitor = Visitor(viewer: .files, name: name, formToken: "token of \(name)", lastWritten: 0)
    }

    private func kept(_ key: String) throws -> String? {
        try site.database.readVault { try $0.sharedDraft(key) }.map { String(decoding: $0.content, as: UTF8.self) }
    }

    @Test func othersOpenItAndGoOn() throws {
        come(as: "one")
        let form = site.client.open(path)
        let key = FormClient.key(of: form)
        let list = site.client.press(
            "keep", on: form, typing: ["day": "1/7/2025", "table": "old,new,how\nHH.C,HH.D,whole"])
        #expect(list.path == "/nhap" && list.html.contains("Bản nháp chung"))
        come(as: "two")
        #expect(site.client.open("/nhap").html.contains(key))
        let opened = site.client.open("/nhap/" + key)
        #expect(opened.status == 200 && opened.html.contains("HH.C,HH.D,whole"))
        _ = site.client.press("keep", on: opened, typing: ["table": "old,new,how\nHH.D,HH.C,whole"])
        #expect(try kept(key)?.contains("HH.D,HH.C,whole") == true)
        // It stands in the vault, not on the desk, and no time ends it.
        #expect(try site.database.readVault { try $0.sharedDrafts() }.count == 1)
        come(as: "one")
        _ = site.client.press("drop", on: site.client.open("/nhap/" + key))
        #expect(try kept(key) == nil)
    }

    @Test func whatSomebodyElseSentMeanwhileIsNotOverwritten() throws {
        come(as: "one")
        let form = site.client.open(path)
        let key = FormClient.key(of: form)
        _ = site.client.press("keep", on: form, typing: ["day": "1/7/2025", "table": "old,new,how\nHH.C,HH.D,whole"])
        let first = site.client.open("/nhap/" + key)
        come(as: "two")
        let second = site.client.open("/nhap/" + key)
        _ = site.client.press("keep", on: second, typing: ["table": "of the second"])
        come(as: "one")
        let page = site.client.press("check", on: first, typing: ["table": "of the first"])
        #expect(page.path != "/nhap/" + key && page.html.contains("Người khác đã sửa bản nháp"), "\(page.path)")
        #expect(try kept(key)?.contains("of the second") == true)
        #expect(try site.database.readVault { try $0.sharedDrafts() }.count == 2)
    }

    @Test func itIsGoneOnceWritten() throws {
        come(as: "one")
        let form = site.client.open(path)
        let review = site.client.press(
            "check", on: form, typing: ["day": "1/7/2025", "table": "old,new,how\nHH.C,HH.D,whole"])
        try #require(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
        let done = site.client.press("write", on: review)
        #expect(done.path.hasPrefix("/lenh/"))
        #expect(try site.database.readVault { try $0.sharedDrafts() }.isEmpty)
    }
}
