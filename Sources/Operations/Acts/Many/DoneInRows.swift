package import Words

/// An act of which many can be done at once, each by a row of a table: a page of the old register, a list from a decision.
package protocol DoneInRows: Act {
    /// What people call doing many of it: a verb.
    static var manyLabel: BilingualText { get }
    /// What doing many of it does, in a sentence.
    static var manySummary: BilingualText { get }
    /// What no two rows of a table may have alike.
    static func marks(of values: FieldValues) throws -> [RowMark]
}

/// What tells one row of a table from another: whom it is about, which meeting it is of, a number that is somebody's.
package struct RowMark: Sendable {
    /// The field at which it is told that two are alike.
    let field: String
    /// What has to differ.
    let text: String
    /// A birth, which may tell two of one name apart; nil where none is given, or none matters.
    var born: String?

    /// True for what may be one and the same.
    func meets(_ other: RowMark) -> Bool {
        guard field == other.field, text == other.text else { return false }
        guard let born, let other = other.born else { return true }
        return born.hasPrefix(other) || other.hasPrefix(born)
    }
}

extension DoneInRows {
    /// Of a row that is about somebody known: whom.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        guard case .person(let field) = beginning, let number = values.number(of: field) else { return [] }
        return [RowMark(field: field, text: String(number))]
    }
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
