package import Ledger
package import Store

/// Takes facts back: one by its identity, or everything a command wrote.
package struct RetractFacts {
    /// Why nothing was taken back.
    package enum Refusal: Error, Equatable, Sendable {
        /// No fact has this identity.
        case unknownFact(String)
        /// No command has this key.
        case unknownCommand(String)
        /// A retraction is not itself retracted: state the fact again.
        case isRetraction
        /// Taken back already.
        case alreadyRetracted
        /// A reason is missing or longer than the limit.
        case reasonLength(charactersMax: Int)
    }

    /// What was taken back.
    package struct Report: Sendable {
        /// How many facts.
        package var count: Int
        /// The key of the command that took them back.
        package var command: String
        /// The end of the log afterwards.
        package var head: Head
    }

    /// The most characters of a reason.
    package static let reasonCharactersMax = 1000

    private let database: LedgerDatabase
    private let actor: Actor

    /// Retracts in the ledger in `database`, known today.
    package init(_ database: LedgerDatabase, actor: Actor) {
        self.database = database
        self.actor = actor
    }

    /// Takes back one fact.
    package func run(fact id: Identifier, reason: String) throws -> Report {
        try checkReason(reason)
        return try database.write(command(named: "retract-\(id)")) { writer in
            guard let found = try writer.reader.fact(id) else { throw Refusal.unknownFact(id.description) }
            if found.fact.fact.kind == FactKind.retracted.rawValue { throw Refusal.isRetraction }
            let count = try retract([id], of: found.subject, command: nil, reason: reason, writer)
            guard count > 0 else { throw Refusal.alreadyRetracted }
            return Report(count: count, command: writer.command.key, head: writer.head)
        }
    }

    /// Takes back everything the command with this key wrote that still counts.
    package func run(command key: String, reason: String) throws -> Report {
        try checkReason(reason)
        return try database.write(command(named: "retract-\(key)")) { writer in
            guard let found = try writer.reader.facts(ofCommand: key) else { throw Refusal.unknownCommand(key) }
            let facts = found.filter { $0.fact.fact.kind != FactKind.retracted.rawValue }
            if facts.isEmpty { throw Refusal.isRetraction }
            var count = 0
            for (subject, own) in Dictionary(grouping: facts, by: \.subject).sorted(by: { $0.key.row < $1.key.row }) {
                let ids = own.map(\.fact.fact.id)
                count += try retract(ids, of: subject, command: key, reason: reason, writer)
            }
            guard count > 0 else { throw Refusal.alreadyRetracted }
            return Report(count: count, command: writer.command.key, head: writer.head)
        }
    }

    private func retract(
        _ ids: [Identifier], of subject: StoredSubject, command: String?, reason: String, _ writer: LedgerWriter
    ) throws -> Int {
        var facts = try writer.reader.facts(of: subject)
        let retracted = Set(
            facts.compactMap { fact -> Identifier? in
                if case .retracted(let retraction) = fact.statement { retraction.fact } else { nil }
            })
        let open = ids.filter { !retracted.contains($0) }
        for id in open {
            let retraction = RetractionStatement(fact: id, command: command, reason: reason)
            facts.append(
                try writer.append(
                    FactDraft(
                        subject: subject.id, effective: actor.today, known: actor.today,
                        statement: .retracted(retraction)), to: subject))
        }
        if !open.isEmpty { try writer.refold(subject, facts: facts) }
        return open.count
    }

    private func checkReason(_ reason: String) throws {
        guard !reason.allSatisfy(\.isWhitespace), reason.count <= RetractFacts.reasonCharactersMax else {
            throw Refusal.reasonLength(charactersMax: RetractFacts.reasonCharactersMax)
        }
    }

    private func command(named key: String) -> FactChain.Command {
        FactChain.Command(key: key, author: actor.account, recorded: actor.now)
    }
}
