import Figures
import Ledger
import Operations
import Organisation
import TestLedgers
import Testing
import Views
import Web

/// Vì sao khác?: what makes two answers differ adds up to the difference, and is explained by facts.
@Suite struct DifferenceTests {
    @Test(arguments: 0..<8)
    func itemsAddUpToTheDifference(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 400 + seed).complete()
        let head = try ledger.importing(folder.dossier(dossier.files)).head
        dossier.correct(isDropping: true)
        // Half of them are called otherwise from what is learned now.
        for index in dossier.people.indices where index.isMultiple(of: 2) { dossier.people[index][1] += " Mới" }
        try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        let pictures = Pictures(try ledger.open())
        let (since, at) = (TestSite.day("2015-02-15"), TestSite.day("2019-12-31"))
        let others = [
            AsOf(day: at, head: HeadReference(text: head.description)),
            AsOf(day: at, known: TestSite.day("2018-03-15")),
            AsOf(day: TestSite.day("2017-06-30")), AsOf(day: at, structure: TestSite.day("2018-01-01")),
        ]
        try pictures.read(AsOf(day: at), for: .files) { picture in
            for question in others {
                let other = try picture.other(question)
                for code in RandomDossier.unitCodes {
                    guard let unit = picture.unitNamed(code) else { continue }
                    try check(picture, other, unit, since)
                }
            }
        }
    }

    private let restingElsewhere: Set<Figure> = [
        .cellsNotMeeting, .cellsLowAttendance, .targetsBehind, .villagesUnanswered, .villagesUnvisited,
        .candidatesCertificateExpiring, .candidatesStepOverdue, .probationEndedUnrecognised,
    ]

    private func check(_ first: Picture, _ second: Picture, _ unit: UnitID, _ since: Day) throws {
        let comparison = Comparison(Comparison.Side(first, since: since), Comparison.Side(second, since: since))
        let (left, right) = (
            first.answer(unit: unit, at: first.day, since: since),
            second.answer(unit: unit, at: second.day, since: since)
        )
        for value in left.values {
            let difference = try comparison.difference(in: .figure(value.figure), unit: unit, limit: .max - 1)
            let sum = difference.items.reduce(0) { $0 + ($1.isInFirst ? 1 : -1) }
            #expect(
                sum == value.value - right[value.figure], "\(value.figure.name) of \(first.code(of: unit))")
            for case (.person(let person), let name) in difference.items.map({ ($0.subject, $0.name) }) {
                let known = try first.person(person) ?? second.person(person)
                #expect(name == known?.name, "\(value.figure.name): \(person)")
            }
            // On one structure, something that one answer counts and the other does not rests on a fact.
            guard second.asOf.structure == nil, value.figure.kind == .stock else { continue }
            // These begin on days on which nothing happens, or rest on what is said of others.
            guard !restingElsewhere.contains(value.figure) else { continue }
            for item in difference.items { #expect(!item.reasons.isEmpty, "\(value.figure.name): \(item.subject)") }
        }
    }

    @Test func thePageLeadsToTheFact() throws {
        let site = try TestSite(dossier: TestSite.reorganised)
        let html = site.text(
            "/~at=2020-10-12,since=2015-08-20/vi-sao-khac/NP",
            "other_at=2020-10-12&other_known=2018-12-31&figure=members")
        #expect(html.contains("sau ngày 31/12/2018") && html.contains("href=\"../ban-ghi/"))
        let fact = try #require(html.firstMatch(of: /href="\.\.(\/ban-ghi\/[^"]+)"/))
        let page = site.text(String(fact.1))
        #expect(page.contains("SHA-256") && page.contains("Ngày biết"))
    }
}
