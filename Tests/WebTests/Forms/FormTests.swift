import Fields
import Figures
import Foundation
import Ledger
import Operations
import TestLedgers
import Testing
import Views
import Words

@testable import Web

/// Every act on its pages, without script: what is missing and wrong, what is right, pressed twice, gone back, signed in anew, and
/// written by another meanwhile. Made from the acts' declarations.
@Suite struct FormTests {
    @Test func everyActHasAnExample() {
        #expect(Set(ActExample.all.map { $0.act.name }) == Set(Acts.all.map { $0.name }))
    }

    /// A form that nobody filled in says everything that is missing, above and at its field, in the same words.
    @Test(arguments: ActExample.all) func emptyIsSaid(example: ActExample) throws {
        let site = try FormSite()
        let path = try example.path(site)
        let form = site.client.open(path)
        try #require(form.status == 200, "\(form.html)")
        let fields = try site.fields(example.act, at: path)
        let (before, empty) = (try site.position, Dictionary(uniqueKeysWithValues: fields.map { ($0.name, "") }))
        let page = site.client.press("check", on: form, typing: empty)
        #expect(try site.position == before)
        let required = fields.filter(\.isRequired)
        guard !required.isEmpty else { return }
        #expect(page.title.hasPrefix("Có lỗi: ") && page.fragment == "loi")
        for field in required {
            #expect(page.faults.contains { $0.target == FormID.of(field.name) }, "\(field.name) is not said")
        }
        expectFaultsAtFields(page)
    }

