package import Ledger
package import Organisation

extension FigureTree {
    /// The unit above on a day, as the question's structure has it; nil for a root.
    package func parent(of unit: UnitID, on day: Day) -> UnitID? {
        guard Int(unit.index) < nodes.count else { return nil }
        return nodes[Int(unit.index)].ancestry?.parent(on: day.number)
    }

    /// The unit itself and those above it on a day.
    package func path(from unit: UnitID, on day: Day) -> [UnitID] {
        guard Int(unit.index) < nodes.count else { return [unit] }
        return [unit] + (nodes[Int(unit.index)].ancestry?.units(on: day.number) ?? [])
    }

    /// The units directly under a unit on a day that are in force then or still count members, in the order of their
    /// numbers.
    package func children(of unit: UnitID, on day: Day) -> [UnitID] {
        unitsBelow[Int(unit.index)].filter { child in
            parent(of: child, on: day) == unit && isShown(child, on: day)
        }.sorted()
    }

    /// The units without a unit above on a day, in the order of their numbers.
    package func roots(on day: Day) -> [UnitID] {
        // Nearly all stand under another: that is looked at first, and costs the least.
        structure.units.indices.map { UnitID(index: Int32($0)) }.filter { unit in
            parent(of: unit, on: day) == nil && !structure[unit].periods.isEmpty && isShown(unit, on: day)
        }
    }

    /// Steps of a figure of a unit from the end of one day to the end of another: the value at the first day, then every
    /// change. A flow counts from the first day.
    package func steps(of figure: Figure, unit: UnitID, since: Day, at: Day) -> [StepFunction.Step] {
        let slot = Slot(figure)
        let node = nodes[Int(unit.index)]
        var total = node.own[slot]
        total.add(node.below[slot].deltas)
        let start = total.value(on: since.number)
        let base = catalogue.rule(of: slot) == .stock ? 0 : start
        let later = total.steps.filter { $0.day > since.number && $0.day <= at.number }
        return [StepFunction.Step(day: since.number, value: start - base)]
            + later.map { StepFunction.Step(day: $0.day, value: $0.value - base) }
    }

    private func isShown(_ unit: UnitID, on day: Day) -> Bool {
        structure[unit].isInForce(on: day)
            || nodes[Int(unit.index)].own.value(.members, on: day.number) > 0
    }
}
