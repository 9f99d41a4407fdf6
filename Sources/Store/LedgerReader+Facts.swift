package import Ledger
internal import Organisation
internal import SQL

/// A subject as the ledger numbers it.
package struct StoredSubject: Hashable, Sendable {
    /// Row of the table of subjects; a person's `PersonID`.
    package let row: Int64
    /// Its identity in every ledger.
    package let id: SubjectID
    /// The number in the codebook, for units and places.
    package let number: Int32?
}

/// A fact with its place in this ledger's log.
package struct StoredFact: Sendable {
    /// Position in the log of arrivals.
    package let position: Int64
    /// The fact as stored.
    package let fact: Fact
}

extension LedgerReader {
    private static let columns = """
        f.position, f.id, f.origin, f.sequence, f.command, f.effective, f.known, f.rank, f.kind, f.payload, \
        f.sealed, f.hash, s.id, s.kind, s.identity, s.number
        """

    /// The subject with this identity, nil when no fact is about it.
    package func subject(_ id: SubjectID) throws -> StoredSubject? {
        try connection.first("SELECT id, number FROM subjects WHERE identity = \(id.id.bytes)") {
            StoredSubject(row: $0.integer(0), id: id, number: $0.optionalInt32(1))
        }
    }

    /// Every fact of a subject as folds see them, in order of arrival.
    package func facts(of subject: StoredSubject) throws -> [LiveFact] {
        var facts: [LiveFact] = []
        try connection.forEach(
            """
            SELECT \(sql: LedgerReader.columns) FROM facts f JOIN subjects s ON s.id = f.subject
            WHERE f.subject = \(subject.row) ORDER BY f.position
            """
        ) { facts.append(try liveFact($0)) }
        return facts
    }

    /// Every fact of a subject as it is stored, in order of arrival.
    package func storedFacts(of subject: StoredSubject) throws -> [StoredFact] {
        var facts: [StoredFact] = []
        try connection.forEach(
            """
            SELECT \(sql: LedgerReader.columns) FROM facts f JOIN subjects s ON s.id = f.subject
            WHERE f.subject = \(subject.row) ORDER BY f.position
            """
        ) { facts.append(StoredFact(position: $0.integer(0), fact: try fact($0, previous: .zero))) }
        return facts
    }

    /// Every subject of a kind with its facts, one after another.
    package func forEachSubject(
        of kind: SubjectID.Kind, _ body: (StoredSubject, [LiveFact]) throws -> Void
    ) throws {
        try forEachFacts(
            "FROM subjects s JOIN facts f ON f.subject = s.id WHERE s.kind = \(kind.rawValue) ORDER BY s.id, f.position",
            body)
    }

    /// Subject after subject with its facts.
    ///
    /// - Parameter selection: from which tables `s` and `f`, in the order of subjects and then of arrival.
    func forEachFacts(_ selection: SQLText, _ body: (StoredSubject, [LiveFact]) throws -> Void) throws {
        var current: StoredSubject?
        var facts: [LiveFact] = []
        var text: SQLText = "SELECT \(sql: LedgerReader.columns) "
        text += selection
        try connection.forEach(text) { row in
            if let subject = current, subject.row != row.integer(12) {
                try body(subject, facts)
                facts.removeAll(keepingCapacity: true)
            }
            if current?.row != row.integer(12) { current = try subject(row) }
            facts.append(try liveFact(row))
        }
        if let current { try body(current, facts) }
    }

    /// The subjects that facts after one position, up to another, are about, and whoever is folded with those.
    package func subjects(after first: Int64, upTo last: Int64) throws -> [StoredSubject] {
        try withWhole(
            subjects(
                "WHERE s.id IN (SELECT subject FROM facts WHERE position > \(first) AND position <= \(last))"
            ))
    }

    /// The subjects that a condition on the table of subjects `s` chooses.
    func subjects(_ condition: SQLText) throws -> [StoredSubject] {
        var subjects: [StoredSubject] = []
        try connection.forEach("SELECT s.kind, s.id, s.identity, s.number FROM subjects s \(condition)") { row in
            guard let kind = SubjectID.Kind(rawValue: Int(clamping: row.integer(0))),
                let id = Identifier(bytes: row.blob(2))
            else { return }
            subjects.append(
                StoredSubject(
                    row: row.integer(1), id: SubjectID(kind: kind, id: id),
                    number: row.optionalInt32(3)))
        }
        return subjects
    }

    /// Every fact in the order of the log, each with the hash of its origin's fact before it and the stored log hash.
    package func forEachFact(_ body: (StoredFact, _ logHash: Hash?) throws -> Void) throws {
        var previous: [Int64: Hash] = [:]
        try connection.forEach(
            """
            SELECT \(sql: LedgerReader.columns), f.log_hash FROM facts f JOIN subjects s ON s.id = f.subject
            ORDER BY f.position
            """
        ) { row in
            let origin = row.integer(2)
            let fact = try fact(row, previous: previous[origin] ?? .zero)
            try body(StoredFact(position: row.integer(0), fact: fact), Hash(bytes: row.blob(16)))
            previous[origin] = fact.hash
        }
    }

    /// The fact with this identity, with its subject; nil when there is none.
    package func fact(_ id: Identifier) throws -> (fact: StoredFact, subject: StoredSubject)? {
        try connection.first(
            """
            SELECT \(sql: LedgerReader.columns) FROM facts f JOIN subjects s ON s.id = f.subject
            WHERE f.id = \(id.bytes)
            """
        ) { (StoredFact(position: $0.integer(0), fact: try fact($0, previous: .zero)), try subject($0)) }
    }

