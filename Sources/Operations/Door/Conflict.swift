package import Ledger
internal import Store
internal import Views

/// What others have written about a subject since the writer looked.
package struct Conflict: Equatable, Sendable {
    /// What officers call the subject.
    package var subject: String
    /// How many facts came since.
    package var count: Int
    /// When the last of them was recorded.
    package var recorded: Instant
    /// The account that wrote the last of them; nil where it is not known here.
    package var author: String?
}

extension Conflict {
    /// What came to the facts about a subject after a position; nil where nothing did.
    ///
    /// - Parameter last: what came behind it is the writer's own.
    init?(
        about subject: StoredSubject, _ facts: [LiveFact], after seen: Int64, upTo last: Int64, _ reader: LedgerReader
    ) throws {
        let since = facts.filter { $0.position > seen && $0.position <= last }
        guard let newest = since.last, let stored = try reader.fact(newest.id)?.fact.fact else { return nil }
        self.init(
            subject: try SubjectNames(reader).name(of: subject), count: since.count, recorded: stored.recorded,
            author: try reader.vault.accountName(of: stored.author))
    }
}
