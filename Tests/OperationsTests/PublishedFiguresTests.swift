import Figures
import Foundation
import Ledger
import Operations
import TestLedgers
import Testing

/// Whole districts against figures that were computed independently: one as published, one reorganised in
/// mid-term and untidy, one that says what ended units and places became.
@Suite struct PublishedFiguresTests {
    private struct Expected: Decodable {
        let unit: String
        let at: String
        let since: String?
        let known: String?
        let structure: String?
        let figures: [String: Int]
        let balance: [String: Int]?
        let organisations: [String: [String: Int]]?

        /// Everything by the names that `TestLedger` gives it.
        var named: [String: Int] {
            var values = figures
            for (name, value) in balance ?? [:] { values["balance." + name] = value }
            for (counted, balance) in organisations ?? [:] {
                for (name, value) in balance { values["organisations.\(counted).\(name)"] = value }
            }
            return values
        }
    }

    @Test(arguments: [
        ("Examples/nam-po", "Tests/Fixtures/nam-po"), ("Tests/Fixtures/reorganised", "Tests/Fixtures/reorganised"),
        ("Tests/Fixtures/succeeded", "Tests/Fixtures/succeeded"),
    ])
    func everyFigureIsAsComputedIndependently(dossier: String, answers: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(root.appendingPathComponent(dossier).path)
        let data = try Data(contentsOf: root.appendingPathComponent(answers).appendingPathComponent("expected.json"))
        let all = try JSONDecoder().decode([Expected].self, from: data)
        // The warnings of the road have no answers computed elsewhere: a naive count stands against them.
        let ofTheRoad = [Figure.candidatesCertificateExpiring, .candidatesStepOverdue, .probationEndedUnrecognised]
        let warnings = Set(try Self.warnings("nam-po", root).flatMap(\.figures.keys) + ofTheRoad.map(\.name))
        #expect(all.count > 40)
        for expected in all {
            let figures = try ledger.figures(
                expected.unit, at: expected.at, since: expected.since, known: expected.known,
                structure: expected.structure)
            #expect((expected.organisations == nil) == (expected.since == nil))
            #expect(
                figures.filter { !warnings.contains($0.key) } == expected.named,
                "\(expected.unit) at \(expected.at) since \(String(describing: expected.since))")
        }
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
        let again = try ledger.importing(root.appendingPathComponent(dossier).path)
        #expect(again.addedFacts == 0 && again.retractions == 0 && again.counts.changedRows == 0)
        #expect(again.counts.goneRows == 0 && again.command == nil)
    }

    private static func warnings(_ name: String, _ root: URL) throws -> [Expected] {
        let file = root.appendingPathComponent("Tests/Fixtures/\(name)/expected_warnings.json")
        return try JSONDecoder().decode([Expected].self, from: Data(contentsOf: file))
    }

    /// Warnings were computed apart from the other figures; those that are not counted yet are passed over.
    @Test(arguments: [("Examples/nam-po", "nam-po"), ("Tests/Fixtures/reorganised", "reorganised")])
    func everyWarningIsAsComputedIndependently(dossier: String, answers: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(root.appendingPathComponent(dossier).path)
        let all = try Self.warnings(answers, root)
        #expect(all.count > 20)
        for expected in all {
            let figures = try ledger.figures(
                expected.unit, at: expected.at, known: expected.known, structure: expected.structure)
            let counted = expected.figures.filter { Figure.named($0.key) != nil }
            #expect(counted.count >= 4)
            for (name, value) in counted {
                #expect(figures[name] == value, "\(name) of \(expected.unit) at \(expected.at)")
            }
        }
    }
}
