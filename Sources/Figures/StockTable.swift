/// The values of one stock: a row for each unit, a column for each day.
package struct StockTable: Hashable, Sendable {
    /// How many days each row has.
    package let columnCount: Int
    private let values: [Int32]

    /// - Parameter values: row after row.
    init(columnCount: Int, values: [Int32]) {
        (self.columnCount, self.values) = (columnCount, values)
    }

    /// The values of one unit, day by day in the order of the question.
    package subscript(row row: Int) -> [Int] {
        values[row * columnCount..<(row + 1) * columnCount].map(Int.init)
    }
}
