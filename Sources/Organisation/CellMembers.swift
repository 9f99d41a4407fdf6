package import Ledger

/// How many members each cell had at the end of each day, counted from the roads of people one after another.
package struct CellMembers: Sendable {
    private struct Change {
        var day: Day
        var difference: Int32
    }

    private var changes: [UnitID: [Change]] = [:]

    /// Nobody yet.
    package init() {}

    /// Counts one more person in.
    package mutating func add(_ timeline: PersonTimeline) {
        var cell: UnitID?
        for day in timeline.days {
            let next = day.state.standing.isMember ? day.state.cell : nil
            guard next != cell else { continue }
            if let cell { changes[cell, default: []].append(Change(day: day.day, difference: -1)) }
            if let next { changes[next, default: []].append(Change(day: day.day, difference: 1)) }
            cell = next
        }
    }

    /// The members of a cell at the ends of these days, which come in order; nil when the cell never had one, and so
    /// nothing of its members may have been recorded.
    package func counts(of cell: UnitID, on days: [Day]) -> [Int]? {
        guard let changes = changes[cell]?.sorted(by: { $0.day < $1.day }) else { return nil }
        var counts: [Int] = []
        counts.reserveCapacity(days.count)
        var (next, members) = (0, 0)
        for day in days {
            while next < changes.count, changes[next].day <= day {
                members += Int(changes[next].difference)
                next += 1
            }
            counts.append(members)
        }
        return counts
    }
}
