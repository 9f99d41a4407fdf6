package import Ledger

/// A row of events.csv, packed: there may be millions.
package struct EventRow: Hashable, Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int32
    /// Number of the person's code.
    package var person: CodeIndex
    /// The day it happened.
    package var date: Day
    /// The day the organisation knew it; nil: the same day.
    package var recorded: Day?
    /// What happened.
    package var event: PersonEventKind
    /// Numbers in the tables of units, places and references; −1 for none.
    package var cell: CodeIndex
    /// Number of the place's code; −1 for none.
    package var place: CodeIndex
    /// Number of the reference; −1 for none.
    package var reference: CodeIndex
}
