internal import Ledger
internal import Organisation

extension FigureTree {
    /// Counts the lives of the touched units again.
    mutating func settleUnits() {
        let touched = touchedUnits.take().map { UnitID(index: $0) }
        let counted = AllCores.map(touched, memory: {}) { [tree = self] unit, _ in tree.contributions(of: unit) }
        for (unit, contributions) in zip(touched, counted) {
            let index = Int(unit.index)
            for change in nodes[index].contributions {
                add(.init(slot: change.slot, day: change.day, amount: -change.amount), to: unit)
            }
            for change in contributions { add(change, to: unit) }
            nodes[index].contributions = contributions
        }
    }

    private func contributions(of unit: UnitID) -> [SeriesTable.Change] {
        let timeline = structure[unit]
        guard let first = timeline.periods.first else { return [] }
        let view = UnitView(timeline, official: nodes[Int(unit.index)].own[.official])
        var result = Figure.unitRules.flatMap { $0.days(view).changes(of: $0.slot) }
        for entry in Figure.lifeSlots {
            switch entry.rule {
            case .founded(let counts) where counts(first.content.kind):
                result.append(.init(slot: entry.slot, day: first.from.number, amount: 1))
            case .dissolved(let counts):
                if let end = timeline.dissolution, counts(end.kind) {
                    result.append(.init(slot: entry.slot, day: end.day.number, amount: 1))
                }
            default: break
            }
        }
        return result
    }
}
