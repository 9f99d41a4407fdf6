package import Ledger

/// Working days with the public holidays, as far as years are known; of other years, weekends alone.
package struct HolidayCalendar: Hashable, Sendable {
    /// What is known, the earliest year first.
    package let years: [HolidayYear]

    /// Days from Monday to Friday on which nobody works, in their order.
    private let closed: [Day]
    /// Days of a weekend that are worked, in their order.
    private let opened: [Day]

    /// A calendar of these years; of two statements about one year the later holds.
    package init(_ years: [HolidayYear]) {
        let byYear = Dictionary(years.map { ($0.year, $0) }) { _, later in later }
        let ordered = byYear.values.sorted { $0.year < $1.year }
        let off = ordered.flatMap { year in year.daysOff.map(\.day).filter { $0.components.year == year.year } }
        let madeUp = Set(ordered.flatMap { year in year.makeUpDays.filter { $0.components.year == year.year } })
        self.years = ordered
        closed = Set(off).subtracting(madeUp).filter { $0.isWorkingDay }.sorted()
        opened = madeUp.filter { !$0.isWorkingDay }.sorted()
    }

    /// The same calendar with a year that somebody states; it replaces what was known of that year.
    package func adding(_ year: HolidayYear) -> HolidayCalendar { HolidayCalendar(years + [year]) }

    /// True for a year whose days off are known.
    package func knows(_ year: Int) -> Bool { years.contains { $0.year == year } }

    /// True for Monday to Friday, days off excepted, and for days that are made up.
    package func isWorkingDay(_ day: Day) -> Bool {
        day.isWorkingDay ? !HolidayCalendar.has(closed, day) : HolidayCalendar.has(opened, day)
    }
}

/// Counting. The days between two are not gone through, since a list of what is overdue may reach back for years.
extension HolidayCalendar {
    /// How many working days follow a day up to another; negative where that comes before.
    package func workingDays(from first: Day, to last: Day) -> Int {
        guard first <= last else { return -workingDays(from: last, to: first) }
        return first.workingDays(to: last) - HolidayCalendar.count(closed, after: first, upTo: last)
            + HolidayCalendar.count(opened, after: first, upTo: last)
    }

    /// The last of so many working days that follow a day.
    package func adding(workingDays count: Int, to day: Day) -> Day {
        guard count > 0 else { return day }
        // By weekends alone; then on or back by the few days by which that is wrong.
        var end = day.adding(workingDays: count)
        var left = count - workingDays(from: day, to: end)
        while left > 0, end < .latest {
            end = end.adding(days: 1)
            if isWorkingDay(end) { left -= 1 }
        }
        while left < 0 || !isWorkingDay(end) {
            if isWorkingDay(end) { left += 1 }
            end = end.adding(days: -1)
        }
        return end
    }

    /// How many of sorted days come after one day and not after another.
    private static func count(_ days: [Day], after first: Day, upTo last: Day) -> Int {
        count(days, upTo: last) - count(days, upTo: first)
    }

    private static func has(_ days: [Day], _ day: Day) -> Bool {
        let place = count(days, upTo: day)
        return place > 0 && days[place - 1] == day
    }

    private static func count(_ days: [Day], upTo day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
