package import Ledger
package import Words

/// The days of one year on which civil servants are off though it is no weekend, and those on which they work though it is one.
package struct HolidayYear: Hashable, Sendable {
    /// A day off.
    package struct DayOff: Hashable, Sendable {
        /// Which day; it may lie on a weekend too.
        package let day: Day
        /// Why: “Giỗ Tổ Hùng Vương”; nil where whoever stated it gave no name.
        package let name: BilingualText?

        /// A day off of this name.
        package init(day: Day, name: BilingualText? = nil) { (self.day, self.name) = (day, name) }
    }

    /// Which year.
    package let year: Int
    /// Holidays, days in lieu of them, and days exchanged for others; in their order.
    package let daysOff: [DayOff]
    /// Days of a weekend on which is worked for a day exchanged, in their order.
    package let makeUpDays: [Day]
    /// False where there may be make-up days that no source tells of.
    package let areMakeUpDaysKnown: Bool
    /// The papers that say so, as they are cited.
    package let source: String
    /// How sure it is: the lowest grade of what the year consists of.
    package let grade: RuleGrade

    /// A year as it is stated. Days of other years have no effect.
    package init(
        year: Int, daysOff: [DayOff], makeUpDays: [Day], areMakeUpDaysKnown: Bool, source: String, grade: RuleGrade
    ) {
        self.year = year
        self.daysOff = daysOff.sorted { $0.day < $1.day }
        self.makeUpDays = makeUpDays.sorted()
        self.areMakeUpDaysKnown = areMakeUpDaysKnown
        (self.source, self.grade) = (source, grade)
    }
}
