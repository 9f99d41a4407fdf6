import Ledger
import Rulebook
import Testing
import Words

@testable import hatnhan

/// `hatnhan rules` tells what the page of the rules tells.
@Suite struct RulesCommandTests {
    @Test func everyValueStandsThere() throws {
        let text = RulesCommand.text(.standard, at: nil, Speech(.vietnamese))
        for rule in Rulebook.standard.rules {
            #expect(text.contains("\(rule.key.rawValue)  \(rule.label.vietnamese)\n"))
            for value in rule.versions { #expect(text.contains(value.words.vietnamese)) }
        }
        let count = Rulebook.standard.rules.map(\.versions.count).reduce(0, +)
        #expect(text.split(separator: "\n").count == Rulebook.standard.rules.count + count)
    }

    @Test func ofADayOnlyWhatIsInForce() throws {
        let day = try #require(Day(text: "2015-06-01"))
        let text = RulesCommand.text(.standard, at: day, Speech(.english))
        #expect(text.contains("unit.cell.term") && text.contains("2 congresses in 5 years"))
        #expect(!text.contains("1 congress in 5 years"))
        let missing = Rulebook.standard.rules.count { Rulebook.standard.value(of: $0.key, on: day) == nil }
        #expect(text.matches(of: /no rule is in force/).count == missing)
    }
}
