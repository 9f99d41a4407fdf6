package import Access
package import Ledger
internal import Store
internal import Synchronization

/// What somebody does about their own account.
extension SignIns {
    /// A sign-in as its owner sees it.
    package struct Own: Hashable, Sendable {
        /// By which a page calls it: nobody comes from it to the token.
        package let digits: String
        /// When the password was given.
        package let began: Instant
        /// When the browser asked for something last, give or take a minute.
        package let seen: Instant
        /// From where, and with what.
        package let origin: Origin
        /// True for the one that asks.
        package let isHere: Bool
    }

    /// One's own sign-ins that hold, the newest first.
    package func signIns(of known: Known) throws -> [Own] {
        let now = clock()
        guard let account = try database.readVault({ try $0.signInAccount(known.account) }) else { return [] }
        return try desk.read { try $0.signIns(of: known.account) }.filter { signIn in
            signIn.ended == nil && signIn.step == SignInStep.done.rawValue && signIn.began >= account.signInsSince
                && settings.limits.holds(began: signIn.began, seen: signIn.seen, at: now)
        }.map { signIn in
            Own(
                digits: SignIns.digits(of: signIn), began: signIn.began, seen: signIn.seen,
                origin: Origin(address: signIn.origin.address, agent: signIn.origin.agent),
                isHere: signIn.token == known.token)
        }
    }

    /// Who is signed in, as who does something now.
    package func actor(_ known: Known) -> Actor { Actor(.account(known.account), now: clock(), in: database.calendar) }

    /// Day and minute of a moment, where the office is.
    package func time(of instant: Instant) -> (day: Day, minutes: Int) {
        (database.calendar.day(of: instant), database.calendar.minutes(of: instant))
    }

    /// Signs one of one's own out, by the first digits of what is kept of it; false where none is meant.
    package func signOut(digits: String, of known: Known) throws -> Bool {
        let now = clock()
        return try desk.write { desk in
            let meant = try desk.signIns(of: known.account).filter {
                SignIns.digits(of: $0) == digits && $0.token != known.token
            }
            for signIn in meant { try desk.end(signIn.token, at: now) }
            return !meant.isEmpty
        }
    }

    private static func digits(of signIn: StoredSignIn) -> String { String(signIn.token.hexadecimal.prefix(16)) }

    /// Signs all one's others out.
    package func signOutOthers(of known: Known) throws {
        try desk.write { try $0.endSignIns(of: known.account, but: known.token, at: clock()) }
    }

    /// Changes one's password: the old one is asked for, and counts as a try does. Hashes twice.
    package func change(
        password old: String, to new: String, again: String?, _ known: Known
    ) throws -> Result<Outcome, PasswordRefusal>? {
        guard let (signIn, account) = try holding(known.token, at: clock()) else { return nil }
        switch try check(password: old, of: account, signIn) {
        case .entered: break
        case let other: return .success(other)
        }
        if let fault = fault(of: new, again: again, account) { return .failure(PasswordRefusal(fault)) }
        let changed = try keep(password: new, of: account)
        return .success(
            try enter(
                changed, at: .done, from: signIn.origin, replacing: signIn.token, lastWritten: signIn.lastWritten))
    }

    /// How many recovery codes are left, and whether there is a second factor at all.
    package func factor(of known: Known) throws -> (isThere: Bool, codesLeft: Int) {
        try database.readVault { vault in
            (try vault.signInAccount(known.account)?.factor != nil, try vault.recoveryCodes(of: known.account).count)
        }
    }

    /// What a phone is to share with the ledger, as long as this sign-in lasts; kept only once a code of it was shown.
    package func offered(_ known: Known) throws -> TimedCode {
        let secret = try desk.read { $0.secret(for: "factor", known.token.hexadecimal) }
        return TimedCode(secret: Array(secret.bytes.prefix(TimedCode.secretBytes)))
    }

    /// Takes a phone as second factor: its code is asked for, and the password where another phone was there. Hashes.
    ///
    /// - Returns: nil where the token holds no more. Recovery codes are to be printed then: `codesToPrint`.
    package func take(factor code: String, password: String, _ known: Known) throws -> Outcome? {
        let now = clock()
        guard known.step == .factor || known.step == .done,
            let (signIn, account) = try holding(known.token, at: now)
        else { return nil }
        if account.factor != nil {
            switch try check(password: password, of: account, signIn) {
            case .entered: break
            case let other: return other
            }
        }
        let offered = try offered(known)
        guard let step = offered.step(of: code, at: now, after: 0) else { return .refused }
        let codes = try RecoveryCodes(random: random)
        let changed = try database.writeVault { vault in
            var changed = try vault.signInAccount(account.id) ?? account
            (changed.factor, changed.factorStep) = (offered.secret, step)
            // Other browsers came in without it.
            changed.signInsSince = now
            try vault.save(changed)
            try vault.replaceRecoveryCodes(of: account.id, by: codes.hashes.map(\.text))
            return changed
        }
        let outcome = try enter(
            changed, at: .done, from: signIn.origin, replacing: signIn.token, lastWritten: signIn.lastWritten)
        if case .entered(let token, _) = outcome { show(codes.codes, for: token.hash) }
        return outcome
    }

    /// Makes new recovery codes; the old ones are worth nothing. Hashes.
    package func makeRecoveryCodes(password: String, _ known: Known) throws -> Outcome? {
        guard let (signIn, account) = try holding(known.token, at: clock()), account.factor != nil else { return nil }
        let outcome = try check(password: password, of: account, signIn)
        guard case .entered = outcome else { return outcome }
        let codes = try RecoveryCodes(random: random)
        try database.writeVault { try $0.replaceRecoveryCodes(of: account.id, by: codes.hashes.map(\.text)) }
        show(codes.codes, for: known.token)
        return outcome
    }

    /// Recovery codes that this sign-in has just made; gone after some minutes.
    package func codesToPrint(_ known: Known) -> [TypedCode]? {
        let now = clock()
        return printed.withLock { printed in
            printed = printed.filter { $0.value.until > now }
            return printed[known.token]?.codes
        }
    }

    private func show(_ codes: [TypedCode], for token: Hash) {
        let until = Instant(milliseconds: clock().milliseconds + 15 * 60_000)
        printed.withLock { $0[token] = (codes, until) }
    }

    /// Asks for the password of whoever is in: a browser that somebody left is not enough.
    private func check(password: String, of account: StoredAccount, _ signIn: StoredSignIn) throws -> Outcome {
        let now = clock()
        let attempt = SignInDelays.Try(
            name: account.name, address: signIn.origin.address, isKnownPlace: true, step: .password)
        let wait = delays.withLock { $0.begin(attempt, at: now) }
        guard wait == 0 else { return .wait(seconds: wait) }
        guard account.slipUntil == nil, try (PasswordHash(text: account.secret) ?? nobody).matches(password),
            let token = SignInToken(random: random(SignInToken.byteCount))
        else { return .refused }
        delays.withLock { $0.succeeded(attempt) }
        return .entered(token, .done)
    }
}
