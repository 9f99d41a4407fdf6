package import Ledger
internal import Rulebook
internal import Store
package import Views
package import Words

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
    /// What people call the act that wrote it, as its facts tell; nil for what no form writes.
    package var act: BilingualText?
    /// The account whose role it is about; nil where it is about none.
    package var grantee: String?
    /// The facts that its first ones state or take back, in the order of the log.
    package var facts: [Identifier]
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
                let first = found.first?.fact, let extent = try reader.extent(ofCommand: key)
            else { return nil }
            let statements = try found.map { try reader.statement(of: $0.fact.fact) }
            var written = WrittenCommand(
                key: key, recorded: first.fact.recorded, account: first.fact.author,
                author: try reader.vault.accountName(of: first.fact.author), facts: [], count: extent.count,
                head: try reader.head(at: extent.last))
            for (fact, statement) in zip(found, statements) {
                let shown = statement?.takenBack ?? fact.fact.fact.id
                if !written.facts.contains(shown) { written.facts.append(shown) }
            }
            guard !written.isCut else { return written }
            written.act = WrittenCommand.act(thatWrites: statements)?.label
            written.grantee = try statements.lazy.compactMap { $0?.grantee }.first.flatMap {
                try reader.vault.accountName(of: $0)
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

extension WrittenCommand {
    /// The act that writes such facts; nil where none does.
    fileprivate static func act(thatWrites statements: [Statement?]) -> (any Act.Type)? {
        let retractions = statements.compactMap { statement -> RetractionStatement? in
            if case .retracted(let retraction) = statement { retraction } else { nil }
        }
        if retractions.contains(where: { $0.command != nil }) { return RetractCommand.self }
        let stated = statements.compactMap { $0?.takenBack == nil ? $0 : nil }
        guard stated.count <= 1, stated.count + retractions.count == statements.count else { return nil }
        guard let statement = stated.first else { return retractions.count == 1 ? RetractFact.self : nil }
        if case .personDescribed = statement,
            retractions.allSatisfy({ $0.reason == ReasonList.Entry.describedAnew.code })
        {
            return DescribePerson.self
        }
        return retractions.isEmpty ? statement.act : RestateFact.self
    }
}

extension Statement {
    /// The fact that it takes back; nil for what states something.
    fileprivate var takenBack: Identifier? {
        if case .retracted(let retraction) = self { retraction.fact } else { nil }
    }

    /// The account whose role it gives or ends.
    fileprivate var grantee: Identifier? {
        switch self {
        case .grantGiven(let grant): grant.account
        case .grantEnded(let ending): ending.account
        default: nil
        }
    }

    /// The act that states it where nothing stood; nil where none does.
    fileprivate var act: (any Act.Type)? {
        switch self {
        case .personEvent(let event):
            switch event.kind {
            case .moved: MovePerson.self
            case .away: PersonGoesAway.self
            case .returned: PersonReturns.self
            default: nil
            }
        case .meetingHeld: RecordMeeting.self
        case .grantGiven: GiveGrant.self
        case .grantEnded: EndGrant.self
        default: nil
        }
    }
}
