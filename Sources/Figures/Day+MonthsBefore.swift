internal import Ledger

extension Day {
    /// The first day of which the same day so many months before is this one or a later one.
    func firstWhoseDay(monthsBefore months: Int) -> Day {
        // A month is at most three days longer than another.
        var day = adding(months: months).adding(days: -4)
        while day < .latest, day.adding(months: -months) < self { day = day.adding(days: 1) }
        return day
    }
}
