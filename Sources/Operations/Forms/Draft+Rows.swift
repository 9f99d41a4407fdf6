internal import Fields

/// What becomes of the rows of a table while they are mended.
extension Draft {
    /// What a page sends of each row that it shows, so that a box which nobody ticks is told from a row that is not shown.
    package static let shown = "shown"

    /// A page shows only rows that are to be mended: those of the draft before that it did not show stay as they were. A table that is
    /// pasted stands for all rows.
    package mutating func takeRows(of old: Draft?, _ act: any ActOfRows.Type) {
        var shown: Set<Int> = []
        for name in texts.keys {
            if let (row, column) = ManyNames.parts(of: name), column == Draft.shown {
                shown.insert(row)
                texts[name] = nil
            }
        }
        for (name, text) in old?.texts ?? [:] {
            guard texts[name] == nil, let (row, column) = ManyNames.parts(of: name) else { continue }
            if column == ManyNames.skip, shown.contains(row) { continue }
            texts[name] = text
        }
        // A table that was just pasted stands for all rows; one that cannot be read stays, and they stay beside it.
        let spread = act.spread(texts.filter { ManyNames.parts(of: $0.key) == nil })
        guard texts[ManyNames.table]?.allSatisfy(\.isWhitespace) == false else { return }
        if spread.problems.isEmpty { texts = spread.texts }
    }

    /// The numbers of the rows of a table, in order.
    package var tableRows: [Int] { Set(texts.keys.compactMap { ManyNames.parts(of: $0)?.row }).sorted() }
}

extension Act {
    /// True where a form of it takes a whole table.
    package static var takesTable: Bool { fields.contains { $0 is TableField } }
}
