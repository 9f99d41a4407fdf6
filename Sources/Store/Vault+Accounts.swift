package import Ledger
internal import SQL

/// An account that may sign in, or might once.
package struct StoredAccount: Hashable, Sendable {
    /// Its identity, by which facts call it.
    package let id: Identifier
    /// What it is called when it signs in.
    package let name: String
    /// The hash of its password, or of the code of its slip.
    package var secret: String
    /// Until when the slip is good; nil for a password.
    package var slipUntil: Instant?
    /// What it shares with the phone; nil without a second factor.
    package var factor: [UInt8]?
    /// The step of the last code that was taken.
    package var factorStep: Int64
    /// When it was made.
    package let made: Instant
    /// Since when it may no longer sign in.
    package var ended: Instant?
    /// Sign-ins that began earlier hold no more.
    package var signInsSince: Instant
}

/// Accounts that sign in, their secrets, and the codes that stand in for a phone.
extension Vault {
    private static let columns =
        "a.id, a.name, s.secret, s.slip_until, s.factor, s.factor_step, s.made, s.ended, s.sign_ins_since"

    /// The account of this name that may sign in; nil when there is none.
    package func signInAccount(named name: String) throws -> StoredAccount? {
        try connection.first(
            """
            SELECT \(sql: Vault.columns) FROM accounts a JOIN account_secrets s ON s.account = a.id
            WHERE a.name = \(name)
            """, Vault.account
        ).flatMap { $0 }
    }

    /// The account of this identity that may sign in; nil when there is none.
    package func signInAccount(_ id: Identifier) throws -> StoredAccount? {
        try connection.first(
            """
            SELECT \(sql: Vault.columns) FROM accounts a JOIN account_secrets s ON s.account = a.id
            WHERE a.id = \(id.bytes)
            """, Vault.account
        ).flatMap { $0 }
    }

    /// All accounts that may sign in or might once, by name.
    package func signInAccounts() throws -> [StoredAccount] {
        try connection.rows(
            """
            SELECT \(sql: Vault.columns) FROM accounts a JOIN account_secrets s ON s.account = a.id ORDER BY a.name
            """, Vault.account
        ).compactMap { $0 }
    }

    /// True once somebody can sign in.
    package func letsSomebodyIn() throws -> Bool { try signInAccounts().contains { $0.ended == nil } }

    /// The identity of the account with this name, or this identity in words; nil when there is none. Names of accounts are written small:
    /// one may type them large.
    package func knownAccount(_ text: String) throws -> Identifier? {
        if let id = Identifier(text: text), try accountName(of: id) != nil { return id }
        for name in [text, text.lowercased()] {
            let found = try connection.first("SELECT id FROM accounts WHERE name = \(name)") {
                Identifier(bytes: $0.blob(0))
            }
            if let id = found.flatMap({ $0 }) { return id }
        }
        return nil
    }

    /// True when the name is some account's, or a user's of the machine who has written.
    package func isNameTaken(_ name: String) throws -> Bool {
        try connection.first("SELECT 1 FROM accounts WHERE name = \(name)") { _ in true } ?? false
    }

    /// Makes an account that signs in with this secret first.
    package func makeAccount(named name: String, secret: String, slipUntil: Instant?, at now: Instant) throws
        -> Identifier
    {
        let id = try account(named: name)
        try connection.insert(
            Insert(into: Tables.accountSecrets), .blob(id.bytes), .text(secret),
            slipUntil.map { .integer($0.milliseconds) } ?? .null, .null, .integer(0), .integer(now.milliseconds), .null,
            .integer(now.milliseconds))
        return id
    }

    /// Keeps what changed about an account's secrets.
    package func save(_ account: StoredAccount) throws {
        try connection.insert(
            Insert(
                into: Tables.accountSecrets,
                onConflict: .update(
                    ["secret", "slip_until", "factor", "factor_step", "ended", "sign_ins_since"], key: ["account"])),
            .blob(account.id.bytes), .text(account.secret),
            account.slipUntil.map { .integer($0.milliseconds) } ?? .null, account.factor.map { .blob($0) } ?? .null,
            .integer(account.factorStep), .integer(account.made.milliseconds),
            account.ended.map { .integer($0.milliseconds) } ?? .null, .integer(account.signInsSince.milliseconds))
    }

    /// The hashes of an account's recovery codes that are left, by their numbers.
    package func recoveryCodes(of account: Identifier) throws -> [(number: Int64, hash: String)] {
        try connection.rows(
            "SELECT number, hash FROM recovery_codes WHERE account = \(account.bytes) ORDER BY number"
        ) { ($0.integer(0), $0.text(1)) }
    }

    /// Replaces an account's recovery codes.
    package func replaceRecoveryCodes(of account: Identifier, by hashes: [String]) throws {
        try connection.execute("DELETE FROM recovery_codes WHERE account = \(account.bytes)")
        for (number, hash) in hashes.enumerated() {
            try connection.insert(
                Insert(into: Tables.recoveryCodes), .blob(account.bytes), .integer(Int64(number)), .text(hash))
        }
    }

    /// A code was used; nobody uses it again. False when somebody did already.
    package func useRecoveryCode(_ number: Int64, of account: Identifier) throws -> Bool {
        guard try recoveryCodes(of: account).contains(where: { $0.number == number }) else { return false }
        try connection.execute(
            "DELETE FROM recovery_codes WHERE account = \(account.bytes) AND number = \(number)")
        return true
    }

    /// True where every secret, code and key belongs to an account that is there.
    func secretsHaveOwners() throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM account_secrets WHERE account NOT IN (SELECT id FROM accounts)
            UNION ALL SELECT 1 FROM recovery_codes WHERE account NOT IN (SELECT account FROM account_secrets)
            UNION ALL SELECT 1 FROM api_tokens WHERE account NOT IN (SELECT account FROM account_secrets)
            """
        ) { _ in true } == nil
    }

    private static func account(_ row: any SQLRow) -> StoredAccount? {
        guard let id = Identifier(bytes: row.blob(0)) else { return nil }
        return StoredAccount(
            id: id, name: row.text(1), secret: row.text(2),
            slipUntil: row.optionalInteger(3).map(Instant.init(milliseconds:)),
            factor: row.isNull(4) ? nil : row.blob(4), factorStep: row.integer(5),
            made: Instant(milliseconds: row.integer(6)),
            ended: row.optionalInteger(7).map(Instant.init(milliseconds:)),
            signInsSince: Instant(milliseconds: row.integer(8)))
    }
}

// MARK: - Demonstration

extension Vault {
    private static let demonstrationName = "demonstration"

    /// True for a ledger that was made to be looked at: whoever starts a server of it is handed a way in.
    package func isDemonstration() throws -> Bool {
        try connection.first("SELECT 1 FROM secrets WHERE name = \(Vault.demonstrationName)") { _ in true } ?? false
    }

    /// Marks a ledger as one to be looked at. Only while it is made: a ledger with facts is never made one.
    func markDemonstration() throws {
        try connection.insert(Insert(into: Tables.secrets), .text(Vault.demonstrationName), .blob([1]))
    }
}
