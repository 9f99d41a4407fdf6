package import Ledger

/// Who looks. A parameter of every reading, without a default: nobody reads without saying for whom.
package enum Viewer: Hashable, Sendable {
    /// Whoever holds the files: whoever has those may read everything in them.
    case files
    /// An account, which sees what its grants of today give.
    case account(Identifier)
}
