internal import Ledger
package import Store

/// What somebody may write. The door asks it of every subject that a command touches, before anything is written about it.
package struct Rights: Sendable {
    private let mayWrite: @Sendable (StoredSubject, LedgerReader) throws -> Bool

    /// Rights that are asked for by this.
    ///
    /// - Parameter mayWrite: whether a subject may be written about, in the transaction that would.
    package init(_ mayWrite: @escaping @Sendable (StoredSubject, LedgerReader) throws -> Bool) {
        self.mayWrite = mayWrite
    }

    /// Those of whoever holds the ledger's files: everything.
    package static let ofTheFiles = Rights { _, _ in true }

    func mayWrite(about subject: StoredSubject, _ reader: LedgerReader) throws -> Bool {
        try mayWrite(subject, reader)
    }
}
