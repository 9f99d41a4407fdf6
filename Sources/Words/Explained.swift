/// An error that says itself, once and in both languages, what happened, where, and how to mend it. Command line, pages
/// and whatever else meets people only render that, and take their status from whose it is to mend.
package protocol Explained: Error {
    /// Whose it is to mend.
    var culprit: Culprit { get }

    /// What happened, where, and how to mend it.
    var explanation: Explanation { get }
}

/// Whose an error is to mend.
package enum Culprit: Hashable, Sendable {
    /// What was given cannot be taken: a file, a code, a day.
    case input
    /// It was asked for in a way that nothing is asked for.
    case usage
    /// The machine, the files of the ledger, or the program.
    case machine
}
