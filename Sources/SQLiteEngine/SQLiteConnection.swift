internal import GRDB
internal import SQL

/// One connection inside a transaction.
struct SQLiteConnection: SQLConnection {
    let database: Database
    /// Where rows go that are loaded; nil outside a load.
    var queue: LoadQueue?

    func execute(_ text: SQLText) throws {
        try queue?.drain()
        try statement(text.sql).run(text.values)
    }

    func executeScript(_ sql: String) throws {
        try queue?.drain()
        try database.execute(sql: sql)
    }

    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws {
        try queue?.drain()
        try statement(text.sql).forEach(text.values, body)
    }

    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws {
        try queue?.drain()
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

    /// Pages that are copied before somebody hears of it: 4 MiB.
    private static let pagesPerStep: CInt = 1024

    func prepare(_ sql: String) throws -> any SQLStatement {
        try queue?.drain()
        let statement = try database.makeStatement(sql: sql)
        guard let queue else { return SQLiteStatement(statement) }
        return SQLiteStatement(statement, waiting: (queue, queue.keep(try LoadStatement(statement, in: database))))
    }

    private func statement(_ sql: String) throws -> SQLiteStatement {
        SQLiteStatement(try database.cachedStatement(sql: sql))
    }
}
