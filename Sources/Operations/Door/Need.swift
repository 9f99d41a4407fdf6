/// What a command needs of whoever gives it.
package enum Need: Hashable, Sendable {
    /// That every subject it touches may be written about; nothing more.
    case reach
    /// The right to keep the ledger itself, whatever it is about.
    case keeping
}
