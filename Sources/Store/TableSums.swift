internal import Ledger
internal import SQL

/// For each table that neither facts nor their hashes tell about, the sum of its rows' digests: a damaged, a missing and an
/// added row upset it.
final class TableSums {
    /// The tables, as the table of sums calls them.
    enum Table: String, CaseIterable {
        case sources
        case personCodes = "person_codes"
        case recognisedRows = "recognised_rows"
        case replacedRows = "replaced_rows"
        case boundaries
    }

    private let connection: any SQLConnection
    private var changes: [Table: UInt64] = [:]

    init(_ connection: any SQLConnection) {
        self.connection = connection
    }

    func add(_ digest: RowDigest, to table: Table) {
        changes[table, default: 0] &+= digest.value
    }

    func remove(_ digest: RowDigest, from table: Table) {
        changes[table, default: 0] &-= digest.value
    }

    /// Writes down what came and went.
    func save() throws {
        for table in Table.allCases {
            guard let change = changes[table] else { continue }
            let sum = (try TableSums.stored(table, connection) ?? 0) &+ change
            try connection.execute(
                """
                INSERT INTO sums (name, value) VALUES (\(table.rawValue), \(Int64(bitPattern: sum)))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
        changes = [:]
    }

    private static func stored(_ table: Table, _ connection: any SQLConnection) throws -> UInt64? {
        try connection.first("SELECT value FROM sums WHERE name = \(table.rawValue)") {
            UInt64(bitPattern: $0.integer(0))
        }
    }

    /// True when the rows of a table add up to what is written down.
    static func isRight(_ table: Table, _ connection: any SQLConnection) throws -> Bool {
        var sum: UInt64 = 0
        try connection.forEach("SELECT \(sql: columns(of: table)) FROM \(sql: table.rawValue)") { row in
            sum &+= digest(of: table, row).value
        }
        return try sum == stored(table, connection) ?? 0
    }

    private static func columns(of table: Table) -> String {
        switch table {
        case .sources: "id, name"
        case .personCodes: "token, person"
        case .recognisedRows: RecognisedRow.columns + ", source"
        case .replacedRows: RecognisedRow.columns + ", source, command, subject, replacement"
        case .boundaries: "unit, rings"
        }
    }

    private static func digest(of table: Table, _ row: any SQLRow) -> RowDigest {
        switch table {
        case .sources: source(row.integer(0), row.text(1))
        case .personCodes: personCode(Identifier(damaged: row.blob(0)), row.integer(1))
        case .recognisedRows: recognised(RecognisedRow(damaged: row), source: row.integer(5))
        case .replacedRows:
            replaced(
                RecognisedRow(damaged: row), source: row.integer(5), command: row.text(6), subject: row.integer(7),
                replacement: row.optionalInteger(8))
        case .boundaries: boundary(row.text(0), row.text(1))
        }
    }
}

// MARK: - Digests

extension TableSums {
    static func source(_ id: Int64, _ name: String) -> RowDigest {
        var digest = RowDigest()
        digest.combine(id)
        digest.combine(name)
        return digest
    }

    static func personCode(_ token: Identifier, _ person: Int64) -> RowDigest {
        var digest = RowDigest()
        digest.combine(token)
        digest.combine(person)
        return digest
    }

    static func recognised(_ row: RecognisedRow, source: Int64) -> RowDigest {
        var digest = RowDigest()
        digest.combine(source)
        digest.combine(row.fact)
        digest.combine(row.rowToken)
        digest.combine(Int64(row.part))
        digest.combine(row.file)
        digest.combine(row.contentToken)
        return digest
    }

    static func replaced(
        _ row: RecognisedRow, source: Int64, command: String, subject: Int64, replacement: Int64?
    ) -> RowDigest {
        var digest = recognised(row, source: source)
        digest.combine(command)
        digest.combine(subject)
        digest.combine(replacement ?? 0)
        return digest
    }

    static func boundary(_ unit: String, _ rings: String) -> RowDigest {
        var digest = RowDigest()
        digest.combine(unit)
        digest.combine(rings)
        return digest
    }
}

extension Identifier {
    /// The identifier of these bytes; a fixed one where they are none, which upsets a sum.
    init(damaged bytes: [UInt8]) {
        self = Identifier(bytes: bytes) ?? Identifier(high: 0, low: 0)
    }
}
