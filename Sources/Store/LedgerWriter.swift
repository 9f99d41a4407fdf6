package import Ledger
package import Organisation
internal import SQL

/// What is asked of a ledger's writer: on whose behalf, under which key, when.
package struct CommandRequest: Hashable, Sendable {
    /// The idempotency key.
    package var key: String
    /// Who gives the command. In facts they stand as a random identity.
    package var author: Author
    /// When the machine writes it.
    package var recorded: Instant
    /// What is done: the name of an act, or of what else writes.
    package var name: String
    /// What it says, in words that tell it from any other; a token of them stands in the ledger.
    package var content: [String]

    /// The command of this name with this idempotency key, by this author, at this moment.
    package init(name: String, key: String, author: Author, recorded: Instant, content: [String] = []) {
        self.name = name
        self.key = key
        self.author = author
        self.recorded = recorded
        self.content = content
    }
}

/// The ledger inside the one writing transaction: appends facts, and keeps the spans folded from them.
package final class LedgerWriter {
    /// What the transaction sees, its own writes included.
    package let reader: LedgerReader
    let connection: any SQLConnection
    /// The command on whose behalf everything is written.
    package let command: CommandRequest
    let sums: TableSums
    private let mark: String
    private let random: RandomSource
    private var chain: FactChain
    private let author: Identifier
    /// How many rows of the table that the command came from were left out by hand. Told before the first fact.
    package var leftOut = 0
    private var commandRow: Int64?
    private var personCount: UInt64 = 0
    /// True once anything is folded that the vault holds.
    private var touchesNames = false
    private let originRow: Int64
    private var kindRows: [String: Int64] = [:]
    private let subjects: SubjectTable
    private let numbers: WriterNumbers
    private let spans: SpanWriter
    private let names: NameWriter
    private let facts: any SQLInserter

    init(_ reader: LedgerReader, command: CommandRequest, mark: String, random: @escaping RandomSource) throws {
        self.reader = reader
        self.mark = mark
        self.command = command
        self.random = random
        connection = reader.connection
        facts = connection.prepare(Insert(into: Tables.facts))
        sums = TableSums(connection)
        subjects = SubjectTable(reader)
        numbers = WriterNumbers(subjects)
        spans = SpanWriter(TableSink(connection), numbers)
        names = NameWriter(TableSink(reader.vault.connection))
        author = try reader.vault.identity(of: command.author)
        (originRow, chain) = try LedgerWriter.chain(for: command, author: author, reader: reader, random: random)
    }

    /// The end of the log, with what this transaction has appended.
    package var head: Head { chain.head }

    /// What this transaction's folds have numbered codes by; no other numbers than theirs.
    package var codebook: Codebook { numbers.codebook }

    /// The unit's subject, made now when no fact is about it yet.
    package func unit(_ code: String) throws -> StoredSubject {
        try subjects.unit(code)
    }

    /// The place's subject, made now when no fact is about it yet.
    package func place(_ code: String) throws -> StoredSubject {
        try subjects.place(code)
    }

    /// A subject without a code of its own, made now when no fact is about it yet.
    package func subject(_ id: SubjectID) throws -> StoredSubject {
        try subjects.find(id)
    }

    /// A new person with an identity that nobody can guess and that says nothing but when it was given. People of one
    /// command count up, so that millions of them are put behind each other in every index.
    package func newPerson() throws -> StoredSubject {
        let bytes = random(8)
        guard bytes.count == 8 else { throw StoreError.noRandomness }
        personCount += 1
        let counted = (personCount & 0xF_FFFF) << 42
        let identity = Identifier.version7(
            at: command.recorded, high: UInt16(truncatingIfNeeded: personCount >> 20),
            low: counted | bytes.reduce(0) { $0 << 8 | UInt64($1) } & 0x3FF_FFFF_FFFF)
        reader.vault.expectNoKey(of: identity)
        return try subjects.insertPerson(identity)
    }

    /// Appends a fact about a subject. Call `refold` when the subject has all its facts.
    ///
    /// What the fact says under seal is lost where the subject's key was destroyed.
    package func append(_ draft: FactDraft, to subject: StoredSubject) throws -> LiveFact {
        let row = try commandRow ?? insertCommand()
        var isLost = false
        let fact = try chain.append(draft) { content, id in
            guard let key = try reader.vault.keyMakingOne(of: subject.id.id) else {
                isLost = true
                return nil
            }
            return try key.seal(content, for: id, nonce: random(12))
        }
        try insert(fact, at: chain.head, command: row, subject: subject.row, kind: kindRow(fact.kind))
        return LiveFact(
            id: fact.id, order: fact.order, known: fact.known, position: chain.head.position,
            statement: isLost ? draft.statement.withoutSealedPart : draft.statement, departures: draft.departures)
    }

    /// Folds all facts of a subject again and replaces its spans and its names.
    ///
    /// - Parameter isFirst: there were no facts before, so nothing is there to be replaced.
    package func refold(_ subject: StoredSubject, facts: [LiveFact], isFirst: Bool = false) throws {
        guard subject.id.kind == .person else {
            return try spans.write(
                subject, facts: facts, live: LiveFact.live(in: facts), isFirst: isFirst)
        }
        try refold(person: subject, facts, isFirst: isFirst)
        for row in try reader.joins().targets(above: [subject.row]).sorted() {
            guard let target = try reader.subject(of: PersonID(number: row)) else { continue }
            try refold(person: target, reader.facts(of: target), isFirst: false)
        }
    }

    /// - Parameter facts: those about the person; of one whom others are said to be, perhaps theirs too.
    private func refold(person: StoredSubject, _ facts: [LiveFact], isFirst: Bool) throws {
        let isJoined = facts.contains(where: \.saysWhoIsSame)
        let own =
            try isJoined || reader.joins().joined[person.row] != nil ? reader.facts(of: person) : facts
        let folded = try reader.folded(person, own: own)
        try spans.write(person, facts: folded.facts, live: folded.live, own: own, isFirst: isFirst)
        try writeNames(of: person, folded.live, others: folded.others, isFirst: isFirst)
        // Whom it names is found from now on.
        if isJoined { reader.knownJoins = nil }
    }

    /// Destroys what names a person for good: the key, and everything folded from what it opened. Figures, and reports of
    /// the past, stay as they are.
    package func destroyKey(of person: StoredSubject) throws {
        let whole = try reader.whole(person)
        for one in try reader.everybody(in: whole) { try reader.vault.destroyKey(of: one.id.id) }
        try writeNames(of: whole, [], isFirst: false)
    }

    private func writeNames(
        of person: StoredSubject, _ live: [LiveFact], others: [[LiveFact]] = [], isFirst: Bool
    ) throws {
        touchesNames = true
        try names.write(person.row, live: live, others: others, isFirst: isFirst)
    }

    /// Writes down what the whole of the transaction comes to. Called once, when everything else is written.
    func finish() throws {
        try sums.save()
        if touchesNames { try reader.reflectNames(head, mark: mark) }
    }
}

