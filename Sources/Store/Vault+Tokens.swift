package import Ledger
internal import SQL

/// The key of a program that asks for an account.
package struct StoredAPIToken: Hashable, Sendable {
    /// By which it is called; says nothing about the key.
    package let id: Identifier
    /// Whose it is: it may nothing that the account may not.
    package let account: Identifier
    /// What it is for, in its owner's words.
    package let label: String
    /// What of that it may.
    package let scope: String
    /// When it was made.
    package let made: Instant
    /// The last day on which it holds.
    package let until: Day
    /// Since when it no longer does.
    package let ended: Instant?

    /// One of these.
    package init(
        id: Identifier, account: Identifier, label: String, scope: String, made: Instant, until: Day,
        ended: Instant? = nil
    ) {
        (self.id, self.account, self.label, self.scope) = (id, account, label, scope)
        (self.made, self.until, self.ended) = (made, until, ended)
    }
}

/// Keys of programs, found by the hash of what they show.
extension Vault {
    /// Keeps a new one.
    package func insert(_ token: StoredAPIToken, hash: Hash) throws {
        try connection.insert(
            Insert(into: Tables.apiTokens), .blob(hash.bytes), .blob(token.id.bytes), .blob(token.account.bytes),
            .text(token.label), .text(token.scope), .integer(token.made.milliseconds),
            .integer(Int64(token.until.number)), .null)
    }

    /// The one whose key has this hash, whether it still holds or not.
    package func apiToken(hash: Hash) throws -> StoredAPIToken? {
        try tokens("WHERE token = \(hash.bytes)").first
    }

    /// Those of an account, the newest first.
    package func apiTokens(of account: Identifier) throws -> [StoredAPIToken] {
        try tokens("WHERE account = \(account.bytes) ORDER BY made DESC")
    }

    /// Ends one of an account's; false when there is none that holds.
    package func endAPIToken(_ id: Identifier, of account: Identifier, at now: Instant) throws -> Bool {
        guard try apiTokens(of: account).contains(where: { $0.id == id && $0.ended == nil }) else { return false }
        try connection.execute("UPDATE api_tokens SET ended = \(now.milliseconds) WHERE id = \(id.bytes)")
        return true
    }

    /// Ends all of an account's.
    package func endAPITokens(of account: Identifier, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE api_tokens SET ended = \(now.milliseconds) WHERE account = \(account.bytes) AND ended IS NULL
            """)
    }

    private func tokens(_ condition: SQLText) throws -> [StoredAPIToken] {
        var text: SQLText = "SELECT id, account, label, scope, made, until, ended FROM api_tokens "
        text += condition
        return try connection.rows(text) { row in
            StoredAPIToken(
                id: Identifier(damaged: row.blob(0)), account: Identifier(damaged: row.blob(1)), label: row.text(2),
                scope: row.text(3), made: Instant(milliseconds: row.integer(4)), until: row.day(5),
                ended: row.optionalInteger(6).map(Instant.init(milliseconds:)))
        }
    }
}
