import Ledger
import Testing
import Words

@testable import Rulebook

/// The program's own holidays, and working days counted with them as one counts them by hand.
@Suite struct HolidayCalendarTests {
    private static let years = Array(2015...2026)
    private let calendar = HolidayCalendar.standard

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private func year(_ year: Int) throws -> HolidayYear {
        try #require(calendar.years.first { $0.year == year })
    }

    @Test func everyYearIsKnown() {
        #expect(calendar.years.map(\.year) == Self.years)
        for year in Self.years { #expect(calendar.knows(year)) }
        #expect(!calendar.knows(2014) && !calendar.knows(2027))
    }

    @Test(arguments: years)
    func everyDayLiesInItsYearAndHasAName(_ number: Int) throws {
        let year = try year(number)
        #expect(!year.source.isEmpty)
        for off in year.daysOff {
            #expect(off.day.components.year == number, "\(off.day)")
            let name = try #require(off.name, "\(off.day)")
            #expect(!name.vietnamese.isEmpty && !name.english.isEmpty)
            #expect(!calendar.isWorkingDay(off.day), "\(off.day)")
        }
    }

    @Test(arguments: years)
    func holidaysOfFixedDates(_ number: Int) throws {
        for date in ["01-01", "04-30", "05-01", "09-02"] {
            let holiday = try day("\(number)-\(date)")
            #expect(try year(number).daysOff.contains { $0.day == holiday }, "\(holiday)")
        }
        let national = try year(number).daysOff.filter { $0.name?.english == "National Day" }.map(\.day.number)
        #expect(national.count == (number < 2021 ? 1 : 2))
        #expect(national.last.map { last in national.allSatisfy { last - $0 < 2 } } == true, "beside each other")
    }

    /// The first day of the lunar year, by tables that are not the program's.
    private static let lunarNewYears = [
        "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
        "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
    ]

    @Test(arguments: lunarNewYears)
    func fiveDaysOfTetAndTheirEve(_ text: String) throws {
        let first = try day(text)
        let tet = try year(first.components.year).daysOff.filter { $0.name?.english == "Lunar New Year" }.map(\.day)
        let start = try #require(tet.first)
        #expect(tet == (0..<Int32(5)).map { start.adding(days: $0) }, "five days on end")
        #expect(tet.contains(first) && tet.contains(first.adding(days: -1)))
    }

    /// What falls on a weekend is given back: so many days of every year are off from Monday to Friday.
    @Test(arguments: years)
    func aHolidayOnAWeekendHasADayInLieu(_ number: Int) throws {
        let off = try year(number).daysOff.filter { $0.day.isWorkingDay }
        let exchanged = off.filter { $0.name?.english.hasPrefix("Exchanged") == true }
        let culture = off.filter { $0.name?.english == "Vietnam Culture Day" }
        #expect(off.count - exchanged.count - culture.count == (number < 2021 ? 10 : 11))
    }

    @Test func madeUpIsOnWeekendsForDaysExchanged() throws {
        for year in calendar.years {
            for day in year.makeUpDays {
                #expect(day.components.year == year.year && day.weekday >= 5, "\(day)")
                #expect(calendar.isWorkingDay(day))
                let name = "Exchanged (made up on \(day.vietnamese))"
                #expect(calendar.years.flatMap(\.daysOff).contains { $0.name?.english == name }, "\(day): for which")
            }
        }
        #expect(calendar.years.filter { !$0.areMakeUpDaysKnown }.map(\.year) == [2020])
    }

    /// Tết of 2023 began on Friday the 20th and ended on Thursday; 29/04/2024 was exchanged for 04/05, 31/08/2026 for 22/08.
    private static let known = [
        ("2023-01-20", 5, "2023-02-02"), ("2023-01-19", 1, "2023-01-27"), ("2024-04-26", 1, "2024-05-02"),
        ("2024-04-26", 3, "2024-05-04"), ("2026-08-21", 1, "2026-08-22"), ("2026-08-28", 1, "2026-09-03"),
    ]

    @Test func someDays() throws {
        for (from, count, to) in Self.known {
            let (first, last) = (try day(from), try day(to))
            #expect(calendar.adding(workingDays: count, to: first) == last, "\(count) after \(first)")
            #expect(calendar.workingDays(from: first, to: last) == count, "\(first) to \(last)")
        }
        let sunday = try day("2024-04-28")
        #expect(calendar.adding(workingDays: 0, to: sunday) == sunday)
    }

    /// A year that nobody knows has weekends alone, and so has an empty calendar.
    @Test func anUnknownYearCountsWeekends() throws {
        let later = try day("2031-12-25")
        for count in 0..<40 {
            #expect(calendar.adding(workingDays: count, to: later) == later.adding(workingDays: count))
        }
        let none = HolidayCalendar([])
        let (first, holiday) = (try day("2015-01-01"), try day("2025-09-02"))
        #expect(none.isWorkingDay(holiday) && !calendar.isWorkingDay(holiday))
        #expect(none.workingDays(from: first, to: holiday) == first.workingDays(to: holiday))
    }

    @Test func aStatedYearReplacesWhatWasKnown() throws {
        let (holiday, made, elsewhere) = (try day("2027-03-01"), try day("2027-03-06"), try day("2026-12-31"))
        let more = calendar.adding(
            HolidayYear(
                year: 2027, daysOff: [.init(day: holiday), .init(day: elsewhere)], makeUpDays: [made],
                areMakeUpDaysKnown: true, source: "Thông báo", grade: .told))
        #expect(more.knows(2027) && more.years.count == calendar.years.count + 1)
        #expect(!more.isWorkingDay(holiday) && more.isWorkingDay(made))
        #expect(more.isWorkingDay(elsewhere), "a year says nothing of another")
        let less = more.adding(
            HolidayYear(
                year: 2026, daysOff: [], makeUpDays: [], areMakeUpDaysKnown: false, source: "Thông báo", grade: .told))
        let (national, exchanged) = (try day("2026-09-02"), try day("2026-08-22"))
        #expect(less.years.count == more.years.count)
        #expect(less.isWorkingDay(national) && !less.isWorkingDay(exchanged))
        #expect(!less.isWorkingDay(holiday))
    }
}

/// Counting against a second, naive count that goes from day to day.
@Suite struct HolidayCountTests {
    private let calendar = HolidayCalendar.standard

