package import Access
package import Ledger
package import Store
package import Words

/// Keeps accounts: makes them, ends them, and hands out slips. Whoever holds the files may, and an account that is said to;
/// nobody else.
package struct Accounts: Sendable {
    private let database: LedgerDatabase
    private let desk: DeskDatabase
    private let cost: PasswordHash.Cost
    private let random: RandomSource
    private let sights: AccountSights

    /// The accounts of a ledger.
    ///
    /// - Parameters:
    ///   - desk: where who is signed in lies.
    ///   - cost: what a password or a slip costs to try.
    ///   - sights: which account may keep which.
    package init(
        _ database: LedgerDatabase, desk: DeskDatabase, cost: PasswordHash.Cost = .password,
        random: @escaping RandomSource, sights: AccountSights
    ) {
        (self.database, self.desk, self.cost, self.random, self.sights) = (database, desk, cost, random, sights)
    }

    /// Makes an account, that signs in with a slip first. Hashes.
    ///
    /// - Returns: the slip; its code is kept nowhere.
    /// - Throws: `DoorRefusal.notPermitted`, `AccountRefusal`.
    package func make(named typed: String, by actor: Actor) throws -> Slip {
        let name = try AccountRefusal.name(typed)
        try check(actor, over: nil)
        let slip = Slip(for: name, at: actor.now, random: random)
        let hash = try slip.hash(cost: cost, random: random)
        try database.writeVault { vault in
            guard try !vault.isNameTaken(name) else { throw AccountRefusal.nameTaken(name) }
            let id = try vault.makeAccount(named: name, secret: hash.text, slipUntil: slip.until, at: actor.now)
            try vault.note(.made, of: id, by: actor.author, at: actor.now)
        }
        return slip
    }

    /// Makes an account of a ledger that has none, with a password at once: on the terminal, by whoever holds the files.
    /// Hashes.
    ///
    /// - Throws: `AccountRefusal`, `PasswordRefusal`, `DoorRefusal.notPermitted`.
    package func makeFirst(named typed: String, password: String, by actor: Actor) throws -> Identifier {
        let name = try AccountRefusal.name(typed)
        guard case .user = actor.author else { throw DoorRefusal.notPermitted }
        if let fault = PasswordRule.fault(of: password, account: name) { throw PasswordRefusal(fault) }
        let hash = try PasswordHash(of: password, salt: random(PasswordHash.saltBytes), cost: cost)
        return try database.writeVault { vault in
            guard try vault.signInAccounts().isEmpty else { throw AccountRefusal.notTheFirst }
            guard try !vault.isNameTaken(name) else { throw AccountRefusal.nameTaken(name) }
            let id = try vault.makeAccount(named: name, secret: hash.text, slipUntil: nil, at: actor.now)
            try vault.note(.made, of: id, by: actor.author, at: actor.now)
            return id
        }
    }

    /// Gives somebody who cannot sign in a slip in the place of the password, and signs them out everywhere; keys of programs
    /// hold no more, since whoever had the password may have made one. Hashes.
    ///
    /// - Parameter phoneToo: the phone is lost as well, and the codes on paper: a new second factor is asked for.
    /// - Throws: `DoorRefusal.notPermitted`, `AccountRefusal`.
    package func reset(named typed: String, phoneToo: Bool, by actor: Actor) throws -> Slip {
        let account = try account(named: typed, by: actor)
        let slip = Slip(for: account.name, at: actor.now, random: random)
        let hash = try slip.hash(cost: cost, random: random)
        try change(account.id, at: actor.now) { account, vault in
            (account.secret, account.slipUntil) = (hash.text, slip.until)
            try vault.endAPITokens(of: account.id, at: actor.now)
            try vault.note(phoneToo ? .resetWithPhone : .reset, of: account.id, by: actor.author, at: actor.now)
            guard phoneToo else { return }
            (account.factor, account.factorStep) = (nil, 0)
            try vault.replaceRecoveryCodes(of: account.id, by: [])
        }
        return slip
    }

    /// Ends an account for good: it is signed out everywhere, its tokens hold no more. What it wrote stays under its name.
    ///
    /// - Throws: `DoorRefusal.notPermitted`, `AccountRefusal`.
    package func end(named typed: String, by actor: Actor) throws {
        let account = try account(named: typed, by: actor)
        if case .account(account.id) = actor.author { throw AccountRefusal.oneself }
        try change(account.id, at: actor.now) { account, vault in
            (account.ended, account.factor) = (actor.now, nil)
            try vault.replaceRecoveryCodes(of: account.id, by: [])
            try vault.endAPITokens(of: account.id, at: actor.now)
            try vault.note(.ended, of: account.id, by: actor.author, at: actor.now)
        }
    }

    /// An account in the list of all.
    package struct Row: Hashable, Sendable {
        /// Its identity.
        package let id: Identifier
        /// What it is called.
        package let name: String
        /// When it was made.
        package let made: Instant
        /// Since when it may no longer sign in; nil while it may.
        package let ended: Instant?
        /// Until when its slip is good; nil where it has a password.
        package let slipUntil: Instant?
        /// True with a second factor.
        package let hasFactor: Bool
        /// What it is today, and where.
        package let roles: [AccountSights.Held]
        /// Who did what about it, the first first.
        package let changes: [Change]
    }

    /// Something that was done about an account.
    package struct Change: Hashable, Sendable {
        /// What, in a word.
        package let what: BilingualText
        /// What whoever did it is called; nil where the name is not known here.
        package let by: String?
        /// When.
        package let at: Instant
    }

    /// All accounts that whoever asks may keep, and their own, by name, those that ended too.
    ///
    /// - Throws: `DoorRefusal.notPermitted`.
    package func all(for actor: Actor) throws -> [Row] {
        try check(actor, over: nil)
        let held = try sights.held(on: actor.today)
        let isKept: (Identifier) -> Bool =
            if case .account(let keeper) = actor.author { try sights.kept(by: keeper, on: actor.today) } else {
                { _ in true }
            }
        let (accounts, changes) = try database.readVault { (try $0.signInAccounts(), try $0.accountChanges()) }
        let changesOf = Dictionary(grouping: changes, by: \.account)
        return accounts.filter { isKept($0.id) }.map { account in
            Row(
                id: account.id, name: account.name, made: account.made, ended: account.ended,
                slipUntil: account.slipUntil, hasFactor: account.factor != nil,
                roles: held[account.id] ?? [],
                changes: (changesOf[account.id] ?? []).map { Change(what: $0.sort.label, by: $0.by, at: $0.at) })
        }
    }

    /// The identity of an account that may sign in.
    ///
    /// - Throws: `DoorRefusal.notPermitted`, `AccountRefusal.noSuchAccount`.
    package func identity(named typed: String, by actor: Actor) throws -> Identifier {
        try account(named: typed, by: actor).id
    }

    /// True once somebody can sign in.
    package func areThere() throws -> Bool {
        try database.readVault { try $0.letsSomebodyIn() }
    }

    // MARK: Who may

    private func check(_ actor: Actor, over other: Identifier?) throws {
        switch actor.author {
        case .user: break
        case .account(let keeper):
            guard try sights.mayKeep(keeper, other, on: actor.today) else { throw DoorRefusal.notPermitted }
        }
    }

    /// An account that may still sign in, and that whoever asks may keep.
    private func account(named typed: String, by actor: Actor) throws -> StoredAccount {
        // Who may keep none is not told who there is.
        try check(actor, over: nil)
        let name = AccountName.plain(typed)
        guard let account = try database.readVault({ try $0.signInAccount(named: name) }), account.ended == nil else {
            throw AccountRefusal.noSuchAccount(typed)
        }
        try check(actor, over: account.id)
        return account
    }

    /// Changes an account and voids its sign-ins: those of the vault in one transaction, then what lies on the desk.
    private func change(
        _ id: Identifier, at now: Instant, _ body: (inout StoredAccount, Vault) throws -> Void
    ) throws {
        try database.writeVault { vault in
            guard var account = try vault.signInAccount(id) else { return }
            try body(&account, vault)
            account.signInsSince = now
            try vault.save(account)
        }
        // They hold no more already; this clears them away.
        try desk.write { try $0.endSignIns(of: id, at: now) }
    }
}
