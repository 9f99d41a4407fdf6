import Foundation
import Ledger
import Testing
import Words

@testable import Rulebook

/// What is wrong with the file of holidays is told with its line and year; the reference says what stands in it.
@Suite struct HolidayReadingTests {
    private static let whole = """
        years:
          - year: 2023
            grade: B
            make_up: [2023-01-28]
            source: Thông báo
            days_off:
              - {day: 2023-01-01, vi: Tết Dương lịch, en: New Year's Day}
              - {day: 2023-01-02, vi: Nghỉ bù, en: In lieu}
          - year: 2024
            grade: C
            make_up: unknown
            source: tính theo Bộ luật Lao động
            days_off:
              - {day: 2024-01-01, vi: Tết Dương lịch, en: New Year's Day}

        """

    private func read(_ text: String) throws -> HolidayCalendar {
        try HolidayCalendar.read(RuleFile("holidays.yaml", text: text))
    }

    @Test func aFileIsRead() throws {
        let years = try read(Self.whole).years
        #expect(years.map(\.year) == [2023, 2024])
        #expect(years.map(\.grade) == [.told, .known])
        #expect(years.map(\.areMakeUpDaysKnown) == [true, false])
        #expect(years.map(\.makeUpDays.count) == [1, 0])
        #expect(years.first?.daysOff.last?.name == BilingualText("Nghỉ bù", "In lieu"))
        #expect(years.last?.source == "tính theo Bộ luật Lao động")
        let none = try read(Self.whole.replacing("make_up: unknown", with: "make_up: none"))
        #expect(none.years.last?.areMakeUpDaysKnown == true && none.years.last?.makeUpDays.isEmpty == true)
    }

    private struct Slip: Sendable {
        let old: String
        let new: String
        let says: String
        let line: Int
        var key: String? = "2023"
    }

    private static let slips = [
        Slip(old: "year: 2023", new: "year: soon", says: "is not a year", line: 2, key: "soon"),
        Slip(old: "grade: B", new: "grade: D", says: "none of: A, B, C", line: 3),
        Slip(old: "[2023-01-28]", new: "soon", says: "must be a list", line: 4),
        Slip(old: "[2023-01-28]", new: "[28/1/2023]", says: "not a day written as", line: 4),
        Slip(old: "[2023-01-28]", new: "[2023-01-27]", says: "no day of a weekend", line: 4),
        Slip(old: "[2023-01-28]", new: "[2022-01-29]", says: "does not lie in 2023", line: 4),
        Slip(old: "day: 2023-01-01", new: "day: 2022-12-31", says: "does not lie in 2023", line: 7),
        Slip(old: "day: 2023-01-01", new: "day: 2023-02-30", says: "not a day written as", line: 7),
        Slip(old: "day: 2023-01-01", new: "day: 2023-01-02", says: "does not come after", line: 2),
        Slip(old: "source: Thông báo", new: "paper: Thông báo", says: "there is no field “paper”", line: 5),
        Slip(old: "year: 2024", new: "year: 2023", says: "stands above already", line: 9),
    ]

    @Test(arguments: slips.indices)
    func aSlipIsToldWithItsLineAndYear(_ index: Int) throws {
        let slip = Self.slips[index]
        #expect(Self.whole.contains(slip.old))
        do {
            _ = try read(Self.whole.replacing(slip.old, with: slip.new, maxReplacements: 1))
            Issue.record("\(slip.new) was read")
        } catch let faults as RulebookFaults {
            let told = try #require(faults.faults.first { $0.what.english.contains(slip.says) }, "\(faults.faults)")
            #expect(told.file == "holidays.yaml")
            #expect(told.line == slip.line)
            #expect(told.key == slip.key)
        }
    }

    @Test func whatIsNoYAMLIsTold() {
        #expect(throws: RulebookFaults.self) { try read("years: [") }
        #expect(throws: RulebookFaults.self) { try read("") }
        #expect(throws: RulebookFaults.self) { try read("years: []") }
    }

    /// docs/reference/holidays.md has a row for every year, with its days as they are counted.
    @Test func theReferenceHasEveryYear() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/reference/holidays.md"), encoding: .utf8)
        for year in HolidayCalendar.standard.years {
            #expect(text.contains(row(year)), "docs/reference/holidays.md should have:\n\(row(year))")
        }
    }

    private func row(_ year: HolidayYear) -> String {
        let days = { (days: [Day]) in days.map { String($0.vietnamese.prefix(5)) }.joined(separator: ", ") }
        let made = year.makeUpDays.isEmpty ? (year.areMakeUpDaysKnown ? "none" : "not known") : days(year.makeUpDays)
        return "| \(year.year) | \(days(year.daysOff.map(\.day))) | \(made) | \(year.source) (\(year.grade.rawValue)) |"
    }
}
