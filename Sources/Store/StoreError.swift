package import Ledger

/// What can be wrong with a ledger as a whole.
package enum StoreError: Error, Equatable, Sendable {
    /// The database holds something else.
    case notALedger
    /// A later version of the program has changed the schema; this one must not write to it.
    case laterSchema(String)
    /// Another version of the program has folded the ledger by its own rules since this one opened it.
    case foldedByAnother
    /// The ledger stands without its vault.
    case vaultMissing
    /// The vault beside the ledger belongs to another one, or is damaged.
    case vaultOfAnotherLedger
    /// The file of sign-ins and drafts beside the ledger belongs to another one, or is damaged.
    case deskOfAnotherLedger
    /// No such time zone is known.
    case unknownTimeZone(String)
    /// The machine's clock stands before the day on which something was recorded last.
    case clockBehind(today: Day, lastRecorded: Day)
    /// The machine gave no random bytes.
    case noRandomness
    /// The head asked for is not a head of this ledger: another ledger, or one that was altered.
    case headDoesNotMatch
    /// The ledger has fewer facts than the head asked for.
    case headBeyondLedger(last: Int64)
}
