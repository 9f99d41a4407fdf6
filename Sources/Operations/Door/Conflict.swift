package import Ledger

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
