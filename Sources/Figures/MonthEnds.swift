package import Ledger
package import Organisation

/// The stocks of large units at the ends of months, beside the tree that they are of: kept by who answers tables of hundreds of
/// units and dozens of months, which then are read in the order in which they lie in memory. A tree answers the same without.
///
/// Only months in which something changes in a large unit have a column; at the end of any other the value is that of the
/// column before.
package struct MonthEnds: Sendable {
    /// Units with fewer units below them are looked up in their own steps as quickly.
    let unitsBelowMin: Int
    /// Months before the latest so many are looked up in the steps: twenty years are some 25 MB for a country.
    let columnsMax: Int
    /// The last days of the months that have a column, in order.
    private var ends: [Int32] = []
    /// By unit; -1 for the small ones.
    private var rows: [Int32] = []
    /// By slot: whether it is a figure's stock.
    private var isKept: [Bool]
    /// By slot, then row after row; none for what is no figure's stock.
    private var values: [[Int32]]

    /// The ends of months of a settled tree.
    package init(of tree: FigureTree) {
        self.init(of: tree, unitsBelowMin: 64, columnsMax: 240)
    }

    init(of tree: FigureTree, unitsBelowMin: Int, columnsMax: Int) {
        (self.unitsBelowMin, self.columnsMax) = (unitsBelowMin, columnsMax)
        values = Array(repeating: [], count: tree.catalogue.slotCount)
        isKept = Array(repeating: false, count: tree.catalogue.slotCount)
        for slot in tree.catalogue.stocks { isKept[Int(slot.index)] = true }
        let large = tree.unitsBelow.indices.filter { tree.unitsBelow[$0].count >= unitsBelowMin }
        guard !large.isEmpty else { return }
        ends = columnEnds(of: large, in: tree)
        rows = Array(repeating: -1, count: tree.unitsBelow.count)
        for (row, index) in large.enumerated() { rows[index] = Int32(row) }
        for slot in tree.catalogue.stocks {
            var column: [Int32] = []
            column.reserveCapacity(large.count * ends.count)
            for index in large { column += tree.values(slot, of: UnitID(index: Int32(index)), on: ends) }
            values[Int(slot.index)] = column
        }
    }

    /// The ends of the latest months in which any of these units' functions changes.
    private func columnEnds(of units: [Int], in tree: FigureTree) -> [Int32] {
        var ends: Set<Int32> = []
        for unit in units {
            for table in [tree.nodes[unit].own, tree.nodes[unit].below] {
                table.forEachSlot { slot, steps in
                    guard tree.catalogue.rule(of: slot) == .stock else { return }
                    var end = Int32.min
                    for step in steps where step.day > end {
                        end = Day(number: step.day).endOfMonth.number
                        ends.insert(end)
                    }
                }
            }
        }
        return Array(ends.sorted().suffix(columnsMax))
    }

    /// Follows the tree, as it is after a settling that changed this.
    package mutating func follow(_ changes: SettledChanges, of tree: FigureTree) {
        let isFollowed = !changes.areUncounted && changes.changes.allSatisfy { add($0.change, to: $0.unit) }
        if !isFollowed { self = MonthEnds(of: tree, unitsBelowMin: unitsBelowMin, columnsMax: columnsMax) }
    }

    /// A stock of each of these units of the tree at the end of each of these days: copied where they are kept, and looked
    /// up in the tree where not.
    package func table(ofStock figure: Figure, units: [UnitID], on days: [Day], in tree: FigureTree) -> StockTable {
        table(of: Slot(figure), units: units, on: days, in: tree)
    }

    func table(of slot: Slot, units: [UnitID], on days: [Day], in tree: FigureTree) -> StockTable {
        let (numbers, columns) = (days.map(\.number), columns(of: days))
        var values: [Int32] = []
        values.reserveCapacity(units.count * days.count)
        for unit in units {
            if let columns, append(slot, of: unit, columns: columns, to: &values) { continue }
            values += tree.values(slot, of: unit, on: numbers)
        }
        return StockTable(columnCount: days.count, values: values)
    }

    /// Takes over a change of what a unit has itself or below it; false when it has no column.
    private mutating func add(_ change: SeriesTable.Change, to unit: UnitID) -> Bool {
        guard isKept[Int(change.slot.index)], let row = row(of: unit) else { return true }
        let column = firstColumn(endingAtOrAfter: change.day)
        guard column < ends.count, ends[column] == Day(number: change.day).endOfMonth.number || column == 0 else {
            return false
        }
        let start = row * ends.count
        for index in start + column..<start + ends.count { values[Int(change.slot.index)][index] += change.amount }
        return true
    }

    /// The columns that hold the ends of these days; nil when one of them has to be looked up in the steps.
    func columns(of days: [Day]) -> [Int]? {
        guard !ends.isEmpty else { return nil }
        var columns: [Int] = []
        for day in days {
            let next = firstColumn(endingAtOrAfter: day.number + 1)
            guard next > 0, day == day.endOfMonth else { return nil }
            columns.append(next - 1)
        }
        return columns
    }

    /// Appends the values of a stock in some columns; false when the unit is none of the large ones.
    private func append(_ slot: Slot, of unit: UnitID, columns: [Int], to values: inout [Int32]) -> Bool {
        guard let row = row(of: unit), let first = columns.first, let last = columns.last else { return false }
        let start = row * ends.count
        if last - first == columns.count - 1 {
            values += self.values[Int(slot.index)][start + first...start + last]
        } else {
            for column in columns { values.append(self.values[Int(slot.index)][start + column]) }
        }
        return true
    }

    private func row(of unit: UnitID) -> Int? {
        guard Int(unit.index) < rows.count, rows[Int(unit.index)] >= 0 else { return nil }
        return Int(rows[Int(unit.index)])
    }

    private func firstColumn(endingAtOrAfter day: Int32) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
