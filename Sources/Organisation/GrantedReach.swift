package import Ledger

/// Which units a grant covers: its unit, what stood under it when the grant began, and what is founded under any of these
/// since.
///
/// What is moved in from elsewhere, or comes back, is not covered, nor what hangs below it, nor what is founded there: only
/// another grant can say so. What moves out is no longer covered. A unit that ended stays where it last stood.
///
/// The days are walked on what is known now. That alone would let a late fact, or a correction of an old one, draw a unit
/// in: so a unit must also have belonged to the grant by what was known when it was given, or, where nothing was known of
/// it then, have been founded under one that did by the first fact of all that stated it.
package struct GrantedReach: Sendable {
    /// A unit about which facts arrived after the grant was given.
    package struct Later: Sendable {
        /// As it was known when the grant was given; without periods where nothing was.
        package var then: UnitTimeline
        /// The unit under which the first fact of all put it.
        package var founder: UnitID?

        /// A unit known so then, and first put there.
        package init(then: UnitTimeline, founder: UnitID?) {
            self.then = then
            self.founder = founder
        }
    }

    /// The units covered at the end of the last day.
    package let units: UnitSet

    /// What a grant over `top` covers.
    ///
    /// - Parameters:
    ///   - from: the grant's first day.
    ///   - today: the day at whose end it is asked.
    ///   - timelines: every unit as it is known now, by number.
    ///   - later: every unit about which facts arrived after the grant was given.
    package init(over top: UnitID, from: Day, on today: Day, _ timelines: [UnitTimeline], later: [UnitID: Later]) {
        var walk = ReachWalk(over: top, from: from, timelines)
        walk.go(through: today)
        guard !later.isEmpty else {
            units = walk.units
            return
        }
        var known = timelines
        for (unit, later) in later where known.indices.contains(Int(unit.index)) {
            known[Int(unit.index)] = later.then
        }
        var before = ReachWalk(over: top, from: from, known)
        before.go(through: today)
        let belonged = before.everUnits
        units = walk.units.filtered { unit in
            GrantedReach.belongs(unit, top, belonged, later)
        }
    }

    /// True for what belonged to the grant as known when it was given, and for what was first founded under such.
    private static func belongs(_ unit: UnitID, _ top: UnitID, _ belonged: UnitSet, _ later: [UnitID: Later]) -> Bool {
        var unit = unit
        for _ in 0..<Hierarchy.levelsMax {
            if unit == top || belonged.contains(unit) { return true }
            guard let own = later[unit], own.then.periods.isEmpty, let founder = own.founder else { return false }
            unit = founder
        }
        return false
    }
}

/// Follows the parents of all units from a grant's first day on, change by change.
private struct ReachWalk {
    private let top: Int
    private let timelines: [UnitTimeline]
    private var day: Day
    /// By unit: its parent on the day, -1 for none.
    private var parents: [Int32]
    private var isCovered: [Bool]
    private(set) var wasEverCovered: [Bool]
    /// By unit: those that ever stood under it so far; some have gone.
    private var children: [[Int32]]

    init(over top: UnitID, from: Day, _ timelines: [UnitTimeline]) {
        (self.top, self.timelines, day) = (Int(top.index), timelines, from)
        let count = timelines.count
        parents = timelines.map { $0.lastState(by: from)?.parent?.index ?? -1 }
        isCovered = Array(repeating: false, count: count)
        wasEverCovered = isCovered
        children = Array(repeating: [], count: count)
        guard timelines.indices.contains(self.top) else { return }
        isCovered[self.top] = true
        coverWhatStands()
        for (unit, parent) in parents.enumerated() where children.indices.contains(Int(parent)) {
            children[Int(parent)].append(Int32(unit))
        }
        wasEverCovered = isCovered
    }

    var units: UnitSet { asSet(isCovered) }
    var everUnits: UnitSet { asSet(wasEverCovered) }

