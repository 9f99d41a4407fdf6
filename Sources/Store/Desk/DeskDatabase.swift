package import Ledger
package import SQL

/// What lies on the desk and is not in the ledger: sign-ins and drafts, in a file of their own that no backup holds.
///
/// Nothing in it is known by anything else: without it, everybody signs in again, and what was not written yet is typed again.
package struct DeskDatabase: Sendable {
    private let engine: any SQLEngine
    private let key: DeskKey
    private let random: RandomSource

    /// Opens the desk in `engine`, and makes it where there is nothing yet.
    ///
    /// - Parameter key: that of the ledger's vault.
    /// - Throws: `StoreError.deskOfAnotherLedger`, `StoreError.laterSchema`, `SQLError`.
    package init(_ engine: any SQLEngine, key: DeskKey, random: @escaping RandomSource) throws {
        (self.engine, self.key, self.random) = (engine, key, random)
        let token = Array(key.token(for: "desk").bytes.prefix(16))
        do {
            try engine.write { connection in
                try Migration.beginOrRun(Migration.desk, on: connection)
                if let owner = try connection.first("SELECT token FROM desk", { $0.blob(0) }) {
                    guard owner == token else { throw StoreError.deskOfAnotherLedger }
                } else {
                    try connection.insert(Insert(into: Tables.desk), .integer(1), .blob(token))
                }
            }
        } catch let error as SQLError where error.code == .notADatabase {
            throw StoreError.deskOfAnotherLedger
        }
    }

    /// Reads what lies there, at one moment.
    package func read<Value>(_ body: (Desk) throws -> Value) throws -> Value {
        try engine.read { try body(Desk($0, key, random)) }
    }

    /// Changes what lies there: all of it is kept, or, when `body` throws, nothing.
    package func write<Value>(_ body: (Desk) throws -> Value) throws -> Value {
        try engine.write { try body(Desk($0, key, random)) }
    }

    /// What the database finds damaged in the file; nil when it is sound.
    package func damage() throws -> String? { try engine.damage() }

    /// Lets go of the file.
    package func close() throws { try engine.close() }
}

/// The desk as one transaction sees it.
package final class Desk {
    let connection: any SQLConnection
    let key: DeskKey
    private let random: RandomSource

    init(_ connection: any SQLConnection, _ key: DeskKey, _ random: @escaping RandomSource) {
        (self.connection, self.key, self.random) = (connection, key, random)
    }

    /// A number for one sealing.
    func nonce() -> [UInt8] { random(12) }

    /// Seals what goes away and comes back, so that nobody reads or changes it meanwhile.
    package func seal(_ bytes: [UInt8], for use: String) throws -> [UInt8] {
        try key.seal(bytes, at: "away", use, nonce: nonce())
    }

    /// Opens what `seal` made for this use; nil for anything else.
    package func open(_ sealed: [UInt8], for use: String) -> [UInt8]? { key.open(sealed, at: "away", use) }

    /// What nobody without the desk's key can compute for these words.
    package func secret(for use: String, _ word: String) -> Hash { key.token(for: "secret", use, word) }
}
