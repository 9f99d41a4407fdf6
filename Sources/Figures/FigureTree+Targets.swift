internal import Ledger
package import Organisation

/// What a unit is to reach in a calendar year: so many of a flow.
package struct Target: Hashable, Sendable, BitwiseCopyable {
    /// The place of the figure among all.
    let figure: Int32
    let year: Int32
    let value: Int32

    /// A unit's target; nil for a figure that is no flow.
    package init?(_ figure: Figure, year: Int, value: Int) {
        guard figure.kind == .flow else { return nil }
        (self.figure, self.year, self.value) = (Int32(figure.rawValue), Int32(clamping: year), Int32(clamping: value))
    }
}

/// Units that are behind a target: counted over what the tree counts itself, and so at the end of every settling.
extension FigureTree {
    struct TargetNode {
        var targets: [Target]
        /// What they add to the unit's own function, kept so that it can be taken away again.
        var contributions: [SeriesTable.Change] = []
    }

    /// From now on these are a unit's targets, of all years; nobody else tells them.
    package mutating func setTargets(_ targets: [Target], of unit: UnitID) {
        let old = self.targets[unit]
        guard old?.targets ?? [] != targets else { return }
        self.targets[unit] = TargetNode(targets: targets, contributions: old?.contributions ?? [])
        touchedTargets.insert(unit)
    }

    /// Counts the units anew whose targets, days or flows have changed.
    mutating func settleTargets() {
        var touched = touchedTargets
        if changes.areUncounted {
            touched = Set(targets.keys)
        } else {
            for change in changes.changes where targets[change.unit] != nil { touched.insert(change.unit) }
        }
        touchedTargets = []
        for unit in touched.sorted() where nodes.indices.contains(Int(unit.index)) {
            guard let node = targets[unit] else { continue }
            let new = daysBehind(node.targets, of: unit).changes(of: Slot(.targetsBehind))
            guard new != node.contributions else { continue }
            for change in node.contributions { add(change.negated, to: unit) }
            for change in new { add(change, to: unit) }
            targets[unit]?.contributions = new
        }
    }

    private func daysBehind(_ targets: [Target], of unit: UnitID) -> DaySpans {
        targets.reduce(DaySpans.none) { $0.union(daysBehind($1, of: unit)) }.intersection(
            structure[unit].periods.days())
    }

    /// The days of the year on which less is reached than value x days of the year so far / days of the year, rounded down.
    private func daysBehind(_ target: Target, of unit: UnitID) -> DaySpans {
        guard target.value > 0, Figure.all.indices.contains(Int(target.figure)),
            let first = Day(year: Int(target.year), month: 1, day: 1)?.number,
            let last = Day(year: Int(target.year), month: 12, day: 31)?.number
        else { return .none }
        let (slot, node) = (Slot(Figure.all[Int(target.figure)]), nodes[Int(unit.index)])
        let (own, below) = (node.own[slot], node.below[slot])
        func total(_ day: Int32) -> Int64 { Int64(own.value(on: day)) + Int64(below.value(on: day)) }
        let before = total(first - 1)
        let steps = Set([first] + (own.steps + below.steps).map(\.day).filter { first <= $0 && $0 <= last }).sorted()
        var spans = DaySpans.none
        let (days, value) = (Int64(last - first + 1), Int64(target.value))
        for (index, start) in steps.enumerated() {
            let end = index + 1 < steps.count ? steps[index + 1] : last + 1
            // The first day of the year by which more than this much is asked.
            let reached = max(total(start) - before, 0)
            let asked = ((reached + 1) * days + value - 1) / value
            guard asked <= days else { continue }
            spans.append(DaySpans.Span(from: max(start, first + Int32(asked) - 1), until: end))
        }
        return spans
    }
}
