package import Figures
package import Ledger
internal import Organisation
package import Store

/// One stock of a unit and of the units directly under it, at the ends of months.
package struct AskMonths {
    /// The answer, with everything needed to ask again and get the same.
    package struct Table: Sendable {
        /// What is counted: a stock.
        package var figure: Figure
        /// What it is an answer to.
        package var asOf: AsOf
        /// The end of the log the answer was computed from.
        package var head: Head
        /// The last days of months, in order: a column each.
        package var days: [Day]
        /// The unit asked for first, then those that stand directly under it on the day asked about, by code.
        package var rows: [Row]
    }

    /// One unit of the table.
    package struct Row: Sendable {
        /// The unit's code.
        package var unit: String
        /// The unit's name on the day asked about.
        package var name: String
        /// The figure at the end of each day of the table.
        package var values: [Int]
    }

    /// More months are not asked at once: twenty years.
    package static let monthsMax = 240

    private let trees: UnitTreeReader

    /// Asks the ledger in `database`.
    ///
    /// - Parameters:
    ///   - snapshot: where the tree of now may lie.
    ///   - shareMax: a unit with at most this share of all units under it is asked without reading the whole ledger.
    package init(
        _ database: LedgerDatabase, snapshot: TreeSnapshot? = nil, shareMax: Double = UnitTreeReader.shareMax
    ) {
        trees = UnitTreeReader(database, snapshot: snapshot, shareMax: shareMax)
    }

    /// The last days of months within two days, these included; no more than a table takes, and one, so that too many
    /// are told from as many as fit.
    package static func monthEnds(from first: Day, through last: Day) -> [Day] {
        var ends: [Day] = []
        var end = first.endOfMonth
        while end <= last, ends.count <= monthsMax {
            ends.append(end)
            end = end.adding(days: 1).endOfMonth
        }
        return ends
    }

    /// The table of the unit with this code.
    ///
    /// - Parameter days: last days of months, the quickest to be answered; at most `monthsMax`.
    /// - Throws: `AskFigures.UnknownUnit`, `StoreError` when the head is not this ledger's.
    package func run(stock figure: Figure, unit code: String, asOf: AsOf, days: [Day]) throws -> Table {
        let found = try trees.read(code, for: asOf)
        let (tree, book) = (found.tree, found.structure.codebook)
        let below = tree.children(of: found.unit, on: asOf.day).sorted { book.code(of: $0) < book.code(of: $1) }
        let units = [found.unit] + below
        let values = tree.table(ofStock: figure, units: units, on: days)
        let rows = units.enumerated().map { row, unit in
            let code = book.code(of: unit)
            return Row(unit: code, name: found.structure[unit].name(on: asOf.day) ?? code, values: values[row: row])
        }
        return Table(figure: figure, asOf: asOf, head: found.head, days: days, rows: rows)
    }
}
