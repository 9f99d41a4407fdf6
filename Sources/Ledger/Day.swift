/// A calendar day without a time zone: the unit in which the organisation dates everything it decides.
///
/// Stored as the number of days since 1970-01-01 in the proleptic Gregorian calendar, so that days compare and
/// subtract as integers.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int32

    /// The day with this number of days since 1970-01-01.
    package init(number: Int32) {
        self.number = number
    }

    /// The first day a date may name: 1000-01-01. Anything earlier is a slip of the pen.
    package static let earliest = Day(unchecked: 1000, 1, 1)

    /// The last day a date may name: 9999-12-31, which spreadsheets use for "no end".
    package static let latest = Day(unchecked: 9999, 12, 31)

    /// True for a day that a date may name.
    package var isWritable: Bool { Day.earliest <= self && self <= Day.latest }

    /// The day of this year, month (1...12) and day of the month; nil when the calendar has no such day or the year
    /// lies outside 1000...9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// The day `days` later; earlier when negative.
    ///
    /// Stops at the ends of its range: a damaged day is wrong, and no reason to end the program.
    package func adding(days: Int32) -> Day {
        let (sum, isBeyond) = number.addingReportingOverflow(days)
        return Day(number: isBeyond ? (days < 0 ? .min : .max) : sum)
    }

    /// Counts days with March as the first month, so that the leap day comes last (the civil-from-days method).
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of the month in the Gregorian calendar.
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The first day of its month.
    package var startOfMonth: Day { Day(year: components.year, month: components.month, day: 1) ?? self }

    /// The last day of its month.
    package var endOfMonth: Day {
        let (year, month, day) = components
        return adding(days: Int32(Day.length(ofMonth: month, year: year) - day))
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
