internal import Ledger
internal import Organisation

extension FigureTree {
    /// Counts the lives of the touched units again.
    mutating func settleUnits() {
        let touched = touchedUnits.take().map { UnitID(index: $0) }
        let counted = AllCores.map(touched, memory: {}) { [tree = self] unit, _ in tree.contributions(of: unit) }
        for (unit, contributions) in zip(touched, counted) {
            let index = Int(unit.index)
            for change in nodes[index].contributions { add(change.negated, to: unit) }
            for change in contributions { add(change, to: unit) }
            nodes[index].contributions = contributions
        }
    }

    private func contributions(of unit: UnitID) -> [SeriesTable.Change] {
        let timeline = structure[unit]
        guard !timeline.periods.isEmpty else { return [] }
        let view = UnitView(timeline, official: nodes[Int(unit.index)].own[.official], thresholds)
        return catalogue.unitRules.flatMap { $0.days(view).changes(of: $0.slot) }
            + changes(of: .cells, on: view.cell, inForce: view.inForce)
            + changes(of: .grassroots, on: view.grassroots, inForce: view.inForce)
    }

    /// Where a unit begins and ceases to be counted, by the days on which it is and those on which it is in force.
    private func changes(
        of organisations: CountedOrganisations, on counted: DaySpans, inForce: DaySpans
    ) -> [SeriesTable.Change] {
        counted.spans.flatMap { span -> [SeriesTable.Change] in
            let isFounded = !inForce.contains(Day(number: span.from - 1))
            let start = SeriesTable.Change(
                slot: Slot(isFounded ? .founded : .changedIn, of: organisations), day: span.from, amount: 1)
            guard span.until != .max else { return [start] }
            let isDissolved = !inForce.contains(Day(number: span.until))
            var ends = [
                Slot(isDissolved ? .dissolved : .changedOut, of: organisations), .departures(of: organisations),
            ]
            if isDissolved { ends.append(Slot(organisations.dissolutions)) }
            return [start] + ends.map { SeriesTable.Change(slot: $0, day: span.until, amount: 1) }
        }
    }
}
