package import Ledger

/// A row of successions.csv: what became what. Whether they are units or places, their codes tell.
package struct SuccessionRow: Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int
    /// Code of what became another.
    package var old: String
    /// Code of what it became.
    package var new: String
    /// The day.
    package var day: Day
    /// When it was known; nil: on the day.
    package var recorded: Day?
}
