internal import SQL

/// One step of a schema. A step that was released is never edited; a change is a new step.
struct Migration {
    let name: String
    let tables: [SQLTable]

    /// Every step of the ledger's file, in order.
    static let ledger = [
        Migration(
            name: "facts and spans",
            tables: [
                Tables.origins, Tables.node, Tables.commands, Tables.factKinds, Tables.subjects, Tables.facts,
                Tables.folded, Tables.unitSpans, Tables.placeSpans, Tables.coverageSpans, Tables.people,
                Tables.personDays, Tables.lastKnown, Tables.mentions, Tables.sources,
                Tables.personCodes, Tables.recognisedRows, Tables.replacedRows, Tables.boundaries, Tables.sums,
            ])
    ]

    /// Every step of the vault, in order.
    static let vault = [
        Migration(
            name: "keys and names",
            tables: [
                Tables.secrets, Tables.accounts, Tables.subjectKeys, Tables.reflected, Tables.personNames,
                Tables.personWords,
            ]),
        Migration(
            name: "secrets of accounts", tables: [Tables.accountSecrets, Tables.recoveryCodes, Tables.apiTokens]),
        Migration(name: "readings", tables: [Tables.readings]),
        Migration(name: "changes of accounts", tables: [Tables.accountChanges]),
        Migration(name: "shared drafts", tables: [Tables.sharedDrafts]),
    ]

    /// Every step of the desk, in order.
    static let desk = [
        Migration(name: "sign-ins", tables: [Tables.desk, Tables.signIns, Tables.knownPlaces]),
        Migration(name: "drafts", tables: [Tables.drafts]),
    ]

    /// The steps that a database has seen.
    private static let migrations = SQLTable("migrations", [SQLColumn("name", .text)], key: ["name"])

    /// Runs all of these steps on an empty database.
    static func begin(_ steps: [Migration], on connection: any SQLConnection) throws {
        try connection.make(migrations)
        try run(steps, on: connection)
    }

    /// Runs all of these steps on an empty database, or those that one with steps has not seen.
    ///
    /// - Throws: `StoreError.laterSchema`, `SQLError`.
    static func beginOrRun(_ steps: [Migration], on connection: any SQLConnection) throws {
        let seen: Int
        do { seen = try seenCount(of: steps, on: connection) } catch let error as SQLError
            where error.code == .statement
        {
            return try begin(steps, on: connection)
        }
        if seen < steps.count { try run(steps, on: connection) }
    }

    /// Runs those of these steps that the database has not seen.
    static func run(_ steps: [Migration], on connection: any SQLConnection) throws {
        let seen = Set(try connection.rows("SELECT name FROM migrations") { $0.text(0) })
        for step in steps where !seen.contains(step.name) {
            for table in step.tables { try connection.make(table) }
            try connection.insert(Insert(into: migrations), .text(step.name))
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
