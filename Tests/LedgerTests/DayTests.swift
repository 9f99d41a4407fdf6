import Ledger
import TestSupport
import Testing

@Suite struct DayTests {
    @Test func countsDaysFromTheEpoch() {
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
        #expect(Day(year: 1969, month: 12, day: 31)?.number == -1)
    }

    @Test func everyDayOfFourCenturiesComesBack() throws {
        var day = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2300, month: 1, day: 1))
        while day < last {
            let (year, month, dayOfMonth) = day.components
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            let end = day.endOfMonth
            #expect(day <= end && end.components.month == month && end.adding(days: 1).components.day == 1)
            day = day.adding(days: 1)
        }
    }

    @Test(arguments: ["2020-10-12", "12/10/2020"])
    func readsBothForms(text: String) {
        #expect(Day(text: text)?.description == "2020-10-12")
        #expect(Day(text: text)?.vietnamese == "12/10/2020")
    }

    @Test(arguments: [Int32.min, -5_000_000, -719_529, -1, 0, 18_547, 2_932_896, 2_932_897, 5_000_000, .max])
    func everyDayIsWritten(number: Int32) {
        let day = Day(number: number)
        let (year, month, dayOfMonth) = day.components
        let padded = { (number: Int, width: Int) in
            number < 0
                ? String(number)
                : String(
                    (String(repeating: "0", count: width) + String(number)).suffix(max(width, String(number).count)))
        }
        let (years, months, days) = (padded(year, 4), padded(month, 2), padded(dayOfMonth, 2))
        #expect(day.description == "\(years)-\(months)-\(days)" && day.vietnamese == "\(days)/\(months)/\(years)")
    }

    @Test(arguments: [
        "31/02/2020", "2019-02-29", "99999-01-01", "2020-1-1", "12/10/20", "0999-12-31", "", "x", "2020-10-12 ",
        "+1/10/2020", "-2020-10-12", "12/13/2020", "1/1/+200",
    ])
    func refusesWhatNoCalendarHas(text: String) {
        #expect(Day(text: text) == nil)
    }

    @Test func knowsLeapYears() {
        #expect(Day(text: "29/2/2000") != nil)
        #expect(Day(text: "29/2/1900") == nil)
        #expect(Day(text: "29/2/2024") != nil)
    }
}

/// Months of the calendar, against stepping day by day.
@Suite struct DayMonthsTests {
    @Test func aMonthLaterIsTheSameDayOrTheLast() throws {
        let start = try #require(Day(text: "2023-12-25"))
        for offset in 0..<500 {
            let day = start.adding(days: Int32(offset))
            for months in [-14, -1, 0, 1, 12, 25] {
                let (year, month, number) = day.components
                let later = day.adding(months: months)
                let parts = later.components
                #expect(parts.year * 12 + parts.month == year * 12 + month + months)
                #expect(parts.day == number || (parts.day < number && later == later.endOfMonth), "\(day) + \(months)")
            }
        }
        #expect(Day.latest.adding(months: 1) == .latest && Day.earliest.adding(months: -1) == .earliest)
        #expect(start.adding(months: .max) == .latest && start.adding(months: .min) == .earliest)
    }
}
