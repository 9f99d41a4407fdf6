import Ledger
import Testing
import Words

@testable import Rulebook

/// The program's own rules, against what the papers say of some days.
@Suite struct RulebookTests {
    private let rulebook = Rulebook.standard

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    @Test func everyKeyHasAValueOfItsUnitAndASource() {
        for key in RuleKey.allCases {
            let rule = rulebook.rule(key)
            #expect(!rule.versions.isEmpty, "\(key.rawValue)")
            #expect(rule.label.vietnamese != key.rawValue && !rule.label.english.isEmpty)
            #expect(key.rawValue.hasPrefix(key.topic.rawValue + "."), "\(key.rawValue) is of no topic")
            for version in rule.versions {
                #expect(!version.words.vietnamese.isEmpty && !version.words.english.isEmpty, "\(key.rawValue)")
                #expect(!version.regulation(on: version.from).number.isEmpty)
                #expect(version.holds(on: version.from) && !version.holds(on: version.from.adding(days: -1)))
            }
        }
        for name in ReasonList.Name.allCases {
            #expect(!rulebook.reasons(name).entries.isEmpty)
        }
    }

    /// On every day at most one value, and none before the first or after the last.
    @Test func valuesFollowOneAnother() {
        for rule in rulebook.rules {
            for (earlier, later) in zip(rule.versions, rule.versions.dropFirst()) {
                #expect(rulebook.value(of: rule.key, on: later.from) == later)
                #expect(rulebook.value(of: rule.key, on: later.from.adding(days: -1))?.from != later.from)
                #expect(earlier.to.map { $0 < later.from } ?? false)
            }
            guard let first = rule.versions.first else { continue }
            #expect(rulebook.value(of: rule.key, on: first.from.adding(days: -1)) == nil)
            #expect(rulebook.valueForWarning(of: rule.key, on: first.from.adding(days: -1)) == first)
        }
    }

    @Test func theValuesOfSomeDays() throws {
        let (old, new) = (try day("2020-10-12"), try day("2026-11-26"))
        #expect(rulebook.count(.unitCellMinOfficial, on: old) == 3)
        #expect(rulebook.count(.unitBaseCommitteeFrom, on: new) == 30)
        #expect(rulebook.count(.unitCellTerm, on: try day("2025-06-30")) == 2)
        #expect(rulebook.count(.unitCellTerm, on: try day("2025-07-01")) == 1)
        #expect(rulebook.count(.unitLevels, on: old) == 4)
        #expect(rulebook.count(.unitLevels, on: new) == 3)
        #expect(rulebook.workingDays(.transferOfficialStartMax, on: old) == 60)
        #expect(rulebook.workingDays(.transferOfficialPresentMax, on: old) == nil)
        #expect(rulebook.months(.awaySuspendMax, on: try day("2021-09-27")) == nil)
        #expect(rulebook.months(.awaySuspendMax, on: try day("2021-09-28")) == 12)
        #expect(rulebook.months(.readmitWait, on: new) == 36)
        #expect(rulebook.isSo(.exemptRated, on: old) == false)
        #expect(rulebook.isSo(.transferTempKeepsSeat, on: new) == true)
        #expect(rulebook.choice(.exemptAgeHealthDecider, on: old) == .cell)
        #expect(rulebook.choice(.partyAgeStart, on: old) == .admissionDecision)
        #expect(rulebook.years(.partyAgeBadges, on: new)?.prefix(6) == [30, 40, 45, 50, 55, 60])
    }

    /// What was only told by others refuses nobody: grade A is for what was read itself.
    @Test func gradesAreOfTheDay() throws {
        let away = try #require(rulebook.value(of: .awaySuspendMax, on: try day("2024-12-31")))
        #expect(away.grade == .read)
        #expect(rulebook.value(of: .awaySuspendMax, on: try day("2025-01-01"))?.grade == .known)
        #expect(rulebook.value(of: .readmitWait, on: try day("2026-07-25"))?.grade == .read)
        #expect(rulebook.value(of: .readmitWait, on: try day("2026-07-26"))?.grade == .told)
        #expect(rulebook.value(of: .unitTempCellMinOfficial, on: try day("2020-01-01"))?.grade == .told)
    }

    @Test func whatIsCitedWasInForce() throws {
        let value = try #require(rulebook.value(of: .transferOfficialStartMax, on: try day("2023-05-01")))
        #expect(
            value.sources(on: try day("2023-05-01")).map(\.citation.vietnamese) == [
                "Quy định 24-QĐ/TW (30/07/2021), điểm 6.3.1"
            ])
        #expect(value.regulation(on: try day("2018-05-01")).number == "29-QĐ/TW")
        #expect(value.article(on: try day("2018-05-01")).english == "point 6.3.1")
        // On a day that none of them covers, those of before are told, and none that was yet to come.
        #expect(value.sources(on: try day("2025-02-01")).map(\.regulation.number) == ["29-QĐ/TW", "24-QĐ/TW"])
        #expect(
            rulebook.value(of: .cardNumberLength, on: try day("2026-01-01"))?
                .regulation(on: try day("2026-01-01")).name.vietnamese == "Hướng dẫn 38-HD/BTCTW (2025)")
    }

    @Test func valuesInWords() throws {
        let on = try day("2026-11-26")
        let words = { (key: RuleKey) in rulebook.value(of: key, on: on)?.words }
        #expect(
            words(.unitCellMinOfficial)
                == BilingualText("ít nhất 3 đảng viên chính thức", "at least 3 official members"))
        #expect(words(.awaySuspendMax) == BilingualText("dưới 12 tháng", "less than 12 months"))
        #expect(words(.readmitTimesMax) == BilingualText("nhiều nhất 1 lần", "at most 1 time"))
        #expect(words(.exemptRated) == BilingualText("không", "no"))
        #expect(words(.partyAgeBadges)?.vietnamese == "30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90 năm")
    }

    @Test func monthsAreThoseOfTheCalendar() throws {
        let on = try day("2026-11-26")
        let less = try #require(rulebook.value(of: .transferTempMax, on: on))
        #expect(less.allows(from: try day("2025-03-15"), to: try day("2026-03-14")))
        #expect(!less.allows(from: try day("2025-03-15"), to: try day("2026-03-15")))
        let most = try #require(rulebook.value(of: .transferTempStudyMax, on: on))
        #expect(most.allows(from: try day("2024-02-29"), to: try day("2026-02-28")))
        #expect(!most.allows(from: try day("2024-02-29"), to: try day("2026-03-01")))
        let least = try #require(rulebook.value(of: .unitCellMinOfficial, on: on))
        #expect(least.allows(3) && !least.allows(2))
        let times = try #require(rulebook.value(of: .readmitTimesMax, on: on))
        #expect(times.allows(1) && !times.allows(2))
    }

    @Test func reasonsAreDatedAndNeverAnythingElse() throws {
        let list = rulebook.reasons(.retraction)
        #expect(list.offered(on: try day("2026-11-26")).map(\.code).contains("wrong_day"))
        #expect(!list.offered(on: try day("2026-11-26")).map(\.code).contains("described_anew"))
        #expect(list.named("described_anew")?.label.vietnamese == "thông tin cá nhân được ghi lại")
        for list in rulebook.reasonLists {
            for entry in list.entries {
                #expect(!entry.label.vietnamese.contains("khác"), "\(entry.code): a closed list says what it means")
                #expect(!entry.label.vietnamese.hasSuffix("."))
            }
        }
    }
}
