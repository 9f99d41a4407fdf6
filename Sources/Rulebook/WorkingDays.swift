package import Ledger

/// Which days are worked: Monday to Friday but for some, and some of weekends. Counting does not go through the days between two,
/// since a list of what is overdue may reach back for years.
package struct WorkingDays: Hashable, Sendable {
    /// Days from Monday to Friday on which nobody works, in their order.
    package let closed: [Day]
    /// Days of a weekend that are worked, in their order.
    package let opened: [Day]

    /// These exceptions, each in its order.
    package init(closed: [Day], opened: [Day]) { (self.closed, self.opened) = (closed, opened) }

    /// True for Monday to Friday, days off excepted, and for days that are made up.
    package func isWorkingDay(_ day: Day) -> Bool {
        day.isWorkingDay ? !WorkingDays.has(closed, day) : WorkingDays.has(opened, day)
    }

    /// How many working days follow a day up to another; negative where that comes before.
    package func count(from first: Day, to last: Day) -> Int {
        guard first <= last else { return -count(from: last, to: first) }
        return first.workingDays(to: last) - WorkingDays.count(closed, after: first, upTo: last)
            + WorkingDays.count(opened, after: first, upTo: last)
    }

    /// The last of so many working days that follow a day.
    package func adding(_ count: Int, to day: Day) -> Day {
        guard count > 0 else { return day }
        // By weekends alone; then on or back by the few days by which that is wrong.
        var end = day.adding(workingDays: count)
        var left = count - self.count(from: day, to: end)
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
