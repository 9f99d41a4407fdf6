package import Ledger
internal import SQL

/// Keys, accounts and names, in a database of their own: without it a copy of the ledger names nobody.
package final class Vault {
    /// A subject's key, or why there is none.
    enum KeyState {
        case key(SubjectKey)
        /// Nothing was ever sealed for the subject, or the vault is not whole.
        case none
        /// Destroyed for good: no other is ever made.
        case destroyed
    }

    let connection: any SQLConnection
    private let random: RandomSource
    private var cached: (subject: Identifier, state: KeyState)?
    private var accountNames: [Identifier: String] = [:]
    private let keys: any SQLInserter

    /// The vault inside a transaction on its database.
    init(connection: any SQLConnection, random: @escaping RandomSource) {
        self.connection = connection
        self.random = random
        keys = connection.prepare(Insert(into: Tables.subjectKeys))
    }

    /// The subject's key; nil when there is none or it was destroyed.
    package func key(of subject: Identifier) throws -> SubjectKey? {
        if case .key(let key) = try state(of: subject) { key } else { nil }
    }

    func state(of subject: Identifier) throws -> KeyState {
        if let cached, cached.subject == subject { return cached.state }
        let found = try connection.first("SELECT key FROM subject_keys WHERE subject = \(subject.bytes)") { row in
            row.isNull(0) ? KeyState.destroyed : SubjectKey(bytes: row.blob(0)).map(KeyState.key) ?? .none
        }
        let state = found ?? .none
        cached = (subject, state)
        return state
    }

    /// Says that nobody was given this identity before, so that no key need be looked for.
    func expectNoKey(of subject: Identifier) {
        cached = (subject, .none)
    }

    /// The subject's key, made now when there never was one; nil when it was destroyed.
    func keyMakingOne(of subject: Identifier) throws -> SubjectKey? {
        switch try state(of: subject) {
        case .key(let key): return key
        case .destroyed: return nil
        case .none: break
        }
        let bytes = random(SubjectKey.byteCount)
        guard let key = SubjectKey(bytes: bytes) else { throw StoreError.noRandomness }
        try keys.insert { row in
            row.add(subject)
            row.add(blob: bytes.span)
        }
        cached = (subject, .key(key))
        return key
    }

    /// Destroys a subject's key for good. What it sealed can no longer be read from any copy of the ledger.
    func destroyKey(of subject: Identifier) throws {
        if case .destroyed = try state(of: subject) { return }
        try connection.insert(
            Insert(into: Tables.subjectKeys, onConflict: .update(["key"], key: ["subject"])), .blob(subject.bytes),
            .null)
        cached = (subject, .destroyed)
    }
}

// MARK: - The secret

extension Vault {
    /// The secret by which imports recognise people.
    ///
    /// - Throws: `StoreError.vaultOfAnotherLedger` when there is none.
    package func recognitionSecret() throws -> RecognitionKey {
        guard let key = try knownRecognitionKey() else { throw StoreError.vaultOfAnotherLedger }
        return key
    }

    /// The secret, nil when there is none.
    func knownRecognitionKey() throws -> RecognitionKey? {
        try connection.first("SELECT value FROM secrets WHERE name = \(Vault.recognitionName)") { $0.blob(0) }
            .flatMap(RecognitionKey.init)
    }

    /// Makes the secret of a new ledger.
    func makeRecognitionKey() throws -> RecognitionKey {
        let bytes = random(RecognitionKey.byteCount)
        guard let key = RecognitionKey(bytes: bytes) else { throw StoreError.noRandomness }
        try connection.insert(Insert(into: Tables.secrets), .text(Vault.recognitionName), .blob(bytes))
        return key
    }

    private static let recognitionName = "recognition"

    /// The key of the desk; nil where nothing lay on it yet.
    func knownDeskKey() throws -> DeskKey? {
        try connection.first("SELECT value FROM secrets WHERE name = \(Vault.deskName)") { $0.blob(0) }
            .flatMap(DeskKey.init)
    }

    /// The key of the desk, made now where there is none.
    func deskKeyMakingOne() throws -> DeskKey {
        if let known = try knownDeskKey() { return known }
        let bytes = random(DeskKey.byteCount)
        guard let key = DeskKey(bytes: bytes) else { throw StoreError.noRandomness }
        try connection.insert(Insert(into: Tables.secrets), .text(Vault.deskName), .blob(bytes))
        return key
    }

    private static let deskName = "desk"
}

// MARK: - Accounts

extension Vault {
    /// The name of an account; nil when it is not known here.
    package func accountName(of id: Identifier) throws -> String? {
        if let name = accountNames[id] { return name }
        let name = try connection.first("SELECT name FROM accounts WHERE id = \(id.bytes)") { $0.text(0) }
        accountNames[id] = name
        return name
    }

    /// The random identity by which facts call whoever gives a command.
    func identity(of author: Author) throws -> Identifier {
        switch author {
        // An account that signs in is somebody else, though it be called as a user of the machine is.
        case .user(let name): try account(named: signsIn(named: name) ? name + " (máy)" : name)
        case .account(let id): id
        }
    }

    /// The random identity by which facts call the account with this name; made now when it is new.
    func account(named name: String) throws -> Identifier {
        if let known = try connection.first("SELECT id FROM accounts WHERE name = \(name)", { $0.blob(0) }) {
            guard let id = Identifier(bytes: known) else {
                throw SQLError(code: .corrupt, message: "an account has no identity")
            }
            return id
        }
        guard let id = Identifier(bytes: random(16)) else { throw StoreError.noRandomness }
        let token = try Vault.accountToken(recognitionSecret(), id, name)
        try connection.insert(Insert(into: Tables.accounts), .blob(id.bytes), .text(name), .blob(token.bytes))
        return id
    }

    private func signsIn(named name: String) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM account_secrets s JOIN accounts a ON a.id = s.account WHERE a.name = \(name)"
        ) { _ in true } ?? false
    }

    /// Ties the name to the identity, so that a changed name is seen.
    static func accountToken(_ key: RecognitionKey, _ id: Identifier, _ name: String) -> Identifier {
        key.token(for: "account", id.description, name)
    }
}

/// Gives as many unpredictable bytes as asked for.
package typealias RandomSource = @Sendable (Int) -> [UInt8]
