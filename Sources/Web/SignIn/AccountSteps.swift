internal import Access
internal import Ledger
internal import Operations
internal import Words

/// What a request about an account does, and which page comes of it. Hashes: on threads of its own.
struct AccountSteps {
    let gate: Gate
    let visit: AccountVisit
    var say: Speech { visit.say }

    init(_ gate: Gate, _ visit: AccountVisit) {
        (self.gate, self.visit) = (gate, visit)
    }

    func run() throws -> AccountAnswer {
        switch visit.page {
        case .signIn: try signIn()
        case .code: try code()
        case .choosing: try choosing()
        case .phone: try phone()
        case .signOut: try signOut()
        case .own: try own()
        case .password: try password()
        case .codes: try codes()
        case .keys: try keys()
        case .all: try all()
        case .made: try made()
        case .sent: try sent()
        }
    }

    /// Whoever is in; the chain lets nobody else on to these pages.
    func known() throws -> SignIns.Known {
        guard let known = visit.known else { throw Trouble.otherSignIn }
        return known
    }

    // MARK: Coming in

    /// Who may be chosen without a password: only by whoever sits at this machine.
    private var demonstration: [DemonstrationAccount] { visit.isForwarded ? [] : gate.demonstration }

    private func signIn() throws -> AccountAnswer {
        guard let form = visit.form else {
            if let known = visit.known { return .leads(address(known.step)) }
            return .page(signInPage(nil))
        }
        let (button, name) = form.button
        if button == "as" {
            guard demonstration.contains(where: { $0.name == name }),
                let outcome = try gate.signIns.enterDemonstration(
                    as: name, from: visit.origin, replacing: visit.token)
            else { throw Trouble.noSuchPage }
            return came(outcome) { signInPage($0) }
        }
        let outcome = try gate.signIns.enter(
            name: form["name"], password: form["password"], from: visit.origin, replacing: visit.token)
        if case .entered(let token, _) = outcome, let sealed = visit.sent {
            gate.sent.keep(sealed, for: token.hash, at: gate.clock())
        }
        return came(outcome) {
            signInPage(
                $0
                    ?? EntryFault(
                        "name",
                        say(
                            "Tên đăng nhập hoặc mật khẩu không đúng, hoặc phiếu đã hết hạn",
                            "The name or the password is wrong, or the slip is over")), name: form["name"])
        }
    }

    private func signInPage(_ fault: EntryFault?, name: String = "") -> SignInView {
        SignInView(
            envelope: visit.envelope(), name: AccountName.plain(name), fault: fault, demonstration: demonstration,
            sent: visit.sent, say: say)
    }

    private func code() throws -> AccountAnswer {
        guard let known = visit.known, known.step == .code, let token = visit.token else { return elsewhere() }
        let page = { CodeView(envelope: visit.envelope(), name: known.name, fault: $0, say: say) }
        guard let form = visit.form else { return .page(page(nil)) }
        guard let outcome = try gate.signIns.enter(code: form["code"], token) else {
            return .leads(visit.address(.signIn))
        }
        return came(outcome) {
            page(
                $0
                    ?? EntryFault(
                        "code",
                        say(
                            "Mã không đúng, đã dùng hoặc đã hết giờ", "The code is wrong, was used, or its time is over"
                        )))
        }
    }

    private func choosing() throws -> AccountAnswer {
        guard let known = visit.known, known.step == .password, let token = visit.token else { return elsewhere() }
        let page = { ChoosingView(envelope: visit.envelope(), name: known.name, fault: $0, say: say) }
        guard let form = visit.form else { return .page(page(nil)) }
        switch try gate.signIns.choose(password: form["new"], again: form["again"], token) {
        case nil: return .leads(visit.address(.signIn))
        case .failure(let refusal): return .page(page(EntryFault(refusal, say)), status: 422)
        case .success(let outcome): return came(outcome) { page($0) }
        }
    }

    private func signOut() throws -> AccountAnswer {
        if let token = visit.token { try gate.signIns.signOut(token) }
        return .leads(AccountPage.signIn.address(visit.language), .forget)
    }

    // MARK: What comes of a step

    /// The page for what comes next, or this page again.
    ///
    /// - Parameter page: this page with what is wrong; nil where nothing is known to be.
    func came(
        _ outcome: SignIns.Outcome, at next: (SignInStep) -> String, _ page: (EntryFault?) -> any PageView
    ) -> AccountAnswer {
        switch outcome {
        case .refused: .page(page(nil), status: 422)
        case .wait(let seconds): .page(page(EntryFault(wait: seconds, say)), status: 429)
        case .entered(let token, let step): entered(token, next(step), isIn: step == .done)
        }
    }

    /// Who is in and had sent something before finds it again.
    private func entered(_ token: SignInToken, _ address: String, isIn: Bool) -> AccountAnswer {
        if let known = visit.known { gate.sent.move(from: known.token, to: token.hash) }
        guard isIn, gate.sent.isThere(token.hash) else { return .leads(address, .set(token)) }
        return .leads(AccountPage.sent.address(visit.language), .set(token))
    }

    /// What was sent after the sign-in had ended, as a form again; to nobody but whose sign-in it was.
    private func sent() throws -> AccountAnswer {
        let known = try known()
        guard let sealed = gate.sent.sealed(known.token, at: gate.clock()),
            let parcel = try gate.signIns.open(sealed, for: known.account)
        else { return .leads(visit.home) }
        // Which button was pressed, and what it was pressed on, do not come back: signing in writes nothing.
        let fields = try AccountForm(parcel.body).fields.filter { ![FormToken.name, "do", "digest"].contains($0.name) }
        // Where nothing was typed, the page itself says how things stand.
        guard !fields.isEmpty else { return .leads(ReturnAddress(parcel.path)?.text ?? visit.home) }
        return .page(
            SentAgainView(action: parcel.path, fields: fields, token: visit.token?.formToken ?? "", say: say))
    }

    private func came(_ outcome: SignIns.Outcome, _ page: (EntryFault?) -> any PageView) -> AccountAnswer {
        came(outcome, at: address, page)
    }

    func address(_ step: SignInStep) -> String {
        AccountPage.next(step).map { visit.address($0) } ?? visit.home
    }

    /// Where somebody goes who came to a step that is not theirs.
    private func elsewhere() -> AccountAnswer {
        .leads(visit.known.map { address($0.step) } ?? visit.address(.signIn))
    }
}
