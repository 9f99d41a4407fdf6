package import Ledger
package import Organisation

/// Since when a stock has counted what it counts.
extension FigureTree {
    /// The first day of the run of days up to `at` on which a figure of places has counted a place; nil where it does not count it then.
    package func since(_ place: PlaceID, countedBy figure: Figure, at: Day) -> Day? {
        let slot = Slot(figure)
        return FigureTree.began(
            places[Int(place.index)].contributions.lazy.map(\.change).filter { $0.slot == slot }, at)
    }

    /// The same of a unit and a figure of units.
    package func since(_ unit: UnitID, countedBy figure: Figure, at: Day) -> Day? {
        let slot = Slot(figure)
        let changes = nodes[Int(unit.index)].own[slot].deltas.map {
            SeriesTable.Change(slot: slot, day: $0.day, amount: $0.amount)
        }
        return FigureTree.began(changes, at)
    }

    /// What ends and begins again on one day goes on: a place that another unit answers for.
    private static func began(_ changes: some Sequence<SeriesTable.Change>, _ at: Day) -> Day? {
        var amounts: [Int32: Int] = [:]
        for change in changes where change.day <= at.number { amounts[change.day, default: 0] += Int(change.amount) }
        var (count, began): (Int, Int32?) = (0, nil)
        for (day, amount) in amounts.sorted(by: { $0.key < $1.key }) where amount != 0 {
            if count == 0 { began = day }
            count += amount
            if count == 0 { began = nil }
        }
        return began.map { Day(number: $0) }
    }
}
