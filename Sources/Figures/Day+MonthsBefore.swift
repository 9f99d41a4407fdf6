internal import Ledger

extension Day {
    /// The first day of which the same day so many months before is this one or a later one.
    func firstWhoseDay(monthsBefore months: Int) -> Day {
        let later = adding(months: months)
        // Where the month has no such day, its last one is too early by the days that it lacks.
        return later < .latest && later.components.day < components.day ? later.adding(days: 1) : later
    }
}
