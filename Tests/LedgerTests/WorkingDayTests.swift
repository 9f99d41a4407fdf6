import Ledger
import Testing

/// Working days are counted as one counts them by hand.
@Suite struct WorkingDayTests {
    private static let start = Day(text: "2026-11-20") ?? .earliest

    @Test func theWeekBeginsOnMonday() throws {
        #expect(try #require(Day(text: "2026-11-23")).weekday == 0)
        #expect(try #require(Day(text: "1970-01-01")).weekday == 3)
        #expect(try #require(Day(text: "1969-12-28")).weekday == 6)
    }

    @Test(arguments: 0..<14, [0, 1, 4, 5, 6, 10, 30, 60])
    func daysAreAddedOneByOne(shift: Int, count: Int) {
        let first = Self.start.adding(days: Int32(shift))
        var (day, left) = (first, count)
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday < 5 { left -= 1 }
        }
        #expect(first.adding(workingDays: count) == day)
        #expect(first.workingDays(to: day) == count)
        #expect(day.workingDays(to: first) == -count)
    }
}
