internal import SQL

/// A statement that is prepared when it is first run: a writer has many, and one command needs few.
final class OnDemandStatement {
    private let connection: any SQLConnection
    private let sql: String
    private var prepared: (any SQLStatement)?

    init(_ connection: any SQLConnection, _ sql: String) {
        self.connection = connection
        self.sql = sql
    }

    func run(_ bind: (any SQLBinder) -> Void) throws {
        try statement().run(bind)
    }

    func run(_ values: [SQLValue]) throws {
        try statement().run(values)
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try statement().forEach(values, body)
    }

    private func statement() throws -> any SQLStatement {
        if let prepared { return prepared }
        let statement = try connection.prepare(sql)
        prepared = statement
        return statement
    }
}
