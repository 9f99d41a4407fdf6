package import Ledger
package import Store

/// Makes the tables that are folded from facts anew, whatever stands in them.
package struct RefoldLedger {
    private let database: LedgerDatabase

    /// Folds those of the ledger in `database`.
    package init(_ database: LedgerDatabase) {
        self.database = database
    }

    /// Folds everything; the head of the ledger, which stays as it is.
    ///
    /// - Parameter onProgress: hears how many facts of how many are folded.
    package func run(_ onProgress: @escaping (Int64, Int64) -> Void) throws -> Head {
        try database.refoldEverything(onProgress)
        return try database.read { try $0.head() }
    }
}
