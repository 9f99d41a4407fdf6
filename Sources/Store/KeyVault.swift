package import Ledger
internal import SQL

/// People's keys and the ledger's secret, in a database of their own: without it a copy of the ledger names nobody.
package final class KeyVault {
    private let connection: any SQLConnection
    private let random: RandomSource
    private var cached: (person: Identifier, key: PersonKey?)?
    private var insertKey: (any SQLStatement)?

    /// The vault inside a transaction on the database of keys.
    init(connection: any SQLConnection, random: @escaping RandomSource) {
        self.connection = connection
        self.random = random
    }

    /// The person's key, nil when there is none or it was destroyed.
    package func key(of person: Identifier) throws -> PersonKey? {
        if let cached, cached.person == person { return cached.key }
        let bytes = try connection.first("SELECT key FROM person_keys WHERE person = \(person.bytes)") { $0.blob(0) }
        guard let key = bytes.flatMap(PersonKey.init) else { return nil }
        cached = (person, key)
        return key
    }

    /// Says that nobody was given this identity before, so that no key need be looked for.
    func expectNoKey(of person: Identifier) {
        cached = (person, nil)
    }

    /// The person's key, made now when there is none.
    func keyMakingOne(of person: Identifier) throws -> PersonKey {
        if let key = try key(of: person) { return key }
        let bytes = random(PersonKey.byteCount)
        guard let key = PersonKey(bytes: bytes) else {
            throw StoreError.noRandomness
        }
        let insertKey =
            try self.insertKey ?? connection.prepare("INSERT INTO person_keys (person, key) VALUES (?, ?)")
        self.insertKey = insertKey
        try insertKey.run { row in
            row.add(person)
            row.add(blob: bytes.span)
        }
        cached = (person, key)
        return key
    }

    /// The secret by which imports recognise people.
    ///
    /// - Throws: `StoreError.keysOfAnotherLedger` when there is none.
    package func recognitionSecret() throws -> RecognitionKey {
        guard let key = try knownRecognitionKey() else { throw StoreError.keysOfAnotherLedger }
        return key
    }

    /// The secret, nil when there is none.
    func knownRecognitionKey() throws -> RecognitionKey? {
        try connection.first("SELECT value FROM secrets WHERE name = \(KeyVault.recognitionName)") { $0.blob(0) }
            .flatMap(RecognitionKey.init)
    }

    /// The secret, made now when there is none: for a new ledger, beside whose place older keys may still lie.
    func recognitionKey() throws -> RecognitionKey {
        if let key = try knownRecognitionKey() { return key }
        let bytes = random(RecognitionKey.byteCount)
        guard let key = RecognitionKey(bytes: bytes) else { throw StoreError.noRandomness }
        try connection.execute("INSERT INTO secrets (name, value) VALUES (\(KeyVault.recognitionName), \(bytes))")
        return key
    }

    private static let recognitionName = "recognition"
}

/// Gives as many unpredictable bytes as asked for.
package typealias RandomSource = @Sendable (Int) -> [UInt8]
