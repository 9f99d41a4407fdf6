/// How long whoever asks may be kept: on a thread that others wait for, only as long as a page takes.
package enum Patience: Sendable {
    /// What would take long is not begun: `TakesLong` is thrown instead.
    case short
    /// As long as it takes.
    case long
}

/// A question that is answered only by looking through much of a large ledger; it is to be asked again where nobody else
/// waits.
package struct TakesLong: Error {
    /// The error.
    package init() {}
}

/// Which state of the ledger an answer may be of.
package enum Reach: Hashable, Sendable {
    /// Everything that was written before the question was asked: what the command line answers from.
    case everything
    /// The last settled state, if nothing up to this position is missing in it. Nobody waits for what others write; who
    /// has written gives the position of that.
    case settled(notBefore: Int64)
}
