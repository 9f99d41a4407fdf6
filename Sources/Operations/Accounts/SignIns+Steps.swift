package import Access
internal import Ledger
internal import Store
internal import Synchronization

/// The steps of signing in. Whatever fails, fails alike: the same answer after the same work, whether the name, the password
/// or the account is wrong.
extension SignIns {
    /// The first step: a name and a password, or the code of a slip in its place. Hashes.
    ///
    /// - Parameter old: the token that the browser had.
    package func enter(
        name: String, password: String, from origin: Origin, replacing old: SignInToken? = nil
    ) throws -> Outcome {
        let now = clock()
        let origin = StoredSignIn.Origin(address: origin.address, agent: origin.agent)
        let name = AccountName.plain(name)
        let account = try database.readVault { try $0.signInAccount(named: name) }
        let today = database.calendar.day(of: now)
        let isKnown = try desk.read {
            try $0.isKnown(origin.address, of: account?.id ?? SignIns.nobodysIdentity, on: today)
        }
        let attempt = SignInDelays.Try(
            name: name, address: origin.address, isKnownPlace: account != nil && isKnown, step: .password)
        let wait = delays.withLock { $0.begin(attempt, at: now) }
        guard wait == 0 else { return .wait(seconds: wait) }
        let hash = account.flatMap { PasswordHash(text: $0.secret) } ?? nobody
        let isRight = try hash.matches(account?.slipUntil == nil ? password : TypedCode.plain(password))
        guard isRight, let account, account.ended == nil, now < account.slipUntil ?? now.later else { return .refused }
        delays.withLock { $0.succeeded(attempt) }
        let step: SignInStep = account.factor != nil ? .code : try step(behindCode: account)
        return try enter(account, at: step, from: origin, replacing: old?.hash)
    }

    /// The second step: the code of the phone, or one from paper. Hashes for the latter.
    ///
    /// - Returns: nil where the token has not come to this step: one begins anew.
    package func enter(code: String, _ token: SignInToken) throws -> Outcome? {
        guard let (signIn, account) = try holding(token, .code), let factor = account.factor else { return nil }
        let now = clock()
        let attempt = SignInDelays.Try(name: account.name, address: signIn.origin.address, step: .code)
        let wait = delays.withLock { $0.begin(attempt, at: now) }
        guard wait == 0 else { return .wait(seconds: wait) }
        let isRight =
            try RecoveryCodes.looksLikeOne(code)
            ? use(recoveryCode: code, of: account.id)
            : use(TimedCode(secret: factor), code, of: account.id, at: now)
        guard isRight else { return .refused }
        delays.withLock { $0.succeeded(attempt) }
        return try enter(account, at: step(behindCode: account), from: signIn.origin, replacing: signIn.token)
    }

    /// After a slip: a password of one's own. Hashes.
    ///
    /// - Returns: what is wrong with the password, or what came of it; nil where the token has not come to this step.
    package func choose(password: String, again: String?, _ token: SignInToken) throws -> Result<
        Outcome, PasswordRefusal
    >? {
        guard let (signIn, account) = try holding(token, .password) else { return nil }
        if let fault = fault(of: password, again: again, account) { return .failure(PasswordRefusal(fault)) }
        let changed = try keep(password: password, of: account)
        return .success(try enter(changed, at: step(behindCode: changed), from: signIn.origin, replacing: signIn.token))
    }

    /// Lets whoever comes be somebody, in a ledger that was made to be looked at; nil in every other.
    package func enterDemonstration(
        as name: String, from origin: Origin, replacing old: SignInToken? = nil
    ) throws -> Outcome? {
        guard settings.isDemonstration,
            let account = try database.readVault({ try $0.isDemonstration() ? $0.signInAccount(named: name) : nil }),
            account.ended == nil, account.factor == nil
        else { return nil }
        let origin = StoredSignIn.Origin(address: origin.address, agent: origin.agent)
        return try enter(account, at: .done, from: origin, replacing: old?.hash)
    }

    /// What comes when password and code are right.
    private func step(behindCode account: StoredAccount) throws -> SignInStep {
        if account.slipUntil != nil { return .password }
        return try account.factor == nil && needsFactor(account.id) ? .factor : .done
    }

    private func use(_ codes: TimedCode, _ typed: String, of account: Identifier, at now: Instant) throws -> Bool {
        // In one transaction, so that two who show the same code at once do not both come in.
        try database.writeVault { vault in
            guard var account = try vault.signInAccount(account),
                let step = codes.step(of: typed, at: now, after: account.factorStep)
            else { return false }
            account.factorStep = step
            try vault.save(account)
            return true
        }
    }

    private func use(recoveryCode typed: String, of account: Identifier) throws -> Bool {
        let kept = try database.readVault { try $0.recoveryCodes(of: account) }
        let hashes = kept.compactMap { PasswordHash(text: $0.hash) }
        guard hashes.count == kept.count, let index = try RecoveryCodes.index(of: typed, in: hashes) else {
            return false
        }
        return try database.writeVault { try $0.useRecoveryCode(kept[index].number, of: account) }
    }

    func fault(of password: String, again: String?, _ account: StoredAccount) -> PasswordRule.Fault? {
        if let fault = PasswordRule.fault(of: password, account: account.name) { return fault }
        return again.map { $0 == password } ?? true ? nil : .typedDifferently
    }

    /// Keeps a new password; every sign-in that was is void.
    func keep(password: String, of account: StoredAccount) throws -> StoredAccount {
        let hash = try PasswordHash(of: password, salt: random(PasswordHash.saltBytes), cost: settings.cost)
        return try database.writeVault { vault in
            var changed = try vault.signInAccount(account.id) ?? account
            (changed.secret, changed.slipUntil, changed.signInsSince) = (hash.text, nil, clock())
            try vault.save(changed)
            return changed
        }
    }

    private static let nobodysIdentity = Identifier(high: 0, low: 0)
}

/// A password was not taken.
package struct PasswordRefusal: Error {
    /// Why.
    package let fault: PasswordRule.Fault

    init(_ fault: PasswordRule.Fault) { self.fault = fault }
}

extension Instant {
    fileprivate var later: Instant { Instant(milliseconds: milliseconds + 1) }
}