    /// The facts a command wrote, with their subjects, in order of arrival; nil when there is no such command.
    ///
    /// - Parameter limit: the most that are read, the first ones.
    package func facts(
        ofCommand key: String, limit: Int = .max
    ) throws -> [(fact: StoredFact, subject: StoredSubject)]? {
        guard let id = try connection.first("SELECT id FROM commands WHERE key = \(key)", { $0.integer(0) })
        else { return nil }
        return try connection.rows(
            """
            SELECT \(sql: LedgerReader.columns) FROM facts f JOIN subjects s ON s.id = f.subject
            WHERE f.command = \(id) ORDER BY f.position LIMIT \(Int64(limit))
            """
        ) { (StoredFact(position: $0.integer(0), fact: try fact($0, previous: .zero)), try subject($0)) }
    }

    /// How many facts a command wrote, and the position of the last of them; nil when there is no such command.
    package func extent(ofCommand key: String) throws -> (count: Int, last: Int64)? {
        guard let id = try connection.first("SELECT id FROM commands WHERE key = \(key)", { $0.integer(0) })
        else { return nil }
        return try connection.first(
            "SELECT count(*), coalesce(max(position), 0) FROM facts WHERE command = \(id)"
        ) { (Int(clamping: $0.integer(0)), $0.integer(1)) }
    }

    /// The facts up to a position of the log, with their subjects, the last first.
    package func lastFacts(upTo position: Int64, limit: Int) throws -> [(fact: StoredFact, subject: StoredSubject)] {
        try connection.rows(
            """
            SELECT \(sql: LedgerReader.columns) FROM facts f JOIN subjects s ON s.id = f.subject
            WHERE f.position <= \(position) ORDER BY f.position DESC LIMIT \(Int64(limit))
            """
        ) { (StoredFact(position: $0.integer(0), fact: try fact($0, previous: .zero)), try subject($0)) }
    }

    /// What a stored fact says, with all its sealed part that the keys still open; nil when this program cannot read it.
    package func statement(of fact: Fact) throws -> Statement? {
        guard let open = Payload(json: fact.payload) else { return nil }
        return Statement(kind: fact.kind, open: open, sealed: try sealedPart(of: fact))
    }

    /// Where rules expect otherwise than a stored fact, with all its sealed part that the keys still open.
    package func departures(of fact: Fact) throws -> [Departure] {
        guard let open = Payload(json: fact.payload), !open.departures().isEmpty else { return [] }
        return open.departures(sealed: try sealedPart(of: fact))
    }

    private func sealedPart(of fact: Fact) throws -> Payload? {
        fact.sealed.isEmpty ? nil : try vault.key(of: fact.subject.id)?.open(fact.sealed, for: fact.id)
    }

    /// True when a command with this key has written facts.
    package func hasCommand(_ key: String) throws -> Bool {
        try connection.first("SELECT 1 FROM commands WHERE key = \(key)") { $0.integer(0) } != nil
    }

    private func subject(_ row: any SQLRow) throws -> StoredSubject {
        guard let kind = SubjectID.Kind(rawValue: Int(clamping: row.integer(13))),
            let id = Identifier(bytes: row.blob(14))
        else { throw SQLError(code: .corrupt, message: "a subject has no kind or identity") }
        return StoredSubject(
            row: row.integer(12), id: SubjectID(kind: kind, id: id), number: row.optionalInt32(15))
    }

    /// The kinds that say something under seal which a fold, a diff or an act needs; of all others opening it would only cost.
    private static let unsealed: Set<String> = [
        FactKind.personDescribed.name, FactKind.personNumbered.name, FactKind.transferSent.name,
        FactKind.transferEnded.name, FactKind.personCategorised.name, FactKind.personRated.name,
    ]

    private func liveFact(_ row: any SQLRow) throws -> LiveFact {
        let (effective, known) = (Day(number: row.int32(5)), Day(number: row.int32(6)))
        guard let id = Identifier(bytes: row.blob(1)), let payload = Payload(json: row.blob(9)),
            effective.isWritable, known.isWritable
        else {
            return try unreadable(row)
        }
        let kind = try kind(row.integer(8))
        var sealed: Payload?
        if LedgerReader.unsealed.contains(kind), !row.isNull(10) {
            sealed = try vault.key(of: subject(row).id.id)?.open(row.blob(10), for: id)
        }
        return LiveFact(
            id: id, order: try order(row), known: known, position: row.integer(0),
            statement: Statement(kind: kind, open: payload, sealed: sealed), departures: payload.departures())
    }

    private func unreadable(_ row: any SQLRow) throws -> LiveFact {
        guard let id = Identifier(bytes: row.blob(1)) else {
            throw SQLError(code: .corrupt, message: "a fact has no identity")
        }
        return LiveFact(
            id: id, order: try order(row), known: row.day(6), position: row.integer(0), statement: nil)
    }

    private func order(_ row: any SQLRow) throws -> FactOrder {
        FactOrder(
            effective: row.day(5), rank: row.int32(7),
            recorded: try command(row.integer(4)).recorded, origin: try origin(row.integer(2)),
            sequence: row.integer(3))
    }

    private func fact(_ row: any SQLRow, previous: Hash) throws -> Fact {
        guard let id = Identifier(bytes: row.blob(1)), let hash = Hash(bytes: row.blob(11)) else {
            throw SQLError(code: .corrupt, message: "a fact has no identity or hash")
        }
        let command = try command(row.integer(4))
        return Fact(
            id: id, origin: try origin(row.integer(2)), sequence: row.integer(3),
            effective: Day(number: row.int32(5)), known: Day(number: row.int32(6)),
            rank: row.int32(7), recorded: command.recorded, author: command.author,
            subject: try subject(row).id, kind: try kind(row.integer(8)), payload: row.blob(9), sealed: row.blob(10),
            command: command.key, previous: previous, storedHash: hash)
    }
}