    /// Every value comes back as it was typed, the wrong ones with what is wrong.
    @Test(arguments: ActExample.all) func wrongIsSaidAndKept(example: ActExample) throws {
        let site = try FormSite()
        let path = try example.path(site)
        let form = site.client.open(path)
        let fields = try site.fields(example.act, at: path)
        let texts = Dictionary(
            uniqueKeysWithValues: fields.map { ($0.name, $0.wrongText ?? example.right[$0.name] ?? "") })
        let wrong = fields.filter { $0.wrongText != nil }
        // An act that asks for people alone has nothing that can be typed wrongly.
        guard !wrong.isEmpty else { return }
        let page = site.client.press("check", on: form, typing: texts)
        for field in wrong {
            #expect(page.faults.contains { $0.target == FormID.of(field.name) }, "\(field.name): \(page.faults)")
        }
        expectFaultsAtFields(page)
        for field in fields
        where field.widget.options(on: .latest) == nil && !field.widget.isPicker
            && !example.withheld.contains(field.name)
        {
            #expect(
                page.fields.contains { $0.name == field.name && $0.value == texts[field.name] }, "\(field.name) is lost"
            )
        }
        #expect(site.client.open(page.path).faults.count == page.faults.count)
    }

    /// Written once, whatever is pressed again; other content under the same key is told, and nothing of it written.
    @Test(arguments: ActExample.all) func rightIsWrittenOnce(example: ActExample) throws {
        let site = try FormSite()
        let form = site.client.open(try example.path(site))
        let before = try site.position
        let done: FormClient.Page
        if example.act.isReviewed {
            let review = site.client.press("check", on: form, typing: example.right)
            try #require(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
            #expect(try site.position == before && review.buttons == ["write"])
            #expect(review.html.contains("Chưa ghi gì vào sổ"))
            done = site.client.press("write", on: review)
            #expect(done.path.hasPrefix("/lenh/") && done.heading == "Đã ghi vào sổ")
            try expectEffect(of: review, after: done, site)
            let again = site.client.press("write", on: review)
            #expect(again.path == done.path)
        } else {
            done = site.client.press("write", on: form, typing: example.right)
            #expect(done.html.contains("role=\"status\"") && done.html.contains("/lenh/"), "\(done.faults)")
        }
        let after = try site.position
        #expect(after > before && done.status == 200)
        let again = site.client.press("check", on: form, typing: example.right)
        // Who was joined is found as the other one from now on, and what was handed over asks for nobody any more: the same letters say
        // something else.
        #expect(again.path.hasPrefix("/lenh/") != [JoinPeople.name, HandOver.name].contains(example.act.name))
        let other = site.client.press("check", on: form, typing: example.other)
        #expect(other.status == 422 && other.html.contains("nội dung vừa gửi khác nội dung đã ghi"), "\(other.html)")
        #expect(try site.position == after)
        let anew = site.client.press("check", on: other)
        #expect(anew.path.hasPrefix("/nhap/") && anew.path != other.path, "what was typed goes on as another form")
        #expect(try VerifyLedger(site.database).run().firstBroken == nil)
    }

    /// Another sign-in has another token: nothing is written or kept, and the draft is still there.
    @Test(arguments: ActExample.all) func aFormOfAnotherSignInIsRefused(example: ActExample) throws {
        let site = try FormSite()
        let form = site.client.open(try example.path(site))
        let kept = site.client.press("keep", on: form, typing: example.right)
        #expect(kept.path == "/nhap" && kept.html.contains(FormClient.key(of: form)))
        let before = try site.position
        site.client.visitor = Visitor(viewer: .files, name: Visitor.files.name, formToken: "another", lastWritten: 0)
        for button in ["check", "write", "drop", "keep"] {
            #expect(site.client.press(button, on: form, typing: example.other).status == 403)
        }
        #expect(try site.position == before)
        let draft = site.client.open("/nhap/" + FormClient.key(of: form))
        #expect(draft.status == 200)
        // What was searched for stands there as what was found, and a table as its rows.
        if !(example.act is any ActOfRows.Type),
            let field = example.right.first(where: {
                !$0.key.hasPrefix("find.") && !$0.key.hasSuffix("*") && $0.key != "reason"
            })
        {
            #expect(draft.fields.contains { $0.name == field.key && $0.value == field.value })
        }
        site.client.visitor = Visitor(viewer: .files, name: "somebody else", formToken: "third", lastWritten: 0)
        // What several people work at is theirs too, where they may write.
        let status = example.act.isShared ? 200 : 404
        #expect(site.client.open("/nhap/" + FormClient.key(of: form)).status == status)
    }

    /// What another wrote is told; what was typed stays; nothing goes over it.
    @Test(arguments: ActExample.all) func whatAnotherWroteIsTold(example: ActExample) throws {
        let site = try FormSite()
        let form = site.client.open(try example.path(site))
        let review = example.act.isReviewed ? site.client.press("check", on: form, typing: example.right) : nil
        try example.meanwhile(site)
        let before = try site.position
        if let review { #expect(site.client.press("write", on: review).path != "/lenh/" + FormClient.key(of: form)) }
        let page = site.client.press(example.act.isReviewed ? "check" : "write", on: form, typing: example.right)
        #expect(try site.position == before)
        let isTold = page.html.contains("Đã có người ghi thêm") || !page.faults.isEmpty
        #expect(isTold, "\(page.path)")
        if page.buttons.contains("look") {
            #expect(!page.buttons.contains("write"))
            let looked = site.client.press("look", on: page)
            #expect(!looked.html.contains("Đã có người ghi thêm"), "it was looked at")
            #expect(try site.position == before)
        }
    }

    /// One byte of what was shown is another, and nothing is written.
    @Test(arguments: ActExample.all.filter { $0.act.isReviewed }) func onlyWhatWasShownIsWritten(example: ActExample)
        throws
    {
        let site = try FormSite()
        let review = site.client.press("check", on: site.client.open(try example.path(site)), typing: example.right)
        let before = try site.position
        let digest = try #require(review.fields.first { $0.name == "digest" }?.value)
        let changed = digest.dropLast() + (digest.hasSuffix("0") ? "1" : "0")
        let page = site.client.press("write", on: review, typing: ["digest": String(changed)])
        #expect(try site.position == before)
        #expect(page.path.hasSuffix("/xem-lai") && page.html.contains("Chưa ghi:"))
    }

    /// Enter presses the first button; no address and no title names anybody; pages stay small.
    @Test(arguments: ActExample.all) func formsKeepToThemselves(example: ActExample) throws {
        let site = try FormSite()
        let form = site.client.open(try example.path(site))
        #expect(form.buttons.first == "check")
        let pages = [form, site.client.press("check", on: form, typing: example.right), site.client.open("/nhap")]
        let last = pages[1].buttons.contains("write") ? site.client.press("write", on: pages[1]) : pages[1]
        for page in pages + [last] {
            #expect(page.html.utf8.count <= 100_000 && page.status == 200)
            #expect(
                !page.html.contains(" style=") && !page.html.contains("Optional(") && !page.html.contains(" disabled"))
        }
        for text in site.client.seen {
            for secret in FormSite.secrets { #expect(!text.contains(secret), "\(text)") }
        }
    }

    // MARK: What they share

    private func expectFaultsAtFields(_ page: FormClient.Page) {
        #expect(!page.faults.isEmpty)
        for fault in page.faults {
            #expect(page.html.contains("id=\"\(fault.target)\""), "nothing is called \(fault.target)")
            if fault.target != FormModel.headingID {
                let said = FormClient.unescaped(page.html).components(separatedBy: fault.text).count - 1
                #expect(said >= 2, "“\(fault.text)” is not said at its field")
            }
        }
    }

    /// What the review said changes is what changed.
    private func expectEffect(of review: FormClient.Page, after receipt: FormClient.Page, _ site: FormSite) throws {
        #expect(receipt.effects.allSatisfy { review.effects.contains($0) } || receipt.effects.isEmpty)
        let say = Speech(.vietnamese)
        let label = Dictionary(Figure.all.map { (say($0.label), $0) }) { first, _ in first }
        try Pictures(site.database).read(AsOf(day: site.ledger.today), for: .files) { picture in
            for row in receipt.effects where row.count == 5 && row[3] != "–" {
                let figure = try #require(label[row[0]])
                let unit = try #require(picture.units.first { picture.name(of: $0) == row[1] })
                #expect(say.number(picture.value(of: figure, unit: unit, at: site.ledger.today)) == row[3], "\(row)")
            }
        }
    }
}

extension FormClient {
    /// The key in the address that a form is sent to.
    static func key(of page: Page) -> String {
        String((page.action ?? "").split(separator: "/").last { $0 != "xem-lai" } ?? "")
    }
}
