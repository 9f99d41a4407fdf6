package import Ledger

/// A row of meetings.csv.
package struct MeetingRow: Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int
    /// The day of the meeting.
    package var date: Day
    /// Its head-counts.
    package var meeting: MeetingStatement
}
