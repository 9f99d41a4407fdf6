/// One dated statement in the ledger. Never changed, never deleted; a wrong one is retracted by a later one.
package struct Fact: Hashable, Sendable {
    /// Who names it: time-ordered, unique everywhere.
    package let id: Identifier
    /// The node that first wrote it.
    package let origin: Identifier
    /// Its place among the origin's facts: 1, 2, 3, … without a gap.
    package let sequence: Int64
    /// The day from which what it says holds.
    package let effective: Day
    /// The day the organisation knew it; never after the day of recording.
    package let known: Day
    /// Which of a day's facts about the subject comes first: the smaller.
    package let rank: Int32
    /// When the machine wrote it.
    package let recorded: Instant
    /// The account that wrote it: a random identity, whose name stands in the vault.
    package let author: Identifier
    /// What it is about.
    package let subject: SubjectID
    /// What sort of statement; a later version's kinds are kept as they are.
    package let kind: String
    /// The open content, as the bytes that were hashed.
    package let payload: [UInt8]
    /// The sealed content: nonce, ciphertext and tag; empty when there is none.
    package let sealed: [UInt8]
    /// The idempotency key of the command that wrote it.
    package let command: String
    /// The hash of the origin's fact before this one; zero for the first.
    package let previous: Hash
    /// SHA-256 over everything above.
    package let hash: Hash

    /// A fact with its hash computed from its content and the hash before it.
    package init(
        id: Identifier, origin: Identifier, sequence: Int64, effective: Day, known: Day, rank: Int32,
        recorded: Instant, author: Identifier, subject: SubjectID, kind: String, payload: [UInt8], sealed: [UInt8],
        command: String, previous: Hash, storedHash: Hash? = nil
    ) {
        self.id = id
        self.origin = origin
        self.sequence = sequence
        self.effective = effective
        self.known = known
        self.rank = rank
        self.recorded = recorded
        self.author = author
        self.subject = subject
        self.kind = kind
        self.payload = payload
        self.sealed = sealed
        self.command = command
        self.previous = previous
        hash =
            storedHash
            ?? Fact.digest(
                id: id, origin: origin, sequence: sequence, effective: effective, known: known, rank: rank,
                recorded: recorded, author: author, subject: subject, kind: kind, payload: payload, sealed: sealed,
                command: command, previous: previous)
    }

    /// The hash its content gives now; differs from `hash` when the stored fact was tampered with.
    package var recomputedHash: Hash {
        Fact.digest(
            id: id, origin: origin, sequence: sequence, effective: effective, known: known, rank: rank,
            recorded: recorded, author: author, subject: subject, kind: kind, payload: payload, sealed: sealed,
            command: command, previous: previous)
    }

    /// Numbers big-endian, everything of variable length preceded by its length, so that no two facts share bytes.
    private static func digest(
        id: Identifier, origin: Identifier, sequence: Int64, effective: Day, known: Day, rank: Int32,
        recorded: Instant, author: Identifier, subject: SubjectID, kind: String, payload: [UInt8], sealed: [UInt8],
        command: String, previous: Hash
    ) -> Hash {
        var input = HashInput()
        input.append("hatnhan fact 1")
        input.append(id)
        input.append(origin)
        input.append(bigEndian: sequence)
        input.append(bigEndian: effective.number)
        input.append(bigEndian: known.number)
        input.append(bigEndian: rank)
        input.append(bigEndian: recorded.milliseconds)
        input.append(author)
        input.append(bigEndian: UInt8(clamping: subject.kind.rawValue))
        input.append(subject.id)
        input.append(counted: kind)
        input.append(counted: payload)
        input.append(counted: sealed)
        input.append(counted: command)
        input.append(previous)
        return input.hash()
    }
}
