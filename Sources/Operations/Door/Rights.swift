package import Ledger
package import Store

/// What somebody may write. It is found in the transaction that writes, and asked of every subject that a command touches,
/// before anything is written about it.
package struct Rights: Sendable {
    /// What is to be written about one subject.
    package struct Asked {
        /// The subject.
        package let subject: StoredSubject
        /// All that is there about it.
        package let facts: [LiveFact]
        /// What is to be said of it.
        package let statements: [Statement]
        /// What the command needs.
        package let need: Need
        /// The day of the writing.
        package let today: Day
        /// Units and places that the command has founded so far.
        package var founded: Set<Mention> = []
    }

    /// The rights of one command, as its transaction finds them.
    struct Found {
        let needs: Set<Need>
        /// Whether this may be written; nil where all may.
        let mayWrite: ((Asked) throws -> Bool)?
        /// Whether a grant over a unit from a day on may be given: only over what the giver sees.
        let mayGrant: (_ unit: String, _ from: Day) throws -> Bool
        /// Whether a grant may follow: only where the writer reaches both units, and all that it would cover.
        var mayFollow: (Following) throws -> Bool = { _ in true }
        /// Whether the figures of the unit with this code may be told.
        var sees: (_ unit: String) throws -> Bool = { _ in true }
        /// Whether an account is one whose grants the writer may give and end, or the writer's own.
        var keeps: (_ account: Identifier, _ day: Day) throws -> Bool = { _, _ in true }
        /// Whether a unit or place may be named in what is said.
        var mayName: (_ mention: Mention, _ need: Need) throws -> Bool = { _, _ in true }
    }

    private let find: @Sendable (LedgerReader) throws -> Found

    init(finding find: @escaping @Sendable (LedgerReader) throws -> Found) { self.find = find }

    /// Rights that meet these needs, and are asked for each subject.
    ///
    /// - Parameter mayWrite: whether a subject may be written about, in the transaction that would.
    package init(
        meeting needs: Set<Need> = [.reach],
        _ mayWrite: @escaping @Sendable (StoredSubject, LedgerReader) throws -> Bool
    ) {
        self.init { reader in
            Found(needs: needs, mayWrite: { try mayWrite($0.subject, reader) }, mayGrant: { _, _ in true })
        }
    }

    /// Those of whoever holds the ledger's files: everything.
    package static let ofTheFiles = Rights { _ in
        Found(needs: Set(Need.allCases), mayWrite: nil, mayGrant: { _, _ in true })
    }

    /// The rights as a transaction finds them, before anything is written in it.
    func found(_ reader: LedgerReader) throws -> Found { try find(reader) }
}
