package import Ledger
package import Organisation
internal import SQL

/// The ledger inside the one writing transaction: appends facts, and keeps the spans folded from them.
package final class LedgerWriter {
    /// What the transaction sees, its own writes included.
    package let reader: LedgerReader
    let connection: any SQLConnection
    /// The command on whose behalf everything is written.
    package let command: FactChain.Command
    private let random: RandomSource
    private var chain: FactChain
    private var commandRow: Int64?
    private var personCount: UInt64 = 0
    private let originRow: Int64
    private var kindRows: [String: Int64]
    private var subjects: [SubjectID: StoredSubject] = [:]
    private var nextSubjectRow: Int64
    private var savedUnits: Int32
    private var savedPlaces: Int32
    /// The numbers of codes; those that folds mention first are saved with the next subject.
    package var codebook: Codebook
    private let insertFact: any SQLStatement
    private let insertSubject: any SQLStatement
    let spans: SpanStatements

    init(
        _ connection: any SQLConnection, _ vault: KeyVault, command: FactChain.Command,
        random: @escaping RandomSource
    ) throws {
        self.connection = connection
        self.command = command
        self.random = random
        reader = LedgerReader(connection, vault)
        codebook = try reader.codebook()
        savedUnits = Int32(codebook.unitCount)
        savedPlaces = Int32(codebook.placeCount)
        (originRow, chain) = try LedgerWriter.chain(for: command, reader: reader, random: random)
        let kinds = try connection.rows("SELECT name, id FROM fact_kinds") { ($0.text(0), $0.integer(1)) }
        kindRows = Dictionary(uniqueKeysWithValues: kinds)
        nextSubjectRow = try connection.first("SELECT coalesce(max(id), 0) FROM subjects") { $0.integer(0) + 1 } ?? 1
        insertFact = try connection.prepare(
            """
            INSERT INTO facts (position, id, origin, sequence, command, effective, known, rank, subject, kind,
                payload, sealed, hash, log_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertSubject = try connection.prepare(
            "INSERT INTO subjects (id, kind, identity, number, code) VALUES (?, ?, ?, ?, ?)")
        spans = try SpanStatements(connection)
    }

    /// The end of the log, with what this transaction has appended.
    package var head: Head { chain.head }

    /// The unit's subject, made now when no fact is about it yet.
    package func unit(_ code: String) throws -> StoredSubject {
        try saveUnits(upTo: codebook.unit(code).index + 1)
        return try known(.unit(code)) ?? insert(.unit(code), number: nil, code: nil)
    }

    /// The place's subject, made now when no fact is about it yet.
    package func place(_ code: String) throws -> StoredSubject {
        try savePlaces(upTo: codebook.place(code).index + 1)
        return try known(.place(code)) ?? insert(.place(code), number: nil, code: nil)
    }

    /// The coverage's subject, made now when no fact is about it yet.
    package func coverage(cell: String, place: String) throws -> StoredSubject {
        let id = SubjectID.coverage(cell: cell, place: place)
        return try known(id) ?? insert(id, number: nil, code: nil)
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
        return try insert(SubjectID(kind: .person, id: identity), number: nil, code: nil)
    }

    /// Appends a fact about a subject. Call `refold` when the subject has all its facts.
    package func append(_ draft: FactDraft, to subject: StoredSubject) throws -> LiveFact {
        let row = try commandRow ?? insertCommand()
        let fact = try chain.append(draft) { content, id in
            try reader.vault.keyMakingOne(of: subject.id.id).seal(content, for: id, nonce: random(12))
        }
        try insert(fact, at: chain.head, command: row, subject: subject.row, kind: kindRow(fact.kind))
        return LiveFact(
            id: fact.id, order: fact.order, known: fact.known, position: chain.head.position,
            statement: draft.statement)
    }

    private func insert(_ fact: Fact, at head: Head, command: Int64, subject: Int64, kind: Int64) throws {
        try insertFact.run { row in
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

    /// Gives the codes that folds have mentioned their rows, so that every number is found again.
    func saveCodebook() throws {
        try saveUnits(upTo: Int32(codebook.unitCount))
        try savePlaces(upTo: Int32(codebook.placeCount))
    }

    private func saveUnits(upTo end: Int32) throws {
        while savedUnits < end {
            let code = codebook.code(of: UnitID(index: savedUnits))
            _ = try insert(.unit(code), number: savedUnits, code: code)
            savedUnits += 1
        }
    }

    private func savePlaces(upTo end: Int32) throws {
        while savedPlaces < end {
            let code = codebook.code(of: PlaceID(index: savedPlaces))
            _ = try insert(.place(code), number: savedPlaces, code: code)
            savedPlaces += 1
        }
    }

    private func known(_ id: SubjectID) throws -> StoredSubject? {
        if let cached = subjects[id] { return cached }
        guard let found = try reader.subject(id) else { return nil }
        subjects[id] = found
        return found
    }

    private func insert(_ id: SubjectID, number: Int32?, code: String?) throws -> StoredSubject {
        let row = nextSubjectRow
        nextSubjectRow += 1
        try insertSubject.run { values in
            values.add(row)
            values.add(Int64(id.kind.rawValue))
            values.add(id.id)
            values.add(number)
            values.add(code)
        }
        let subject = StoredSubject(row: row, id: id, number: number)
        // People are met once; remembering them would cost memory for nothing.
        if id.kind != .person { subjects[id] = subject }
        return subject
    }

    private func insertCommand() throws -> Int64 {
        let row = try connection.first("SELECT coalesce(max(id), 0) + 1 FROM commands") { $0.integer(0) } ?? 1
        try connection.execute(
            """
            INSERT INTO commands (id, key, author, recorded)
            VALUES (\(row), \(command.key), \(command.author), \(command.recorded.milliseconds))
            """)
        commandRow = row
        return row
    }

    private func kindRow(_ name: String) throws -> Int64 {
        if let row = kindRows[name] { return row }
        let row = Int64(kindRows.count + 1)
        try connection.execute("INSERT INTO fact_kinds (id, name) VALUES (\(row), \(name))")
        kindRows[name] = row
        return row
    }

    private static func chain(
        for command: FactChain.Command, reader: LedgerReader, random: RandomSource
    ) throws -> (originRow: Int64, chain: FactChain) {
        let connection = reader.connection
        let node = try connection.first(
            "SELECT o.id, o.identity FROM node n JOIN origins o ON o.id = n.origin"
        ) { ($0.integer(0), Identifier(bytes: $0.blob(1))) }
        guard let node, let origin = node.1 else { throw StoreError.notALedger }
        let last = try connection.first(
            "SELECT sequence, hash FROM facts WHERE origin = \(node.0) ORDER BY sequence DESC LIMIT 1"
        ) { ($0.integer(0), Hash(bytes: $0.blob(1))) }
        let seed = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (
            node.0,
            FactChain(
                origin: origin, command: command, head: try reader.head(), sequence: last?.0 ?? 0,
                previous: last?.1 ?? .zero, seed: seed)
        )
    }
}
