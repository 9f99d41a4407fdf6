import Fields
import Ledger
import Operations
import Rulebook
import TestLedgers
import Testing
import Views
import Words

@testable import Web

/// The rules of a day as a page, and what they say on a form.
@Suite struct RulesPageTests {
    private func site() throws -> TestSite { try TestSite(dossier: TestSite.reorganised) }

    /// Every rule in force stands there with its value and paper; every other one says that none is in force.
    @Test(arguments: ["2015-06-01", "2022-03-01", "2026-11-20"]) func theRulesOfADayStandThere(text: String) throws {
        let page = try site().text("/~at=\(text)/quy-dinh")
        let day = TestSite.day(text)
        for rule in Rulebook.standard.rules {
            #expect(page.contains("quy-dinh/\(rule.key.rawValue)\""), "\(rule.key.rawValue)")
            guard let value = Rulebook.standard.value(of: rule.key, on: day) else { continue }
            #expect(page.contains(value.words.vietnamese), "\(rule.key.rawValue)")
            for source in value.sources(on: day) { #expect(page.contains(source.citation.vietnamese)) }
        }
        let missing = Rulebook.standard.rules.count { Rulebook.standard.value(of: $0.key, on: day) == nil }
        #expect(page.matches(of: /chưa có quy định đang hiệu lực/).count == missing)
        let open = Rulebook.standard.rules.compactMap { Rulebook.standard.value(of: $0.key, on: day) }
            .count { $0.grade.isToBeConfirmed }
        let regulations = Rulebook.standard.regulations.count { $0.isInForce(on: day) && $0.grade.isToBeConfirmed }
        #expect(page.matches(of: /class="flag">[BC] · chờ xác minh/).count == open + regulations)
    }

    @Test func aRuleTellsWhatItHasBeen() throws {
        let page = try site().text("/quy-dinh/unit.cell.term")
        #expect(page.contains("2 lần đại hội trong 5 năm") && page.contains("1 lần đại hội trong 5 năm"))
        #expect(page.matches(of: /class="chosen"/).count == 1)
        #expect(try site().get("/quy-dinh/unit.cell.none").status == 404)
        #expect(try site().text("/~lang=en/quy-dinh/away.suspend.max").contains("to be confirmed"))
    }

    @Test func everyPageLeadsThere() throws {
        #expect(try site().text("/dia-ban/NP").contains("quy-dinh\">Quy định</a>"))
    }

    /// An expectation stands beside its field with its reasons; with one chosen it goes on to the review, which says so.
    @Test func anExpectationAsksForAReason() throws {
        let site = try FormSite()
        let path = Route.act(PersonGoesAway.name, .person(try site.number("PP-1"))).path
        let form = site.client.open(path)
        #expect(form.fields.contains { $0.name == "basis" })
        let texts = ["day": "1/2/2025", "until": "1/3/2026", "reference": "QĐ 1"]
        let asked = site.client.press("write", on: form, typing: texts)
        #expect(asked.fragment == "loi" && asked.html.contains("<section class=\"rule\""))
        #expect(asked.html.contains("dưới 12 tháng") && asked.html.contains("chờ xác minh"))
        #expect(asked.html.contains("quy-dinh/away.suspend.max"))
        #expect(asked.faults.count == 1 && asked.html.contains("id=\"\(asked.faults[0].target)\""))
        let reason = ["departure.away.suspend.max": "other_version"]
        let review = site.client.press("check", on: asked, typing: reason)
        try #require(review.path.hasSuffix("/xem-lai"), "\(review.faults)")
        #expect(review.html.contains("Ghi khác quy định") && review.html.contains("làm theo văn bản hiện hành"))
        // Going back does not lose the reason.
        let back = site.client.open(String(review.path.dropLast("/xem-lai".count)))
        #expect(back.fields.contains { $0.name == "departure.away.suspend.max" && $0.value == "other_version" })
        let done = site.client.press("write", on: review)
        let link = try #require(done.html.firstMatch(of: /ban-ghi\/[0-9a-f-]+/))
        let fact = site.client.open("/" + String(link.0))
        #expect(fact.html.contains("Ghi khác quy định"))
    }

    /// What is refused has no reason to choose.
    @Test func aRefusalSaysWhy() throws {
        let site = try FormSite()
        let path = Route.act(PersonGoesAway.name, .person(try site.number("PP-1"))).path
        let texts = ["day": "1/2/2023", "until": "1/3/2024"]
        let page = site.client.press("check", on: site.client.open(path), typing: texts)
        #expect(page.html.contains("Chưa ghi được: ") && page.html.contains("Căn cứ: "))
        #expect(!page.fields.contains { $0.name == "departure.away.suspend.max" })
        let asPaper = site.client.press("check", on: page, typing: ["basis": "paper"])
        #expect(asPaper.html.contains("Nếu vẫn ghi, chọn lý do."))
    }
}
