internal import GRDB
internal import Pipeline
internal import SQL

/// Inserts the rows of a load on a thread of its own, while the next rows are being made.
///
/// Rows of equal inserts keep their order; those of different ones may change places, since nothing checks one table against
/// another before the end of a load. Whoever runs any other statement calls `drain` first: SQLite lets one connection be
/// used from any thread, one at a time.
final class LoadQueue {
    private let database: Database
    private let pipeline: Pipeline<LoadBatch, any Error>
    /// What the pipeline fills, at hand for each of millions of rows.
    private var filling: LoadBatch
    /// Those that rows have waited for, by their numbers.
    private var statements: [LoadStatement] = []
    private var numbers: [Insert: Int] = [:]
    /// Queries whose rows are being handed out.
    private var openQueries = 0

    init(_ database: Database) {
        self.database = database
        pipeline = Pipeline("load", batchesMax: 4, empty: LoadBatch.init) { try $0.run() }
        filling = pipeline.filling
    }

    /// The number under which rows wait for an insert.
    func number(of insert: Insert) throws -> Int {
        if let known = numbers[insert] { return known }
        try drain()
        statements.append(try LoadStatement(insert, in: database))
        numbers[insert] = statements.count - 1
        return statements.count - 1
    }

    /// Lets a row wait for the insert with this number.
    ///
    /// - Throws: what an earlier row failed with.
    func append(_ number: Int, _ bind: (any SQLBinder) -> Void) throws {
        try filling.append(number, of: statements, bind)
        if openQueries > 0 { return try drain() }
        if filling.isFull { try handOver() }
    }

    private func handOver() throws {
        defer { filling = pipeline.filling }
        try pipeline.handOver()
    }

    /// Waits until everything has run, or nothing more will.
    ///
    /// - Throws: what a row failed with.
    func drain() throws {
        let handedOver = Result { if !filling.isEmpty { try handOver() } }
        try pipeline.drain()
        try handedOver.get()
    }

    /// Runs a query: no other thread uses the connection until its rows are handed out.
    func query(_ body: () throws -> Void) throws {
        try drain()
        openQueries += 1
        defer { openQueries -= 1 }
        try body()
    }
}