    private func asSet(_ flags: [Bool]) -> UnitSet {
        var set = UnitSet()
        for (index, flag) in flags.enumerated() where flag { set.insert(UnitID(index: Int32(index))) }
        return set
    }

    /// What stands under the top on the first day.
    private mutating func coverWhatStands() {
        var isSeen = isCovered
        var path: [Int] = []
        for unit in parents.indices where !isSeen[unit] {
            path.removeAll(keepingCapacity: true)
            var current = unit
            while parents.indices.contains(current), !isSeen[current], path.count < Hierarchy.levelsMax {
                isSeen[current] = true
                path.append(current)
                current = Int(parents[current])
            }
            // A circle that does not hold the top leads back into the path, which is not covered.
            let isUnder = parents.indices.contains(current) && isCovered[current]
            if isUnder { for unit in path { isCovered[unit] = true } }
        }
    }

    private struct Change {
        var day: Day
        var unit: Int
        var parent: Int32
        /// True where nothing of the unit had begun before.
        var isFirst: Bool
    }

    mutating func go(through last: Day) {
        guard timelines.indices.contains(top) else { return }
        var changes: [Change] = []
        for (unit, timeline) in timelines.enumerated() {
            for (index, period) in timeline.periods.enumerated() where period.from > day && period.from <= last {
                let parent = period.content.parent?.index ?? -1
                changes.append(Change(day: period.from, unit: unit, parent: parent, isFirst: index == 0))
            }
        }
        changes.sort { ($0.day, $0.unit) < ($1.day, $1.unit) }
        var start = 0
        while start < changes.count {
            var end = start
            while end < changes.count, changes[end].day == changes[start].day { end += 1 }
            apply(changes[start..<end])
            start = end
        }
    }

    /// Everything that changes on one day, at once.
    private mutating func apply(_ changes: ArraySlice<Change>) {
        var open: [Int: Bool] = [:]
        for change in changes {
            parents[change.unit] = change.parent
            if children.indices.contains(Int(change.parent)) { children[Int(change.parent)].append(Int32(change.unit)) }
            open[change.unit] = change.isFirst
        }
        for change in changes { settle(change.unit, &open, depth: 0) }
        for change in changes where isCovered[change.unit] { wasEverCovered[change.unit] = true }
    }

    /// - Parameter open: the units of the day that are not settled yet, and whether they are founded on it.
    private mutating func settle(_ unit: Int, _ open: inout [Int: Bool], depth: Int) {
        guard let isFounded = open.removeValue(forKey: unit), unit != top else { return }
        let parent = Int(parents[unit])
        if open[parent] != nil, depth < Hierarchy.levelsMax { settle(parent, &open, depth: depth + 1) }
        let isUnder = isCovered.indices.contains(parent) && isCovered[parent] && open[parent] == nil
        if isUnder && (isFounded || isCovered[unit]) && leadsToTop(unit) {
            isCovered[unit] = true
        } else if isCovered[unit] {
            lose(unit)
        }
    }

    /// False for a unit that stands in a circle, or under one: what is above it leads back to it and not to the top.
    private func leadsToTop(_ unit: Int) -> Bool {
        var unit = unit
        for _ in 0..<Hierarchy.levelsMax {
            if unit == top { return true }
            guard parents.indices.contains(unit) else { return false }
            unit = Int(parents[unit])
        }
        return false
    }

    /// What moves out takes along what hangs below it.
    private mutating func lose(_ unit: Int) {
        var gone = [unit]
        while let unit = gone.popLast() {
            isCovered[unit] = false
            gone += children[unit].lazy.map { Int($0) }.filter { [parents, isCovered, top] child in
                parents[child] == Int32(unit) && isCovered[child] && child != top
            }
        }
    }
}

extension UnitSet {
    /// Those for which something holds.
    fileprivate func filtered(_ isWanted: (UnitID) -> Bool) -> UnitSet {
        var result = UnitSet()
        for unit in units where isWanted(unit) { result.insert(unit) }
        return result
    }
}
