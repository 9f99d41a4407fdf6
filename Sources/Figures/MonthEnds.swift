internal import Ledger
internal import Organisation

/// The stocks of large units at the ends of months: what tables and reports ask most, kept so that a table of hundreds of
/// units and dozens of months is read in the order in which it lies in memory.
///
/// Only months in which something changes in a large unit have a column; at the end of any other the value is that of the
/// column before.
struct MonthEnds: Sendable {
    private static let stocks = (0..<Slot.figureCount).map { Slot(index: Int16($0)) }.filter { $0.rule == .stock }

    /// Units with fewer units below them are looked up in their own steps as quickly.
    let unitsBelowMin: Int
    /// Months before the latest so many are looked up in the steps: twenty years are some 25 MB for a country.
    let columnsMax: Int
    /// The last days of the months that have a column, in order.
    private var ends: [Int32] = []
    /// By unit; -1 for the small ones.
    private var rows: [Int32] = []
    /// By slot, then row after row; none for what is no stock.
    private var values: [[Int32]] = Array(repeating: [], count: Slot.count)
    /// Set by a change that has no column: nothing is answered before the next `rebuild`.
    private(set) var isStale = false

    init(unitsBelowMin: Int = 64, columnsMax: Int = 240) {
        (self.unitsBelowMin, self.columnsMax) = (unitsBelowMin, columnsMax)
    }

    /// Makes everything anew from the steps of the large units.
    mutating func rebuild(from nodes: [FigureTree.Node], unitsBelow: [[UnitID]]) {
        self = MonthEnds(unitsBelowMin: unitsBelowMin, columnsMax: columnsMax)
        let large = unitsBelow.indices.filter { unitsBelow[$0].count >= unitsBelowMin }
        guard !large.isEmpty else { return }
        ends = columnEnds(of: large.map { nodes[$0] })
        rows = Array(repeating: -1, count: unitsBelow.count)
        for (row, index) in large.enumerated() { rows[index] = Int32(row) }
        for slot in MonthEnds.stocks {
            var column: [Int32] = []
            column.reserveCapacity(large.count * ends.count)
            for index in large {
                var row = [Int32](repeating: 0, count: ends.count)
                nodes[index].own.addValues(slot, on: ends, to: &row)
                nodes[index].below.addValues(slot, on: ends, to: &row)
                column += row
            }
            values[Int(slot.index)] = column
        }
    }

    /// The ends of the latest months in which any of these changes.
    private func columnEnds(of nodes: [FigureTree.Node]) -> [Int32] {
        var ends: Set<Int32> = []
        for node in nodes {
            for table in [node.own, node.below] {
                table.forEachSlot { slot, steps in
                    guard slot.rule == .stock else { return }
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

    /// Takes over a change of what a unit has itself or below it.
    mutating func add(_ change: SeriesTable.Change, to unit: UnitID) {
        guard !isStale, change.slot.rule == .stock, let row = row(of: unit) else { return }
        let column = firstColumn(endingAtOrAfter: change.day)
        guard column < ends.count, ends[column] == Day(number: change.day).endOfMonth.number || column == 0 else {
            return isStale = true
        }
        let start = row * ends.count
        for index in start + column..<start + ends.count { values[Int(change.slot.index)][index] += change.amount }
    }

    /// Everything is to be made anew.
    mutating func outdate() { isStale = true }

    /// The columns that hold the ends of these days; nil when one of them has to be looked up in the steps.
    func columns(of days: [Day]) -> [Int]? {
        guard !isStale, !ends.isEmpty else { return nil }
        var columns: [Int] = []
        for day in days {
            let next = firstColumn(endingAtOrAfter: day.number + 1)
            guard next > 0, day == day.endOfMonth else { return nil }
            columns.append(next - 1)
        }
        return columns
    }

    /// Appends the values of a stock in some columns; false when the unit is none of the large ones.
    func append(_ slot: Slot, of unit: UnitID, columns: [Int], to values: inout [Int32]) -> Bool {
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
