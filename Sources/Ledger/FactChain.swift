/// Gives drafts their identity and place: the next sequence of this origin, the hash over the fact before it, and the
/// next position in the log. A value: whoever holds it inside a transaction is the one writer.
package struct FactChain: Sendable {
    /// The node that writes.
    package let origin: Identifier
    /// The command on whose behalf, its author and the moment: the same for all facts of one command.
    package let command: Command
    /// The log so far.
    package private(set) var head: Head
    private var sequence: Int64
    private var previous: Hash
    private var identity: (high: UInt16, low: UInt64)

    /// One request to change the ledger.
    package struct Command: Hashable, Sendable {
        /// The idempotency key.
        package var key: String
        /// The account that gives the command.
        package var author: Identifier
        /// When the machine wrote it.
        package var recorded: Instant

        /// The command with this idempotency key, by this author, at this moment.
        package init(key: String, author: Identifier, recorded: Instant) {
            self.key = key
            self.author = author
            self.recorded = recorded
        }
    }

    /// Continues the chain of `origin` after its fact number `sequence` with hash `previous`.
    ///
    /// - Parameter seed: random bits; the identities of the command's facts count up from it.
    package init(
        origin: Identifier, command: Command, head: Head, sequence: Int64, previous: Hash, seed: UInt64
    ) {
        self.origin = origin
        self.command = command
        self.head = head
        self.sequence = sequence
        self.previous = previous
        // The top bit of the count stays clear, so that it cannot run over within one command.
        identity = (UInt16(truncatingIfNeeded: seed & 0x0FFF), (seed >> 12) & 0x1FFF_FFFF_FFFF_FFFF)
    }

    /// The next fact of the chain.
    ///
    /// - Parameter seal: seals a private payload for the fact's identity; nothing is sealed, and what is private is lost,
    ///   where it gives nil: the subject's key was destroyed.
    package mutating func append(
        _ draft: FactDraft, seal: (Payload, Identifier) throws -> [UInt8]?
    ) rethrows -> Fact {
        identity.low += 1
        let id = Identifier.version7(at: command.recorded, high: identity.high, low: identity.low)
        let content = draft.statement.content
        let closed = Payload.sealed(content.sealed, papersOf: draft.departures)
        let sealed = try closed.flatMap { try seal($0, id) } ?? []
        let fact = Fact(
            id: id, origin: origin, sequence: sequence + 1, effective: draft.effective, known: draft.known,
            rank: draft.rank, recorded: command.recorded, author: command.author, subject: draft.subject,
            kind: type(of: content).kind.name, payload: content.open.adding(draft.departures).json, sealed: sealed,
            command: command.key,
            previous: previous)
        sequence += 1
        previous = fact.hash
        head = head.appending(fact.hash)
        return fact
    }
}
