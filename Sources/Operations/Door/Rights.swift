internal import Ledger
package import Store

/// What somebody may write. The door asks it of every subject that a command touches, before anything is written about it.
package struct Rights: Sendable {
    private let needs: Set<Need>
    private let mayWrite: @Sendable (StoredSubject, LedgerReader) throws -> Bool

    /// Rights that meet these needs, and are asked for each subject.
    ///
    /// - Parameter mayWrite: whether a subject may be written about, in the transaction that would.
    package init(
        meeting needs: Set<Need> = [.reach],
        _ mayWrite: @escaping @Sendable (StoredSubject, LedgerReader) throws -> Bool
    ) {
        self.needs = needs
        self.mayWrite = mayWrite
    }

    /// Those of whoever holds the ledger's files: everything.
    package static let ofTheFiles = Rights(meeting: [.reach, .keeping]) { _, _ in true }

    func meet(_ need: Need) -> Bool { needs.contains(need) }

    func mayWrite(about subject: StoredSubject, _ reader: LedgerReader) throws -> Bool {
        try mayWrite(subject, reader)
    }
}
