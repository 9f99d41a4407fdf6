package import Access
package import Ledger
package import Store
internal import Synchronization

/// Who may come in, and who is in: names, passwords and codes on one side, tokens of browsers on the other.
///
/// What hashes a password takes a quarter of a second of a core and 32 MiB: whoever calls it does so where others do not
/// wait, and lets only a few through at once.
package final class SignIns: Sendable {
    /// What signing in is held to.
    package struct Settings: Sendable {
        /// How long it lasts.
        package var limits: SignInLimits
        /// What a password costs to try.
        package var cost: PasswordHash.Cost
        /// True for a ledger that was made to be looked at: whoever comes may choose who they are.
        package var isDemonstration: Bool

        /// These limits and this cost.
        package init(
            limits: SignInLimits = SignInLimits(), cost: PasswordHash.Cost = .password, isDemonstration: Bool = false
        ) {
            (self.limits, self.cost, self.isDemonstration) = (limits, cost, isDemonstration)
        }
    }

    /// What came of a step.
    package enum Outcome: Sendable {
        /// Wrong, and no more is said.
        case refused
        /// Too many have failed: so many seconds.
        case wait(seconds: Int64)
        /// The browser is known by this token now, and has come so far.
        case entered(SignInToken, SignInStep)
    }

    /// From where somebody signs in, and with what.
    package struct Origin: Hashable, Sendable {
        /// The address in the network.
        package let address: String
        /// What the browser calls itself.
        package let agent: String

        /// From this address with this browser.
        package init(address: String, agent: String) {
            (self.address, self.agent) = (address, agent)
        }
    }

    /// Somebody who is coming in, or is in.
    package struct Known: Sendable {
        /// The account.
        package let account: Identifier
        /// What it is called.
        package let name: String
        /// How far it has come.
        package let step: SignInStep
        /// Position of the log of the sign-in's own last write.
        package let lastWritten: Int64
        /// What is kept of the browser's token.
        package let token: Hash
    }

    /// What an account may now, in whatever unit.
    package typealias PermissionsOf = @Sendable (Identifier) throws -> Set<Permission>

    let database: LedgerDatabase
    let desk: DeskDatabase
    let settings: Settings
    let clock: @Sendable () -> Instant
    let random: RandomSource
    let permissions: PermissionsOf
    let nobody: PasswordHash
    let delays = Mutex(SignInDelays())
    /// Recovery codes that were made of late, to be printed.
    let printed = Mutex<[Hash: (codes: [TypedCode], until: Instant)]>([:])

    /// The way into a ledger.
    ///
    /// - Parameters:
    ///   - clock: the machine's.
    ///   - permissions: what an account may now.
    package init(
        _ database: LedgerDatabase, desk: DeskDatabase, settings: Settings = Settings(),
        clock: @escaping @Sendable () -> Instant, random: @escaping RandomSource,
        permissions: @escaping PermissionsOf
    ) {
        (self.database, self.desk, self.settings, self.clock) = (database, desk, settings, clock)
        (self.random, self.permissions) = (random, permissions)
        nobody = PasswordHash.ofNobody(cost: settings.cost, random: random)
    }

    /// Who shows this token; nil for a token of nobody, of a sign-in that ended or lapsed, or of an account that may no
    /// longer sign in.
    package func who(_ token: SignInToken) throws -> Known? {
        let now = clock()
        guard let (signIn, account) = try holding(token.hash, at: now), let step = SignInStep(rawValue: signIn.step)
        else { return nil }
        // One write a minute tells well enough that somebody is there.
        if now.milliseconds - signIn.seen.milliseconds > 60_000 {
            try desk.write { try $0.note(seen: now, of: signIn.token) }
        }
        // Whoever was given a role since that asks for more has to show more.
        let isShort = try step == .done && account.factor == nil && needsFactor(account.id)
        return Known(
            account: account.id, name: account.name, step: isShort ? .factor : step, lastWritten: signIn.lastWritten,
            token: signIn.token)
    }

    /// What an account may now, in whatever unit.
    package func permissions(of account: Identifier) throws -> Set<Permission> { try permissions(account) }

    /// Signs a browser out.
    package func signOut(_ token: SignInToken) throws {
        printed.withLock { $0[token.hash] = nil }
        try desk.write { try $0.end(token.hash, at: clock()) }
    }

    /// The sign-in has written up to this position of the log: none of its pages is older from now on.
    package func note(written position: Int64, by token: Hash) throws {
        try desk.write { try $0.note(written: position, of: token) }
    }

    /// In a ledger that is only looked at nobody needs a phone.
    func needsFactor(_ account: Identifier) throws -> Bool {
        try !settings.isDemonstration && permissions(account).needSecondFactor
    }

    /// A sign-in that holds, with its account.
    func holding(_ token: Hash, at now: Instant) throws -> (StoredSignIn, StoredAccount)? {
        guard let signIn = try desk.read({ try $0.signIn(token: token) }), signIn.ended == nil,
            settings.limits.holds(began: signIn.began, seen: signIn.seen, at: now),
            let account = try database.readVault({ try $0.signInAccount(signIn.account) }), account.ended == nil,
            signIn.began >= account.signInsSince
        else { return nil }
        return (signIn, account)
    }

    /// A sign-in that holds and has come to this step.
    func holding(_ token: SignInToken, _ step: SignInStep) throws -> (StoredSignIn, StoredAccount)? {
        guard let known = try who(token), known.step == step else { return nil }
        return try holding(token.hash, at: clock())
    }

    /// Gives the browser a new token, at this step; the one it had is worth nothing from then on.
    func enter(
        _ account: StoredAccount, at step: SignInStep, from origin: StoredSignIn.Origin, replacing old: Hash?,
        lastWritten: Int64 = 0
    ) throws -> Outcome {
        guard let token = SignInToken(random: random(SignInToken.byteCount)) else { throw StoreError.noRandomness }
        let now = clock()
        let signIn = StoredSignIn(
            token: token.hash, formToken: SignInToken.formHash(token.formToken), account: account.id,
            step: step.rawValue, began: now, lastWritten: lastWritten, origin: origin)
        try desk.write { desk in
            if let old { try desk.end(old, at: now) }
            try desk.clearSignIns(seenBefore: Instant(milliseconds: now.milliseconds - SignIns.keptMilliseconds))
            try desk.insert(signIn)
            if step == .done { try desk.know(origin.address, of: account.id, on: database.calendar.day(of: now)) }
        }
        return .entered(token, step)
    }

    /// Sign-ins that ended are kept a week: what was typed under one still finds whose it was.
    private static let keptMilliseconds: Int64 = 7 * 24 * 3_600_000
}
