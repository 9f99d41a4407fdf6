package import Ledger
package import SQL

/// A ledger in a database, with its keys in another: the one way to read and to write it.
package struct LedgerDatabase: Sendable {
    /// Indexes to whose end a first import adds: it brings in fact after fact, subject after subject.
    package static let indexesInOrder: Set = ["facts_by_subject", "facts_by_command"]

    private let engine: any SQLEngine
    private let keys: any SQLEngine
    private let random: RandomSource

    /// Opens a ledger that is there.
    ///
    /// - Throws: `StoreError.notALedger` when the database holds something else, `SQLError`.
    package init(opening engine: any SQLEngine, keys: any SQLEngine, random: @escaping RandomSource) throws {
        self.init(engine: engine, keys: keys, random: random)
        let count: Int
        do {
            count = try engine.read { try LedgerDatabase.checkedMigrations($0) }
        } catch let error as SQLError where error.code == .statement {
            throw StoreError.notALedger
        }
        if count < Migration.all.count { try engine.write { try Migration.run(on: $0) } }
        try checkKeys()
    }

    /// How many of this program's migrations the database has seen.
    ///
    /// - Throws: `StoreError.laterSchema` when it has seen one of a later program.
    private static func checkedMigrations(_ connection: any SQLConnection) throws -> Int {
        let known = Set(Migration.all.map(\.name))
        let names = try connection.rows("SELECT name FROM migrations") { $0.text(0) }
        if let later = names.first(where: { !known.contains($0) }) { throw StoreError.laterSchema(later) }
        return names.count
    }

    /// The ledger holds a token that only its own keys make: with another's, people would not be recognised and come in
    /// twice.
    private func checkKeys() throws {
        do {
            let isOwn = try read { reader in
                let node = try reader.connection.first(
                    "SELECT o.identity, n.keys_token FROM node n JOIN origins o ON o.id = n.origin"
                ) { (Identifier(bytes: $0.blob(0)), Identifier(bytes: $0.blob(1))) }
                guard let origin = node?.0, let key = try reader.vault.knownRecognitionKey() else { return false }
                return LedgerDatabase.keysToken(key, of: origin) == node?.1
            }
            guard isOwn else { throw StoreError.keysOfAnotherLedger }
        } catch let error as SQLError where error.code == .statement || error.code == .notADatabase {
            throw StoreError.keysOfAnotherLedger
        }
    }

    private static func keysToken(_ key: RecognitionKey, of origin: Identifier) -> Identifier {
        key.token(for: "ledger", origin.description)
    }

    /// Makes a new, empty ledger in an empty database. Its node gets a random identity.
    package init(creating engine: any SQLEngine, keys: any SQLEngine, random: @escaping RandomSource) throws {
        self.init(engine: engine, keys: keys, random: random)
        let seed = random(16)
        guard let origin = Identifier(bytes: seed) else { throw StoreError.noRandomness }
        let key = try keys.write { connection in
            try connection.executeScript(Migration.keys.sql)
            return try KeyVault(connection: connection, random: random).recognitionKey()
        }
        let token = LedgerDatabase.keysToken(key, of: origin)
        try engine.write { connection in
            try Migration.run(on: connection)
            try connection.execute("INSERT INTO origins (id, identity) VALUES (1, \(origin.bytes))")
            try connection.execute("INSERT INTO node (only_row, origin, keys_token) VALUES (1, 1, \(token.bytes))")
        }
    }

    private init(engine: any SQLEngine, keys: any SQLEngine, random: @escaping RandomSource) {
        self.engine = engine
        self.keys = keys
        self.random = random
    }

    /// Reads from one state of the ledger: everything inside sees the same head.
    package func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        try engine.read { connection in
            try keys.read { keyConnection in
                try body(LedgerReader(connection, KeyVault(connection: keyConnection, random: random)))
            }
        }
    }

    /// Changes the ledger on behalf of `command`: all of it is kept, or, when `body` throws, nothing.
    ///
    /// The keys are committed before the facts they seal: after a crash between the two there is a key too many, never
    /// one too few.
    ///
    /// - Throws: `StoreError.laterSchema` when a later program has changed the schema since the ledger was opened, `SQLError`,
    ///   and what `body` throws.
    package func write<Value>(
        _ command: FactChain.Command, _ body: (LedgerWriter) throws -> Value
    ) throws -> Value {
        try engine.write { connection in
            _ = try LedgerDatabase.checkedMigrations(connection)
            return try keys.write { keyConnection in
                let vault = KeyVault(connection: keyConnection, random: random)
                return try body(LedgerWriter(connection, vault, command: command, random: random))
            }
        }
    }

    /// What the database finds damaged in the files of the ledger or of its keys; nil when they are sound.
    package func damage() throws -> String? {
        try engine.damage() ?? keys.damage()
    }

    /// Lets go of the files.
    package func close() throws {
        try engine.close()
        try keys.close()
    }
}
