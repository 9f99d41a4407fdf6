internal import Ledger
internal import SQL

/// For each table that neither facts nor their hashes tell about, the sum of its rows' digests: a damaged, a missing and an
/// added row upset it.
final class TableSums {
    /// The tables that have a sum.
    enum Table: Int, CaseIterable {
        case sources, personCodes, recognisedRows, replacedRows, boundaries

        var table: SQLTable {
            switch self {
            case .sources: Tables.sources
            case .personCodes: Tables.personCodes
            case .recognisedRows: Tables.recognisedRows
            case .replacedRows: Tables.replacedRows
            case .boundaries: Tables.boundaries
            }
        }

        var name: String { table.name }
    }

    private let connection: any SQLConnection
    /// By how much the sums grow, by the numbers of the tables: added to for every row of a large import.
    private var changes = [UInt64](repeating: 0, count: Table.allCases.count)

    init(_ connection: any SQLConnection) {
        self.connection = connection
    }

    func add(_ digest: RowDigest, to table: Table) {
        changes[table.rawValue] &+= digest.value
    }

    func remove(_ digest: RowDigest, from table: Table) {
        changes[table.rawValue] &-= digest.value
    }

    /// Says that all rows of a table are gone, whatever they were: its sum begins anew.
    func removeAll(from table: Table) throws {
        changes[table.rawValue] = 0
        try connection.execute("DELETE FROM sums WHERE name = \(table.name)")
    }

    /// Writes down what came and went.
    func save() throws {
        for table in Table.allCases {
            let change = changes[table.rawValue]
            guard change != 0 else { continue }
            changes[table.rawValue] = 0
            let sum = (try TableSums.stored(table, connection) ?? 0) &+ change
            try connection.insert(
                Insert(into: Tables.sums, onConflict: .update(["value"], key: ["name"])), .text(table.name),
                .integer(Int64(bitPattern: sum)))
        }
    }

    private static func stored(_ table: Table, _ connection: any SQLConnection) throws -> UInt64? {
        try connection.first("SELECT value FROM sums WHERE name = \(table.name)") {
            UInt64(bitPattern: $0.integer(0))
        }
    }

    /// True when the rows of a table add up to what is written down.
    static func isRight(_ table: Table, _ connection: any SQLConnection) throws -> Bool {
        var sum: UInt64 = 0
        try connection.forEach("SELECT \(sql: columns(of: table)) FROM \(table.table)") { row in
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
