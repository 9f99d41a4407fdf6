internal import GRDB
internal import SQL

/// A statement to be run many times, compiled at its first run.
final class SQLiteStatement: SQLStatement {
    private let text: SQLText
    private let connection: SQLiteConnection
    private var compiled: CompiledStatement?

    init(_ text: SQLText, on connection: SQLiteConnection) {
        self.text = text
        self.connection = connection
    }

    func run(_ values: [SQLValue]) throws {
        try connection.load?.queue.drain()
        try statement().run(values)
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try connection.query { try statement().forEach(values, body) }
    }

    /// One of its own: it is not looked up at each run. While its rows are open it is run as any other.
    private func statement() throws -> CompiledStatement {
        if let compiled, !compiled.isOpen { return compiled }
        let text = try text.rendered(in: SQLiteDialect())
        guard compiled == nil else { return try connection.statement(text.sql) }
        let statement = try SQLError.translating {
            CompiledStatement(try connection.database.makeStatement(sql: text.sql))
        }
        compiled = statement
        return statement
    }
}

/// Inserts rows at once.
final class SQLiteInserter: SQLInserter {
    private let insert: Insert
    private let connection: SQLiteConnection
    private var compiled: CompiledStatement?

    init(_ insert: Insert, on connection: SQLiteConnection) {
        self.insert = insert
        self.connection = connection
    }

    func insert(_ bind: (any SQLBinder) -> Void) throws {
        if let compiled { return try compiled.run(bind) }
        let statement = try connection.statement(insert.text(rows: 1).rendered(in: SQLiteDialect()).sql)
        compiled = statement
        try statement.run(bind)
    }
}

/// Lets rows wait for the thread of a load.
final class SQLiteLoader: SQLInserter {
    private let insert: Insert
    private let queue: LoadQueue
    private var number: Int?

    init(_ insert: Insert, _ queue: LoadQueue) {
        self.insert = insert
        self.queue = queue
    }

    func insert(_ bind: (any SQLBinder) -> Void) throws {
        let number = try self.number ?? queue.number(of: insert)
        self.number = number
        try queue.append(number, bind)
    }
}
