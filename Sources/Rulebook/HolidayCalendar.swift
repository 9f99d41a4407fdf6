package import Ledger

/// Working days with the public holidays, as far as years are known; of other years, weekends alone.
package struct HolidayCalendar: Hashable, Sendable {
    /// What is known, the earliest year first.
    package let years: [HolidayYear]

    /// What follows of it for counting.
    package let workingDays: WorkingDays

    /// A calendar of these years; of two statements about one year the later holds.
    package init(_ years: [HolidayYear]) {
        let byYear = Dictionary(years.map { ($0.year, $0) }) { _, later in later }
        let ordered = byYear.values.sorted { $0.year < $1.year }
        let off = ordered.flatMap { year in year.daysOff.map(\.day).filter { $0.components.year == year.year } }
        let madeUp = Set(ordered.flatMap { year in year.makeUpDays.filter { $0.components.year == year.year } })
        self.years = ordered
        workingDays = WorkingDays(
            closed: Set(off).subtracting(madeUp).filter { $0.isWorkingDay }.sorted(),
            opened: madeUp.filter { !$0.isWorkingDay }.sorted())
    }

    /// The same calendar with a year that somebody states; it replaces what was known of that year.
    package func adding(_ year: HolidayYear) -> HolidayCalendar { HolidayCalendar(years + [year]) }

    /// True for a year whose days off are known.
    package func knows(_ year: Int) -> Bool { years.contains { $0.year == year } }

    /// True for Monday to Friday, days off excepted, and for days that are made up.
    package func isWorkingDay(_ day: Day) -> Bool { workingDays.isWorkingDay(day) }

    /// How many working days follow a day up to another; negative where that comes before.
    package func workingDays(from first: Day, to last: Day) -> Int { workingDays.count(from: first, to: last) }

    /// The last of so many working days that follow a day.
    package func adding(workingDays count: Int, to day: Day) -> Day { workingDays.adding(count, to: day) }
}
