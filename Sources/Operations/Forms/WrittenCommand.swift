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
    /// What was done.
    package var name: CommandName
    /// The account whose role it is about; nil where it is about none.
    package var grantee: String?
    /// The facts that its first ones state or take back, in the order of the log.
    package var facts: [Identifier]
    /// How many rows of the table that it came from were left out by hand.
    package var leftOut = 0
    /// How many facts it wrote.
    package var count: Int
    /// The end of the log with the last of them.
    package var head: Head
    /// What it changed on the day it was written; nil for what wrote too much to be counted again.
    package var effect: FigureChanges?

    /// The most facts that are listed; a command of more than so many is not counted again.
    package static let factsMax = 100

    /// True where it wrote more than are listed.
    package var isCut: Bool { count > WrittenCommand.factsMax }
}

extension FormDesk {
    /// What was written under a key; nil where nothing was.
    ///
    /// - Parameter tellsEffect: whether what it changed is computed again.
    package func written(_ key: String, tellsEffect: Bool = true) throws -> WrittenCommand? {
        try database.read { reader in
            guard let found = try reader.facts(ofCommand: key, limit: WrittenCommand.factsMax),
                let first = found.first?.fact, let extent = try reader.extent(ofCommand: key),
                let name = try reader.name(ofCommand: key)
            else { return nil }
            let statements = try found.map { try reader.statement(of: $0.fact.fact) }
            var written = WrittenCommand(
                key: key, recorded: first.fact.recorded, account: first.fact.author,
                author: try reader.vault.accountName(of: first.fact.author), name: CommandName(name), facts: [],
                count: extent.count,
                head: try reader.head(at: extent.last))
            written.leftOut = try reader.rowsLeftOut(ofCommand: key)
            for (fact, statement) in zip(found, statements) {
                let shown = statement?.takenBack ?? fact.fact.fact.id
                if !written.facts.contains(shown) { written.facts.append(shown) }
            }
            guard !written.isCut else { return written }
            // Grants that only follow what a unit became are not what the command is about.
            if statements.allSatisfy({ $0?.grantee != nil }), let grantee = statements.first??.grantee {
                written.grantee = try reader.vault.accountName(of: grantee)
            }
            // Roles change no figure: nothing is said of figures.
            guard tellsEffect, written.grantee == nil else { return written }
            let before = first.position > 1 ? try reader.head(at: first.position - 1) : .empty
            written.effect = try FigureChanges(
                of: Array(Set(found.map(\.subject))), since: before, upTo: extent.last,
                on: reader.calendar.day(of: written.recorded), reader)
            return written
        }
    }
}

extension Statement {
    /// The account whose role it gives or ends.
    fileprivate var grantee: Identifier? {
        switch self {
        case .grantGiven(let grant): grant.account
        case .grantEnded(let ending): ending.account
        default: nil
        }
    }
}
