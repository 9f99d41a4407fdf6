package import Ledger

/// A row of targets.csv.
package struct TargetRow: Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int
    /// What is to be reached.
    package var target: TargetStatement
}
