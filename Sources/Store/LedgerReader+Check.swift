package import Ledger
internal import Organisation
internal import SQL

/// Compares what stands beside the facts with what follows from them, so that no table can be damaged unseen.
extension LedgerReader {
    /// What is wrong with the sealed part of a stored fact.
    package enum SealFault: Sendable {
        /// The vault has no key for what is sealed, and none was destroyed.
        case keyMissing
        /// The key does not open it.
        case doesNotOpen
    }

    /// Nil when the fact has no sealed part, when its key opens it, and when the key was destroyed.
    package func sealFault(of fact: Fact) throws -> SealFault? {
        guard !fact.sealed.isEmpty else { return nil }
        switch try vault.state(of: fact.subject.id) {
        case .destroyed: return nil
        case .none: return .keyMissing
        case .key(let key): return key.open(fact.sealed, for: fact.id) == nil ? .doesNotOpen : nil
        }
    }

    /// The first code of a unit or place whose subject has another's identity; nil when all are right.
    package func firstChangedCode() throws -> String? {
        var found: String?
        try connection.forEach(
            "SELECT kind, identity, code FROM subjects WHERE code IS NOT NULL ORDER BY id"
        ) { row in
            guard found == nil else { return }
            let code = row.text(2)
            let right: SubjectID? =
                switch SubjectID.Kind(rawValue: Int(clamping: row.integer(0))) {
                case .unit: .unit(code)
                case .place: .place(code)
                default: nil
                }
            if right?.id != Identifier(bytes: row.blob(1)) { found = code }
        }
        return found
    }

    /// True when every account has the name it was given, and every account that wrote is there.
    package func accountsAreRight() throws -> Bool {
        let key = try vault.recognitionSecret()
        let authors = try connection.rows("SELECT DISTINCT author FROM commands") { Identifier(damaged: $0.blob(0)) }
        guard try authors.allSatisfy({ try vault.accountName(of: $0) != nil }), try vault.secretsHaveOwners() else {
            return false
        }
        return try vault.connection.rows("SELECT id, name, token FROM accounts") { row in
            let id = Identifier(damaged: row.blob(0))
            return Vault.accountToken(key, id, row.text(1)) == Identifier(bytes: row.blob(2))
        }.allSatisfy(\.self)
    }

    /// The first table whose rows do not add up to what is written down of them; nil when all do.
    package func firstWrongSum() throws -> String? {
        try TableSums.Table.allCases.first { try !TableSums.isRight($0, connection) }?.name
    }

    /// The first table that differs from what the facts fold into; nil when none does.
    ///
    /// - Parameter onProgress: hears how many facts of how many are folded.
    package func firstDifferentTable(_ onProgress: (Int64, Int64) -> Void) throws -> String? {
        let right = DigestSink()
        // By the facts: the tables are what is looked at.
        knownJoins = nil
        _ = try joins(isRefolding: true)
        let spans = SpanWriter(right, try StoredNumbers(self))
        let names = NameWriter(right)
        let total = try head().position
        var done: Int64 = 0
        for kind in SubjectKind.all {
            try forEachSubject(of: kind) { subject, facts in
                let folded = try folded(subject, own: facts)
                try spans.write(subject, facts: folded.facts, live: folded.live, own: facts, isFirst: true)
                if kind == .person {
                    try names.write(subject.row, live: folded.live, others: folded.others, isFirst: true)
                }
                if (done + Int64(facts.count)) >> 12 != done >> 12 { onProgress(done, total) }
                done += Int64(facts.count)
            }
        }
        let stored = DigestSink()
        for table in DerivedTable.ofLedger { try stored.take(table, from: connection) }
        for table in DerivedTable.ofVault { try stored.take(table, from: vault.connection) }
        return DerivedTable.all.first { right.sums[$0.index] != stored.sums[$0.index] }?.name
    }
}

/// Adds up digests of rows, table by table: two sets of rows that are the same have the same sums, in whatever order.
private final class DigestSink: RowSink {
    /// By the numbers of the tables.
    private(set) var sums = [UInt64](repeating: 0, count: DerivedTable.all.count)
    private let binder = HashingBinder()

    func insert(_ table: DerivedTable, _ bind: (any SQLBinder) -> Void) {
        bind(binder)
        sums[table.index] &+= binder.take()
    }

    func remove(_ table: DerivedTable, of owner: [SQLValue]) {}

    /// Adds the rows that stand in a table.
    func take(_ table: DerivedTable, from connection: any SQLConnection) throws {
        let columns = table.columns.joined(separator: ", ")
        try connection.forEach("SELECT \(sql: columns) FROM \(table.table)") { row in
            for column in table.columns.indices { row.add(column, to: binder) }
            sums[table.index] &+= binder.take()
        }
    }
}

/// Takes the values of a row into a hash; the seed is the process's own, for which both sums are made.
private final class HashingBinder: SQLBinder {
    private var hasher = Hasher()

    func addNull() { hasher.combine(0 as UInt8) }

    func add(_ integer: Int64) {
        hasher.combine(1 as UInt8)
        hasher.combine(integer)
    }

    func add(_ real: Double) {
        hasher.combine(2 as UInt8)
        hasher.combine(real)
    }

    func add(_ text: String) {
        hasher.combine(3 as UInt8)
        for byte in text.utf8 { hasher.combine(byte) }
    }

    func add(blob: Span<UInt8>) {
        hasher.combine(4 as UInt8)
        for index in blob.indices { hasher.combine(blob[index]) }
    }

    /// The hash of the row, and begins the next.
    func take() -> UInt64 {
        defer { hasher = Hasher() }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
