package import Ledger

/// Why the door let nothing through. Nothing was written.
package enum DoorRefusal: Error, Equatable, Sendable {
    /// The key is empty, longer than the limit, or has other characters than letters and digits of ASCII and `-_.:`: keys stand
    /// in the ledger for everybody to read.
    case keyForm(charactersMax: Int)
    /// The writer says they have seen more than there is.
    case seenBeyond(last: Int64)
    /// Another command was written under this key.
    case keyTaken(key: String)
    /// The account may not write about something that the command touches.
    case notPermitted
    /// Others have written since the writer looked.
    case conflict([Conflict])
    /// What it comes to is no longer what the writer was shown.
    case effectChanged
    /// Units would stand above each other in a circle from a day on; the codes of the first few.
    case parents(units: [String], day: Day)
    /// A fact would be known on a day that has not come.
    case knownAfterToday(known: Day, today: Day)
    /// Somebody would be the secretary of what is no cell: of a committee that would be everybody under it.
    case secretaryOfNoCell(unit: String)
}
