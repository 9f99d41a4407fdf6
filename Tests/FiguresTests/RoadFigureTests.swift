import Figures
import Ledger
import Organisation
import TestSupport
import Testing

/// What is warned of on the roads of candidates and probationary members, over years in which nothing is recorded.
@Suite struct RoadFigureTests {
    /// Against the naive count; each warning comes up.
    @Test func yearsOfRoadsEqualTheNaiveCount() throws {
        let figures = [Figure.candidatesCertificateExpiring, .candidatesStepOverdue, .probationEndedUnrecognised]
        var seen: [Figure: Int] = [:]
        let events: [PersonEventKind] = [
            .nominated, .nominated, .nominated, .trained, .trained, .cellResolved, .cellResolved, .cellRefused,
            .admissionDecided, .decisionReceived, .admitted, .confirmed, .notAdmitted, .moved, .died,
        ]
        for seed in UInt64(500)..<530 {
            let organisation = RandomOrganisation(
                seed: seed, unitCount: 4, placeCount: 2, personCount: 20, dayCount: 3600, events: events)
            var random = SeededGenerator(seed: seed)
            let folded = FoldedOrganisation(organisation.facts, codebook: organisation.codebook)
            var tree = folded.tree(structureDay: nil)
            tree.settle()
            let naive = NaiveCount(organisation.facts)
            for _ in 0..<8 {
                let at = organisation.day(&random)
                for code in organisation.units {
                    let unit = try #require(organisation.codebook.knownUnit(code))
                    let counted = tree.answer(unit: unit, at: at)
                    let expected = naive.roadWarnings(of: code, at: at)
                    for figure in figures {
                        let value = try #require(expected[figure.name])
                        #expect(counted[figure] == value, "\(figure.name) of \(code) on \(at), seed \(seed)")
                        seen[figure, default: 0] += value
                    }
                }
            }
        }
        for figure in figures { #expect(seen[figure, default: 0] > 10, "\(figure.name) hardly ever counts anybody") }
    }

    /// To the day, around the ends of months, and with the rules on both sides of their change.
    @Test(
        arguments: [
            // A certificate of 31 August holds for 60 months; it is warned of for the last six.
            (["2015-01-01 nominated", "2016-08-31 trained"], Figure.candidatesCertificateExpiring, "2021-02-27", 0),
            (["2015-01-01 nominated", "2016-08-31 trained"], .candidatesCertificateExpiring, "2021-03-01", 1),
            (["2015-01-01 nominated", "2016-08-31 trained"], .candidatesCertificateExpiring, "2021-08-30", 1),
            (["2015-01-01 nominated", "2016-08-31 trained"], .candidatesCertificateExpiring, "2021-08-31", 0),
            // Trained again, the new one counts; admitted, none does.
            (
                ["2015-01-01 nominated", "2016-08-31 trained", "2021-05-01 trained"], .candidatesCertificateExpiring,
                "2021-06-01", 0
            ),
            (
                ["2015-01-01 nominated", "2016-08-31 trained", "2021-05-01 admitted"], .candidatesCertificateExpiring,
                "2021-06-01", 0
            ),
            (["2015-01-01 nominated", "2020-02-29 admitted"], .probationEndedUnrecognised, "2021-02-28", 0),
            (["2015-01-01 nominated", "2020-02-29 admitted"], .probationEndedUnrecognised, "2021-03-01", 1),
            (
                ["2015-01-01 nominated", "2020-02-29 admitted", "2021-04-01 confirmed"], .probationEndedUnrecognised,
                "2021-04-01", 0
            ),
            // 60 working days from Monday 2 March 2020 leave out the days of April 2, April 30 and May 1.
            (["2015-01-01 nominated", "2020-03-02 cell_resolved"], .candidatesStepOverdue, "2020-05-28", 0),
            (["2015-01-01 nominated", "2020-03-02 cell_resolved"], .candidatesStepOverdue, "2020-05-29", 1),
            // Until 25 July 2026 the ceremony counts from receipt of the decision, then from its issue.
            (
                ["2015-01-01 nominated", "2025-03-03 cell_resolved", "2025-04-01 admission_decided"],
                .candidatesStepOverdue, "2026-01-01", 0
            ),
            (
                [
                    "2015-01-01 nominated", "2025-03-03 cell_resolved", "2025-04-01 admission_decided",
                    "2025-05-05 decision_received",
                ], .candidatesStepOverdue, "2026-01-01", 1
            ),
            (
                ["2015-01-01 nominated", "2026-07-27 cell_resolved", "2026-08-03 admission_decided"],
                .candidatesStepOverdue, "2026-12-01", 1
            ),
        ] as [([String], Figure, String, Int)])
    func warningsBeginAndEndToTheDay(_ road: [String], _ figure: Figure, _ at: String, _ count: Int) throws {
        var codebook = Codebook()
        let cell = codebook.unit("C")
        var facts: [TestFact] = []
        func state(_ subject: TestSubject, _ day: String, _ statement: Statement) throws {
            let number = facts.count + 1
            let order = FactOrder(
                effective: try #require(Day(text: day)), rank: Int32(number), recorded: Instant(milliseconds: 0),
                origin: Identifier(high: 0, low: 0), sequence: Int64(number))
            facts.append(
                TestFact(
                    subject: subject,
                    fact: LiveFact(
                        id: Identifier(high: 0, low: UInt64(number)), order: order, known: order.effective,
                        position: Int64(number), statement: statement)))
        }
        try state(
            .unit("C"), "2010-01-01",
            .unitStated(UnitStatement(code: "C", name: "Chi bộ", kind: .grassrootsCell, parent: nil)))
        for step in road {
            let parts = step.split(separator: " ").map(String.init)
            let kind = try #require(PersonEventKind(rawValue: parts[1]))
            try state(
                .person(1), parts[0], .personEvent(PersonEvent(kind: kind, cell: kind.requiresCell ? "C" : nil)))
        }
        let folded = FoldedOrganisation(facts, codebook: codebook)
        var tree = folded.tree(structureDay: nil)
        tree.settle()
        let day = try #require(Day(text: at))
        #expect(tree.answer(unit: cell, at: day)[figure] == count)
    }
}
