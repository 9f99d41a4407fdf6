/// Months of the calendar.
extension Day {
    /// The same day of the month so many months later, earlier when negative; the month's last day where it has no such day.
    ///
    /// Stops at the ends of what a date may name.
    package func adding(months: Int) -> Day {
        let (year, month, day) = components
        let (sum, isBeyond) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !isBeyond, (12_000..<120_000).contains(sum) else { return months < 0 ? .earliest : .latest }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        return Day(unchecked: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear)))
    }

    /// The same day so many years later, earlier when negative; the last of February where there is no 29th.
    package func adding(years: Int) -> Day {
        let (months, isBeyond) = years.multipliedReportingOverflow(by: 12)
        guard !isBeyond else { return years < 0 ? .earliest : .latest }
        return adding(months: months)
    }
}
