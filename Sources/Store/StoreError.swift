/// What can be wrong with a ledger as a whole.
package enum StoreError: Error, Equatable, Sendable {
    /// The database holds something else.
    case notALedger
    /// A later version of the program has changed the schema; this one must not write to it.
    case laterSchema(String)
    /// The ledger stands without its file of keys.
    case keysMissing
    /// The file of keys beside the ledger belongs to another one, or is damaged.
    case keysOfAnotherLedger
    /// The machine gave no random bytes.
    case noRandomness
    /// The head asked for is not a head of this ledger: another ledger, or one that was altered.
    case headDoesNotMatch
    /// The ledger has fewer facts than the head asked for.
    case headBeyondLedger(last: Int64)
}
