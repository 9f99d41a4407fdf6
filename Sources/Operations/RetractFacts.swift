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
        /// A retraction is not itself retracted: state the fact again, or take back the whole command.
        case isRetraction
        /// Taken back already.
        case alreadyRetracted
        /// A reason is missing or longer than the limit.
        case reasonLength(charactersMax: Int)
    }

    /// What was taken back.
    package struct Report: Sendable {
        /// How many facts were taken back.
        package var retracted: Int
        /// How many facts that the command had taken back were stated again.
        package var restated: Int
        /// The key of the command that took them back.
        package var command: String
        /// The end of the log afterwards.
        package var head: Head
    }

    /// The most characters of a reason.
    package static let reasonCharactersMax = 1000

    let database: LedgerDatabase
    let actor: Actor

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
            if found.fact.fact.kind == FactKind.retracted.name { throw Refusal.isRetraction }
            var facts = try writer.reader.facts(of: found.subject)
            if facts.retractions[id] != nil { throw Refusal.alreadyRetracted }
            facts.append(try retract(id, of: found.subject, command: nil, reason: reason, writer))
            try writer.refold(found.subject, facts: facts)
            return Report(retracted: 1, restated: 0, command: writer.command.key, head: writer.head)
        }
    }

    /// Retracts one fact of a subject.
    func retract(
        _ id: Identifier, of subject: StoredSubject, command: String?, reason: String, _ writer: LedgerWriter
    ) throws -> LiveFact {
        let retraction = RetractionStatement(fact: id, command: command, reason: reason)
        return try writer.append(
            FactDraft(
                subject: subject.id, effective: actor.today, known: actor.today, statement: .retracted(retraction)),
            to: subject)
    }

    func checkReason(_ reason: String) throws {
        guard !reason.allSatisfy(\.isWhitespace), reason.count <= RetractFacts.reasonCharactersMax else {
            throw Refusal.reasonLength(charactersMax: RetractFacts.reasonCharactersMax)
        }
    }

    func command(named key: String) -> CommandRequest {
        CommandRequest(key: key, account: actor.account, recorded: actor.now)
    }
}
