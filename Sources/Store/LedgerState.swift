package import Ledger
internal import SQL

/// Everything on which what a transaction reads may depend: of two with the same state, the same is read. What was read when by whom, and who may
/// sign in, is not in it.
package struct LedgerState: Hashable, Sendable {
    /// The end of the log.
    package let head: Head
    /// How many keys were destroyed, and what outlines there are: no fact tells of either.
    private let erased: Int64
    private let outlines: Int64

    init(head: Head, erased: Int64, outlines: Int64) {
        (self.head, self.erased, self.outlines) = (head, erased, outlines)
    }
}

extension LedgerReader {
    /// The state of this transaction.
    package func state() throws -> LedgerState {
        let outlines = try connection.first("SELECT value FROM sums WHERE name = \(TableSums.Table.boundaries.name)") {
            $0.integer(0)
        }
        return LedgerState(head: try head(), erased: try vault.erased(), outlines: outlines ?? 0)
    }
}

extension Vault {
    /// How many keys were destroyed.
    fileprivate func erased() throws -> Int64 {
        try connection.first("SELECT erased FROM reflected") { $0.integer(0) } ?? 0
    }
}
