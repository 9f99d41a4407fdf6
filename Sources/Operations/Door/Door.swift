internal import Ledger
package import Store
internal import Views

/// The one door for writing. Whatever a person, a file or another program asks to be written comes through here as a
/// command: its key is looked up first, then it is asked who may, then it writes, and everything that it touched is
/// folded again, all in one transaction.
package struct Door: Sendable {
    private let database: LedgerDatabase

    /// The door of the ledger in `database`.
    package init(_ database: LedgerDatabase) {
        self.database = database
    }

    /// What came of a command.
    package enum Outcome<Answer> {
        /// It was written now, or, of a dry run, would be.
        case written(Answer, Receipt)
        /// It was written before; what it wrote then.
        case repeated(Receipt)

        /// What the command wrote, now or before.
        package var receipt: Receipt {
            switch self {
            case .written(_, let receipt), .repeated(let receipt): receipt
            }
        }
    }

    /// Runs a command. A dry run does everything and keeps nothing: what it tells is what would happen.
    ///
    /// - Parameter body: writes by what it is handed; when it throws, nothing is kept.
    /// - Throws: `DoorRefusal`, `StoreError`, `SQLError`, and what `body` throws.
    package func run<Answer>(
        _ command: Command, _ body: (Writing) throws -> Answer
    ) throws -> Outcome<Answer> {
        guard command.hasGoodKey else { throw DoorRefusal.keyForm(charactersMax: Command.keyCharactersMax) }
        let request = CommandRequest(
            name: command.name.text, key: command.key, author: command.actor.author, recorded: command.actor.now,
            content: command.content)
        do {
            return try database.write(request) { writer in
                try command.admission?(writer.reader)
                switch try writer.reader.written(request) {
                case .no: break
                case .same: return .repeated(try Receipt(of: command.key, writer.reader, isRepeat: true))
                case .other: throw DoorRefusal.keyTaken(key: command.key)
                }
                let rights = try command.rights.found(writer.reader)
                guard rights.needs.contains(command.need) else { throw DoorRefusal.notPermitted }
                var command = command
                command.rulebook = try writer.reader.rulebook()
                let writing = Writing(writer, command, rights)
                if let seen = command.seen, seen > writing.headBefore.position {
                    throw DoorRefusal.seenBeyond(last: writing.headBefore.position)
                }
                let answer = try body(writing)
                try writing.check()
                var receipt = try Receipt(of: writing)
                if command.tellsEffect { try receipt.tellEffect(of: writing) }
                guard command.isDryRun else {
                    if let agrees = command.agrees, !agrees(receipt) { throw DoorRefusal.effectChanged }
                    return .written(answer, receipt)
                }
                throw RolledBack(outcome: .written(answer, receipt))
            }
        } catch let done as RolledBack<Answer> {
            return done.outcome
        }
    }
}

/// A dry run is over, and its transaction goes.
private struct RolledBack<Answer>: Error, @unchecked Sendable {
    let outcome: Door.Outcome<Answer>
}
