/// Working days as far as they are known without a calendar of holidays: Monday to Friday.
extension Day {
    /// The day of the week: 0 for Monday, 6 for Sunday.
    package var weekday: Int { Int(((Int64(number) + 3) % 7 + 7) % 7) }

    /// True from Monday to Friday.
    package var isWorkingDay: Bool { weekday < 5 }

    /// The last of so many working days that follow this day.
    package func adding(workingDays count: Int) -> Day {
        guard count > 0 else { return self }
        // Whole weeks first: each holds five.
        let weeks = (count - 1) / 5
        var day = adding(days: Int32(clamping: weeks * 7))
        var left = count - weeks * 5
        while left > 0, day < .latest {
            day = day.adding(days: 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }

    /// How many working days follow this day up to another; negative where that comes before.
    package func workingDays(to other: Day) -> Int {
        guard self <= other else { return -other.workingDays(to: self) }
        let weeks = (Int(other.number) - Int(number)) / 7
        var day = adding(days: Int32(clamping: weeks * 7))
        var count = weeks * 5
        while day < other {
            day = day.adding(days: 1)
            if day.isWorkingDay { count += 1 }
        }
        return count
    }
}