// MARK: - Rows

extension LedgerWriter {
    private func insert(_ fact: Fact, at head: Head, command: Int64, subject: Int64, kind: Int64) throws {
        try facts.insert { row in
            row.add(head.position)
            row.add(fact.id)
            row.add(originRow)
            row.add(fact.sequence)
            row.add(command)
            row.add(fact.effective)
            row.add(fact.known)
            row.add(Int64(fact.rank))
            row.add(subject)
            row.add(kind)
            row.add(blob: fact.payload.span)
            if fact.sealed.isEmpty { row.addNull() } else { row.add(blob: fact.sealed.span) }
            row.add(fact.hash)
            row.add(head.hash)
        }
    }

    private func insertCommand() throws -> Int64 {
        let row = try connection.first("SELECT coalesce(max(id), 0) + 1 FROM commands") { $0.integer(0) } ?? 1
        try connection.insert(
            Insert(into: Tables.commands), .integer(row), .text(command.key), .blob(author.bytes),
            .integer(command.recorded.milliseconds), .blob(try reader.token(of: command).bytes),
            .text(command.name), .integer(Int64(leftOut)))
        commandRow = row
        return row
    }

    private func kindRow(_ name: String) throws -> Int64 {
        if let row = kindRows[name] { return row }
        let stored = try connection.first("SELECT id FROM fact_kinds WHERE name = \(name)") { $0.integer(0) }
        let row = try stored ?? insertKind(name)
        kindRows[name] = row
        return row
    }

    private func insertKind(_ name: String) throws -> Int64 {
        let row = try connection.first("SELECT coalesce(max(id), 0) + 1 FROM fact_kinds") { $0.integer(0) } ?? 1
        try connection.insert(Insert(into: Tables.factKinds), .integer(row), .text(name))
        return row
    }

    private static func chain(
        for command: CommandRequest, author: Identifier, reader: LedgerReader, random: RandomSource
    ) throws -> (originRow: Int64, chain: FactChain) {
        let connection = reader.connection
        let node = try connection.first(
            "SELECT o.id, o.identity FROM node n JOIN origins o ON o.id = n.origin"
        ) { ($0.integer(0), Identifier(bytes: $0.blob(1))) }
        guard let node, let origin = node.1 else { throw StoreError.notALedger }
        let last = try connection.first(
            "SELECT sequence, hash FROM facts WHERE origin = \(node.0) ORDER BY sequence DESC LIMIT 1"
        ) { ($0.integer(0), Hash(bytes: $0.blob(1))) }
        guard last?.0 ?? 0 < LedgerReader.positionMax else {
            throw SQLError(code: .corrupt, message: "the number of a fact is none")
        }
        let seed = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (
            node.0,
            FactChain(
                origin: origin,
                command: FactChain.Command(key: command.key, author: author, recorded: command.recorded),
                head: try reader.head(), sequence: last?.0 ?? 0, previous: last?.1 ?? .zero, seed: seed)
        )
    }
}

extension Statement {
    /// As it reads for whoever has not the key.
    fileprivate var withoutSealedPart: Statement? {
        Statement(kind: kind.name, open: content.open, sealed: nil)
    }
}
