/// Months of the calendar.
extension Day {
    /// The same day of the month so many months later, earlier when negative; the month's last day where it has no such day.
    ///
    /// Stops at the ends of what a date may name.
    package func adding(months: Int) -> Day {
        let (year, month, day) = components
        let (sum, isBeyond) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !isBeyond, (12_000..<120_000).contains(sum) else { return months < 0 ? .earliest : .latest }
        // Every month has its first day.
        let first = Day(year: sum / 12, month: sum % 12 + 1, day: 1) ?? .earliest
        let last = first.endOfMonth
        return day <= last.components.day ? first.adding(days: Int32(day - 1)) : last
    }

    /// The same day so many years later, earlier when negative; the last of February where there is no 29th.
    package func adding(years: Int) -> Day {
        let (months, isBeyond) = years.multipliedReportingOverflow(by: 12)
        guard !isBeyond else { return years < 0 ? .earliest : .latest }
        return adding(months: months)
    }
}
