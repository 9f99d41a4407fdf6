package import Words

/// An act of which many can be done at once, each by a row of a table: a page of the old register, a list from a decision.
package protocol DoneInRows: Act {
    /// What people call doing many of it: a verb.
    static var manyLabel: BilingualText { get }
    /// What doing many of it does, in a sentence.
    static var manySummary: BilingualText { get }
}

/// What pages, programs and the command line know of an act done by the rows of a table, whatever each row does.
package protocol ActOfRows: Act {
    /// What is done by each row.
    static var row: any DoneInRows.Type { get }
    /// The rows.
    static var rows: RowsField { get }
}

/// The names of the fields that every act of rows has.
package enum ManyNames {
    /// The unit that the form begins from.
    package static let unit = "unit"
    /// A table as it was pasted.
    package static let table = "table"
    /// The rows of a table.
    package static let rows = "rows"
    /// How many rows were left out by hand.
    package static let leftOut = "left_out"
    /// What a form sends of a row that is left out by hand.
    package static let skip = "skip"

    /// The name of a text of a row.
    package static func text(_ column: String, ofRow row: Int) -> String { "\(rows).\(row).\(column)" }

    /// The row and the column of a text; nil for the name of any other text.
    package static func parts(of name: String) -> (row: Int, column: String)? {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == rows, let row = Int(parts[1]), row > 0 else { return nil }
        return (row, String(parts[2]))
    }
}
