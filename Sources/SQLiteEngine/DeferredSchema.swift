internal import GRDB
internal import SQL

/// The indexes of tables and their guards against rows that come in, away during a load: sorting all rows once is several
/// times as fast as finding the place of each as it comes.
///
/// What constraints need stays, and so do indexes that are filled in order.
struct DeferredSchema {
    private let tables: [SQLTable]

    init(of tables: [SQLTable]) {
        self.tables = tables
    }

    private var indexes: [(index: SQLIndex, table: SQLTable)] {
        tables.flatMap { table in table.indexes.filter { !$0.isFilledInOrder }.map { ($0, table) } }
    }

    private var triggers: [(name: String, statement: String)] {
        tables.flatMap { table in
            table.guards.filter(\.watchesRowsComeIn).map { SQLiteDialect().trigger($0, on: table) }
        }
    }

    /// Takes them away.
    func drop(in database: Database) throws {
        for (index, _) in indexes { try database.execute(sql: "DROP INDEX \(index.name)") }
        for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger.name)") }
    }

    /// Makes them again.
    func restore(in database: Database) throws {
        // A sorter whose rows are more than the cache holds sorts on another thread while the next are read.
        try database.execute(sql: "PRAGMA threads = 2; PRAGMA cache_size = -8192")
        for (index, table) in indexes {
            try database.execute(sql: SQLiteDialect().statement(making: index, on: table))
        }
        for trigger in triggers { try database.execute(sql: trigger.statement) }
    }
}

extension SQLGuard {
    fileprivate var watchesRowsComeIn: Bool {
        switch self {
        case .arrivesNext: true
        case .neverChanged, .neverDeleted, .staysNull: false
        }
    }
}