    private func isWorked(_ day: Day) -> Bool {
        let year = calendar.years.first { $0.year == day.components.year }
        if let year, year.makeUpDays.contains(day) { return true }
        if let year, year.daysOff.contains(where: { $0.day == day }) { return false }
        return day.weekday < 5
    }

    private func naive(_ count: Int, after first: Day) -> Day {
        var (day, left) = (first, count)
        while left > 0 {
            day = day.adding(days: 1)
            if isWorked(day) { left -= 1 }
        }
        return day
    }

    /// Days all over the years, before and after them too; a prime step leaves no part of a year out.
    @Test func daysAreAddedAndCountedOneByOne() throws {
        let start = try #require(Day(text: "2014-11-03"))
        for index in 0..<300 {
            let first = start.adding(days: Int32(index * 1009 % 4600))
            let count = 1 + index * 7 % 64
            let last = naive(count, after: first)
            #expect(calendar.isWorkingDay(first) == isWorked(first), "\(first)")
            #expect(calendar.adding(workingDays: count, to: first) == last, "\(count) after \(first)")
            #expect(calendar.workingDays(from: first, to: last) == count, "\(first) to \(last)")
            #expect(calendar.workingDays(from: last, to: first) == -count, "\(last) to \(first)")
        }
    }

    @Test func longTimesAreCountedToo() throws {
        let first = try #require(Day(text: "2014-12-20"))
        let last = naive(3000, after: first)
        #expect(calendar.adding(workingDays: 3000, to: first) == last)
        #expect(calendar.workingDays(from: first, to: last) == 3000)
        #expect(calendar.adding(workingDays: 5_000_000, to: first) > last, "it ends")
    }
}
