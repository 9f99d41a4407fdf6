package import Ledger

/// Why the door let nothing through. Nothing was written.
package enum DoorRefusal: Error, Equatable, Sendable {
    /// The key is longer than the limit, or empty.
    case keyLength(charactersMax: Int)
    /// Another command was written under this key.
    case keyTaken(key: String)
    /// The account may not write about something that the command touches.
    case notPermitted
    /// Others have written since the writer looked.
    case conflict([Conflict])
    /// Units would stand above each other in a circle from a day on; the codes of the first few.
    case parents(units: [String], day: Day)
    /// A fact would be known on a day that has not come.
    case knownAfterToday(known: Day, today: Day)
}

/// What others have written about a subject since the writer looked.
package struct Conflict: Equatable, Sendable {
    /// What officers call the subject.
    package var subject: String
    /// How many facts came since.
    package var count: Int
    /// When the last of them was recorded.
    package var recorded: Instant
    /// The account that wrote the last of them; nil where it is not known here.
    package var author: String?
}
