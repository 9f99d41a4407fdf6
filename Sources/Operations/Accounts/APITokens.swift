package import Access
internal import Fields
package import Ledger
package import Store

/// Keys of programs that ask in an account's stead, each with a scope and a last day. They may nothing that the account may
/// not, and hold no longer than it does.
package struct APITokens: Sendable {
    /// Why a key was not made.
    package enum Refusal: Error, Hashable, Sendable {
        /// It is not said what it is for.
        case noLabel
        /// It would be for longer than the most days, or is over already.
        case days
        /// It would be for more than the account may.
        case scope
    }

    /// Who shows a key.
    package struct Known: Hashable, Sendable {
        /// The account in whose stead it asks.
        package let account: Identifier
        /// What the account is called.
        package let name: String
        /// What it may of what the account may.
        package let scope: TokenScope
    }

    /// A key as its account sees it.
    package struct Row: Hashable, Sendable {
        /// By which it is called; says nothing about the key.
        package let id: Identifier
        /// What it is for.
        package let label: String
        /// What it may; nil where it says nothing that is known here.
        package let scope: TokenScope?
        /// The last day on which it holds.
        package let until: Day
        /// True while it holds.
        package let holds: Bool
    }

    /// The most days that a key holds.
    package static let daysMax: Int32 = 366
    /// The most characters that say what it is for.
    package static let labelCharactersMax = 80

    private let database: LedgerDatabase
    private let random: RandomSource

    /// The keys of a ledger.
    package init(_ database: LedgerDatabase, random: @escaping RandomSource) {
        (self.database, self.random) = (database, random)
    }

    /// Makes one for an account.
    ///
    /// - Parameters:
    ///   - label: what it is for.
    ///   - until: the last day on which it holds.
    ///   - permissions: what the account may.
    /// - Returns: the key; only its hash is kept.
    /// - Throws: `Refusal`, `AccountRefusal.noSuchAccount`.
    package func make(
        for account: Identifier, label typed: String, scope: TokenScope, until: Day,
        within permissions: Set<Permission>,
        at now: Instant
    ) throws -> APIToken {
        let today = database.calendar.day(of: now)
        // Of one line, without what cannot be seen: it is read again where keys are withdrawn.
        let reader = FieldReader<String>.text(charactersMax: APITokens.labelCharactersMax)
        guard let label = reader.value(of: typed, .written) else { throw Refusal.noLabel }
        guard until >= today, until.number - today.number <= APITokens.daysMax else { throw Refusal.days }
        guard scope.isOpen(to: permissions) else { throw Refusal.scope }
        guard let token = APIToken(random: random(APIToken.byteCount)), let id = Identifier(bytes: random(16)) else {
            throw StoreError.noRandomness
        }
        try database.writeVault { vault in
            guard let owner = try vault.signInAccount(account), owner.ended == nil else {
                throw AccountRefusal.noSuchAccount(account.description)
            }
            try vault.insert(
                StoredAPIToken(
                    id: id, account: account, label: label, scope: scope.rawValue, made: now, until: until),
                hash: token.hash)
        }
        return token
    }

    /// Those of an account, the newest first, also those that hold no more.
    package func all(of account: Identifier, at now: Instant) throws -> [Row] {
        let today = database.calendar.day(of: now)
        return try database.readVault { try $0.apiTokens(of: account) }.map { token in
            Row(
                id: token.id, label: token.label, scope: TokenScope(rawValue: token.scope), until: token.until,
                holds: token.ended == nil && today <= token.until)
        }
    }

    /// Ends one of an account's; false when there is none that holds.
    package func end(_ id: Identifier, of account: Identifier, at now: Instant) throws -> Bool {
        try database.writeVault { try $0.endAPIToken(id, of: account, at: now) }
    }

    /// Who shows this; nil for what is no key, for one that is over, and for an account that may no longer sign in.
    package func who(_ text: String, at now: Instant) throws -> Known? {
        guard let token = APIToken(text: text) else { return nil }
        return try database.readVault { try who(token, at: now, $0) }
    }

    /// The same in a transaction that somebody else has begun.
    func who(_ token: APIToken, at now: Instant, _ vault: Vault) throws -> Known? {
        guard let kept = try vault.apiToken(hash: token.hash), kept.ended == nil,
            database.calendar.day(of: now) <= kept.until, let scope = TokenScope(rawValue: kept.scope),
            let account = try vault.signInAccount(kept.account), account.ended == nil
        else { return nil }
        return Known(account: account.id, name: account.name, scope: scope)
    }
}
