import Ledger
import Testing
import Words

@testable import Rulebook

/// What is wrong with a file is told with its line and its key, and nothing of it is taken.
@Suite struct RulebookReadingTests {
    /// The standard files with one of them changed.
    private func faults(_ file: String, _ old: String, _ new: String) throws -> [RulebookFault] {
        var files = Rulebook.standardFiles
        let index = try #require(files.firstIndex { $0.name == file })
        #expect(files[index].text.contains(old), "\(file) has no “\(old)”")
        files[index] = RuleFile(file, text: files[index].text.replacing(old, with: new, maxReplacements: 1))
        do {
            _ = try Rulebook.read(files)
            return []
        } catch let faults as RulebookFaults { return faults.faults }
    }

    private func line(_ file: String, of text: String) throws -> Int {
        let file = try #require(Rulebook.standardFiles.first { $0.name == file })
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    private struct Slip: Sendable {
        let file: String
        let old: String
        let new: String
        let says: String
        var key: String?
    }

    private static let slips = [
        Slip(
            file: "away.yaml", old: "away.suspend.max", new: "away.suspend.least", says: "none of",
            key: "away.suspend.least"),
        Slip(
            file: "away.yaml", old: "unit: months", new: "unit: days", says: "it must be months",
            key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "unit: months", new: "unit: hours", says: "none of", key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "value: 12", new: "value: twelve", says: "not a whole number",
            key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "from: 2025-01-01", new: "from: 2024-12-31", says: "overlaps",
            key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "to: 2024-12-31", new: "to: open", says: "overlaps", key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "to: 2024-12-31", new: "to: 2020-12-31", says: "is before", key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "from: 2021-09-28", new: "from: 28/9/2021", says: "not a day",
            key: "away.suspend.max"),
        Slip(file: "away.yaml", old: "grade: A", new: "grade: D", says: "none of: A, B, C", key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "grade: A", new: "degree: A", says: "there is no field “degree”",
            key: "away.suspend.max"),
        Slip(
            file: "away.yaml", old: "01-hd-tw-2021", new: "01-hd-tw-2020", says: "no regulation “01-hd-tw-2020”",
            key: "away.suspend.max"),
        Slip(file: "away.yaml", old: "rules:", new: "rules: [", says: "cannot be read as YAML"),
        Slip(
            file: "regulations.yaml", old: "id: 24-qd-tw-2021", new: "id: 29-qd-tw-2016", says: "stands above already"),
        Slip(file: "regulations.yaml", old: "signed: 2021-07-30", new: "signed: spring", says: "nor a year"),
        Slip(
            file: "transfer.yaml", old: "value: yes", new: "value: maybe", says: "yes or no",
            key: "transfer.temp.keeps_seat"),
        Slip(
            file: "exempt.yaml", old: "value: cell", new: "value: nobody", says: "none of",
            key: "exempt.age_health.decider"),
        Slip(
            file: "party_age.yaml", old: "[30, 40", new: "[40, 30", says: "each above the last", key: "party_age.badges"
        ),
        Slip(
            file: "reasons_retraction.yaml", old: "code: wrong_day", new: "code: wrong_person", says: "stands above",
            key: "retraction"),
        Slip(file: "reasons_departure.yaml", old: "list: departure", new: "list: why", says: "none of", key: "why"),
    ]

    @Test(arguments: slips.indices)
    func aSlipIsToldWithItsLineAndKey(_ index: Int) throws {
        let slip = RulebookReadingTests.slips[index]
        let faults = try faults(slip.file, slip.old, slip.new)
        let told = try #require(faults.first { $0.what.english.contains(slip.says) }, "\(slip.new): \(faults)")
        #expect(told.file == slip.file)
        #expect(told.line != nil)
        if let key = slip.key { #expect(told.key == key) }
    }

    @Test func theLineIsTheLine() throws {
        let line = try line("away.yaml", of: "unit: months")
        #expect(try faults("away.yaml", "unit: months", "unit: days").first?.line == line)
        let grade = try self.line("away.yaml", of: "grade: A")
        #expect(try faults("away.yaml", "grade: A", "grade: D").first?.line == grade)
    }

    @Test func whatIsMissingIsTold() throws {
        let without = Rulebook.standardFiles.filter { $0.name != "card.yaml" && $0.name != "reasons_departure.yaml" }
        do {
            _ = try Rulebook.read(without)
            Issue.record("a rulebook without its files was read")
        } catch let faults as RulebookFaults {
            #expect(faults.faults.map(\.key) == ["card.number.length", "departure"])
            #expect(faults.explanation.text(in: .english).contains("card.yaml, card.number.length: this rule"))
        }
    }

    @Test func aRuleStandsInTheFileOfItsTopic() throws {
        let away = try #require(Rulebook.standardFiles.first { $0.name == "away.yaml" })
        var files = Rulebook.standardFiles.filter { $0.name != "away.yaml" }
        files.append(RuleFile("away2.yaml", text: away.text))
        #expect(throws: RulebookFaults.self) { try Rulebook.read(files) }
        files.append(away)
        #expect(throws: RulebookFaults.self) { try Rulebook.read(files) }
    }
}
