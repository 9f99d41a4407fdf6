package import Figures
package import Ledger

/// One stock of a unit and of the units directly under it, at the ends of months, with everything needed to ask again and
/// get the same.
package struct MonthTable: Sendable {
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
}

extension Pictures {
    /// The table of the unit with this code. Of a unit that is a small part of the ledger, only what has to do with it is read.
    ///
    /// - Parameter days: last days of months, the quickest to be answered; at most `MonthTable.monthsMax`.
    /// - Throws: `UnknownUnit`, `PictureRefusal`.
    package func months(stock figure: Figure, unit code: String, asOf: AsOf, days: [Day], for viewer: Viewer) throws
        -> MonthTable
    {
        try read(asOf, over: code, for: viewer) { picture, unit in
            try picture.checkShows(.figure(figure), of: unit)
            let below = picture.children(of: unit, on: asOf.day).filter { picture.shows(.figure(figure), of: $0) }
                .sorted { picture.code(of: $0) < picture.code(of: $1) }
            let units = [unit] + below
            let values = picture.tree.table(ofStock: figure, units: units, on: days)
            let rows = units.enumerated().map { row, unit in
                MonthTable.Row(
                    unit: picture.code(of: unit), name: picture.name(of: unit), values: values[row: row])
            }
            return MonthTable(figure: figure, asOf: asOf, head: picture.head, days: days, rows: rows)
        }
    }
}
