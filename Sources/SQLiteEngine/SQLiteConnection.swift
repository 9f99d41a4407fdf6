internal import GRDB
internal import SQL

/// One connection inside a transaction.
struct SQLiteConnection: SQLConnection {
    let database: Database
    /// While a database is loaded; nil otherwise.
    var load: Load?

    /// What a load keeps on its way.
    struct Load {
        /// Where rows wait to be inserted.
        let queue: LoadQueue
        /// Hears of the tables that are made.
        let onTable: (SQLTable) -> Void
    }

    func execute(_ text: SQLText) throws {
        let text = try text.rendered(in: SQLiteDialect())
        try load?.queue.drain()
        try statement(text.sql).run(text.values)
    }

    func make(_ table: SQLTable) throws {
        try load?.queue.drain()
        let dialect = SQLiteDialect()
        let statements =
            [dialect.statement(making: table)] + table.indexes.map { dialect.statement(making: $0, on: table) }
            + table.guards.map { dialect.trigger($0, on: table).statement }
        try SQLError.translating {
            for statement in statements { try database.execute(sql: statement) }
        }
        load?.onTable(table)
    }

    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws {
        let text = try text.rendered(in: SQLiteDialect())
        try query { try statement(text.sql).forEach(text.values, body) }
    }

    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws {
        try load?.queue.drain()
        try SQLError.translating {
            let copy = try DatabaseQueue(path: path)
            try withoutActuallyEscaping(onProgress) { onProgress in
                try copy.writeWithoutTransaction { destination in
                    try database.backup(to: destination, pagesPerStep: SQLiteConnection.pagesPerStep) { progress in
                        onProgress(Int64(progress.completedPageCount), Int64(progress.totalPageCount))
                    }
                }
            }
            try copy.close()
        }
    }

    /// Pages that are copied before somebody hears of it: 4 MiB.
    private static let pagesPerStep: CInt = 1024

    func prepare(_ text: SQLText) -> any SQLStatement { SQLiteStatement(text, on: self) }

    func prepare(_ insert: Insert) -> any SQLInserter {
        if let load { SQLiteLoader(insert, load.queue) } else { SQLiteInserter(insert, on: self) }
    }

    /// Runs a query while no other thread uses the connection.
    func query(_ body: () throws -> Void) throws {
        if let load { try load.queue.query(body) } else { try body() }
    }

    /// The statement with this text, compiled before or now. One whose rows are open cannot be run a second time.
    func statement(_ sql: String) throws -> CompiledStatement {
        try SQLError.translating {
            let cached = CompiledStatement(try database.cachedStatement(sql: sql))
            return cached.isOpen ? CompiledStatement(try database.makeStatement(sql: sql)) : cached
        }
    }
}
