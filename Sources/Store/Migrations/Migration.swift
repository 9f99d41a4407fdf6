internal import SQL

/// One step of the schema. A step that was released is never edited; a change is a new step.
struct Migration {
    let name: String
    let sql: String
    /// What SQL alone cannot put into the new tables.
    var fill: @Sendable (any SQLConnection) throws -> Void = { _ in }

    /// Every step, in order.
    static let all: [Migration] = [factsAndSpans, replacedRows, lookup, lateIndexes, lastKnown, rowsByFact, mentions]

    /// Runs the steps the database has not seen.
    static func run(on connection: any SQLConnection) throws {
        try connection.executeScript("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL)")
        let seen = Set(try connection.rows("SELECT name FROM migrations") { $0.text(0) })
        for migration in all where !seen.contains(migration.name) {
            try connection.executeScript(migration.sql)
            try migration.fill(connection)
            try connection.execute("INSERT INTO migrations (name) VALUES (\(migration.name))")
        }
    }
}
