package import Ledger
package import SQL

/// A ledger in a database, with its keys in another: the one way to read and to write it.
package struct LedgerDatabase: Sendable {
    private let engine: any SQLEngine
    private let keys: any SQLEngine
    private let random: RandomSource

    /// Opens a ledger that is there.
    ///
    /// - Throws: `StoreError.notALedger` when the database holds something else, `SQLError`.
    package init(opening engine: any SQLEngine, keys: any SQLEngine, random: @escaping RandomSource) throws {
        self.init(engine: engine, keys: keys, random: random)
        let names: [String]
        do {
            names = try engine.read { try $0.rows("SELECT name FROM migrations") { $0.text(0) } }
        } catch let error as SQLError where error.code == .statement {
            throw StoreError.notALedger
        }
        let known = Set(Migration.all.map(\.name))
        if let later = names.first(where: { !known.contains($0) }) { throw StoreError.laterSchema(later) }
        if names.count < known.count { try engine.write { try Migration.run(on: $0) } }
        do {
            _ = try keys.read { try $0.first("SELECT count(*) FROM secrets") { $0.integer(0) } }
        } catch let error as SQLError where error.code == .statement {
            throw StoreError.keysMissing
        }
    }

    /// Makes a new, empty ledger in an empty database. Its node gets a random identity.
    package init(creating engine: any SQLEngine, keys: any SQLEngine, random: @escaping RandomSource) throws {
        self.init(engine: engine, keys: keys, random: random)
        let seed = random(16)
        guard let origin = Identifier(bytes: seed) else { throw StoreError.noRandomness }
        try keys.write { try $0.executeScript(Migration.keys.sql) }
        try engine.write { connection in
            try Migration.run(on: connection)
            try connection.execute("INSERT INTO origins (id, identity) VALUES (1, \(origin.bytes))")
            try connection.execute("INSERT INTO node (only_row, origin) VALUES (1, 1)")
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
    package func write<Value>(
        _ command: FactChain.Command, _ body: (LedgerWriter) throws -> Value
    ) throws -> Value {
        try engine.write { connection in
            try keys.write { keyConnection in
                let vault = KeyVault(connection: keyConnection, random: random)
                return try body(LedgerWriter(connection, vault, command: command, random: random))
            }
        }
    }

    /// Lets go of the files.
    package func close() throws {
        try engine.close()
        try keys.close()
    }
}
