package import Ledger

/// Finds, over all days, the units that stand above each other in a circle and those with too many levels above and below
/// them. In one pass over the days on which a parent changes: what is kept between them is a forest of at most
/// `Hierarchy.levelsMax` levels, since a parent that would make a circle or one level too many is not taken up.
package struct ParentFaults {
    /// Units that stand above each other from a day on: each under the one behind it, the last under the first.
    package struct Circle: Hashable, Sendable {
        /// The first day.
        package let day: Day
        /// All of them.
        package let units: [UnitID]
    }

    /// Units one above the other, more than there may be.
    package struct Chain: Hashable, Sendable {
        /// The first day.
        package let day: Day
        /// The unit whose parent makes it one too many.
        package let unit: UnitID
        /// Some of the units that stand in one line, that unit among them.
        package let units: [UnitID]
    }

    /// Every circle, in the order of days.
    package private(set) var circles: [Circle] = []
    /// Every line of too many levels, in the order of days; where levels hang below one that is told, not told again.
    package private(set) var chains: [Chain] = []

    private var forest: ParentForest
    /// What the facts say, taken up or not.
    private var wanted: [Int32]
    /// Parents that were not taken up, under each unit of what forbade it: when that changes, they are looked at again.
    private var waiting: [Int32: [Int32]] = [:]
    /// Units that were cut off from what is above them, which was told.
    private var isCutOff: [Bool]

    /// Looks at the parents of these units, each standing at its own number.
    package init(units: [UnitTimeline]) {
        let changes = ParentFaults.changes(of: units)
        let count = max(units.count, (changes.map { max($0.unit, $0.parent) }.max() ?? -1) + 1)
        forest = ParentForest(count: count)
        wanted = [Int32](repeating: ParentForest.none, count: count)
        isCutOff = [Bool](repeating: false, count: count)
        var start = 0
        while start < changes.count {
            var end = start
            while end < changes.count, changes[end].day == changes[start].day { end += 1 }
            apply(changes[start..<end], on: changes[start].day)
            start = end
        }
    }

    /// The most chains that are followed downwards, which takes a look at every unit.
    private static let completeChainsMax = 100

    private typealias Change = (day: Day, unit: Int, parent: Int)

    /// Every change of a parent, by day; a period that only changes the name changes no parent.
    private static func changes(of units: [UnitTimeline]) -> [Change] {
        var changes: [Change] = []
        for (index, timeline) in units.enumerated() {
            var parent = Int(ParentForest.none)
            for period in timeline.periods {
                let next = period.content.parent.map { Int($0.index) } ?? Int(ParentForest.none)
                if next != parent { changes.append((period.from, index, next)) }
                parent = next
            }
        }
        return changes.sorted { ($0.day, $0.unit) < ($1.day, $1.unit) }
    }

    /// All changes of one day at once: in between there may be circles that stand on no day.
    private mutating func apply(_ changes: ArraySlice<Change>, on day: Day) {
        var batch: [Int32] = []
        var isInBatch: Set<Int32> = []
        for change in changes {
            let unit = Int32(change.unit)
            wanted[change.unit] = Int32(change.parent)
            for other in [unit] + (waiting.removeValue(forKey: unit) ?? []) where isInBatch.insert(other).inserted {
                batch.append(other)
            }
        }
        for unit in batch {
            forest.unlink(unit)
            isCutOff[Int(unit)] = false
        }
        // Each unit of the batch is a root now. Which root would each stand under?
        var roots: [Int32: Int32] = [:]
        for unit in batch where wanted[Int(unit)] >= 0 {
            roots[unit] = forest.root(of: wanted[Int(unit)])
        }
        let order = ParentFaults.order(batch, roots)
        for circle in order.circles { tell(circle: circle, on: day) }
        for unit in order.topDown where wanted[Int(unit)] >= 0 { take(unit, on: day) }
    }

    /// The batch with those above before those below, and the circles among them, which are cut at their first unit.
    private static func order(
        _ batch: [Int32], _ roots: [Int32: Int32]
    ) -> (topDown: [Int32], circles: [[Int32]]) {
        var topDown: [Int32] = []
        var circles: [[Int32]] = []
        var place: [Int32: Int] = [:]
        let done = Int.max
        for first in batch where place[first] == nil {
            var walk: [Int32] = []
            var unit = first
            while place[unit] == nil {
                place[unit] = walk.count
                walk.append(unit)
                // Roots outside the batch have no parent to come.
                guard let next = roots[unit], roots[next] != nil else { break }
                unit = next
            }
            var cut: Int32?
            if let start = place[unit], start != done, let last = walk.last, roots[last] == unit {
                circles.append(Array(walk[start...]))
                cut = unit
            }
            for unit in walk.reversed() {
                place[unit] = done
                if unit != cut { topDown.append(unit) }
            }
        }
        return (topDown, circles)
    }

    private mutating func tell(circle: [Int32], on day: Day) {
        var units: [Int32] = []
        for unit in circle {
            units.append(unit)
            var above = wanted[Int(unit)]
            // Up to the root, which is the next of the circle or the first again.
            while above != unit, forest.parent(of: above) >= 0 {
                units.append(above)
                above = forest.parent(of: above)
            }
        }
        circles.append(Circle(day: day, units: units.map { UnitID(index: $0) }))
        for unit in units { waiting[unit, default: []].append(circle[0]) }
        // However many levels hang below it are no other fault.
        isCutOff[Int(circle[0])] = true
    }

    private mutating func take(_ unit: Int32, on day: Day) {
        let above = forest.path(from: wanted[Int(unit)])
        guard above.count + forest.height(of: unit) > Hierarchy.levelsMax else {
            forest.link(unit, under: wanted[Int(unit)])
            return
        }
        isCutOff[Int(unit)] = true
        for other in above { waiting[other, default: []].append(unit) }
        // What hangs below something that was cut off is told with it.
        guard let root = above.last, !isCutOff[Int(root)] else { return }
        let below = chains.count < ParentFaults.completeChainsMax ? forest.longestLine(below: unit) : []
        for other in below { waiting[other, default: []].append(unit) }
        let line = [unit] + above + below
        chains.append(Chain(day: day, unit: UnitID(index: unit), units: line.map { UnitID(index: $0) }))
    }
}
