package import Ledger
internal import Store
package import Views

/// What a command wrote, read from the ledger: the same whenever it is asked for.
package struct WrittenCommand: Sendable {
    /// Its key.
    package var key: String
    /// When it was written.
    package var recorded: Instant
    /// The account that wrote it.
    package var account: Identifier
    /// Who that is; nil where the name is not known here.
    package var author: String?
    /// The first facts it wrote, in the order of the log; for a retraction what it took back.
    package var facts: [Identifier]
    /// True where there were more.
    package var isCut: Bool
    /// The end of the log with the last of them.
    package var head: Head
    /// What it changed on the day it was written; nil for what wrote too much to be counted again.
    package var effect: FigureChanges?

    /// The most facts that are listed; a command of more than so many is not counted again.
    package static let factsMax = 100
}

extension FormDesk {
    /// What was written under a key; nil where nothing was.
    ///
    /// - Parameter tellsEffect: whether what it changed is computed again.
    package func written(_ key: String, tellsEffect: Bool = true) throws -> WrittenCommand? {
        try database.read { reader in
            guard let found = try reader.facts(ofCommand: key, limit: WrittenCommand.factsMax + 1),
                let first = found.first, let last = found.last
            else { return nil }
            let isCut = found.count > WrittenCommand.factsMax
            var written = WrittenCommand(
                key: key, recorded: last.fact.fact.recorded, account: last.fact.fact.author,
                author: try reader.vault.accountName(of: last.fact.fact.author),
                facts: try found.prefix(WrittenCommand.factsMax).map { try meant(by: $0.fact.fact, reader) },
                isCut: isCut,
                head: try reader.head(at: last.fact.position))
            guard tellsEffect, !isCut else { return written }
            let before = first.fact.position > 1 ? try reader.head(at: first.fact.position - 1) : .empty
            written.effect = try FigureChanges(
                of: Array(Set(found.map(\.subject))), since: before, upTo: last.fact.position,
                on: reader.calendar.day(of: written.recorded), reader)
            return written
        }
    }

    /// A fact, or the one that it took back.
    private func meant(by fact: Fact, _ reader: LedgerReader) throws -> Identifier {
        guard fact.kind == FactKind.retracted.name, case .retracted(let retraction)? = try reader.statement(of: fact)
        else { return fact.id }
        return retraction.fact
    }
}
