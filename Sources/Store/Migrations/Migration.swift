internal import SQL

/// One step of a schema. A step that was released is never edited; a change is a new step.
struct Migration {
    let name: String
    let sql: String

    /// Every step of the ledger's file, in order.
    static let ledger: [Migration] = [factsAndSpans]

    /// Every step of the vault, in order.
    static let vault: [Migration] = [keysAndNames]

    /// Runs those of these steps that the database has not seen.
    static func run(_ steps: [Migration], on connection: any SQLConnection) throws {
        try connection.executeScript("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL)")
        let seen = Set(try connection.rows("SELECT name FROM migrations") { $0.text(0) })
        for step in steps where !seen.contains(step.name) {
            try connection.executeScript(step.sql)
            try connection.execute("INSERT INTO migrations (name) VALUES (\(step.name))")
        }
    }

    /// How many of these steps the database has seen.
    ///
    /// - Throws: `StoreError.laterSchema` when it has seen one of a later program.
    static func seenCount(of steps: [Migration], on connection: any SQLConnection) throws -> Int {
        let known = Set(steps.map(\.name))
        let names = try connection.rows("SELECT name FROM migrations") { $0.text(0) }
        if let later = names.first(where: { !known.contains($0) }) { throw StoreError.laterSchema(later) }
        return names.count
    }
}
