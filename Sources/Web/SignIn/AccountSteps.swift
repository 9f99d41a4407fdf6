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
            if let known = visit.known { return .leads(address(known.step, known.token)) }
            return .page(signInPage(nil))
        }
        let (button, name) = form.button
        if button == "as" {
            guard demonstration.contains(where: { $0.name == name }),
                let outcome = try gate.signIns.enterDemonstration(
                    as: name, from: visit.origin, replacing: visit.token)
            else { throw Trouble.noSuchPage }
            keepWhatWasSent(outcome)
            return came(outcome) { signInPage($0) }
        }
        let outcome = try gate.signIns.enter(
            name: form["name"], password: form["password"], from: visit.origin, replacing: visit.token)
        keepWhatWasSent(outcome)
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

    private func keepWhatWasSent(_ outcome: SignIns.Outcome) {
        guard case .entered(let token, _) = outcome, let sealed = visit.sent else { return }
        gate.sent.keep(sealed, for: token.hash, at: gate.clock())
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
    /// - Parameters:
    ///   - next: where one goes on; by default the page that asks for what is missing, at last where one wanted to go.
    ///   - page: this page with what is wrong; nil where nothing is known to be.
    func came(
        _ outcome: SignIns.Outcome, at next: AccountPage? = nil, _ page: (EntryFault?) -> any PageView
    ) -> AccountAnswer {
        switch outcome {
        case .refused: return .page(page(nil), status: 422)
        case .wait(let seconds): return .page(page(EntryFault(wait: seconds, say)), status: 429, wait: seconds)
        case .entered(let token, let step):
            if let known = visit.known { gate.sent.move(from: known.token, to: token.hash) }
            return .leads(next.map { visit.address($0) } ?? address(step, token.hash), .set(token))
        }
    }

    /// What was sent after the sign-in had ended, as a form again; to nobody but whose sign-in it was.
    private func sent() throws -> AccountAnswer {
        let known = try known()
        guard let sealed = gate.sent.show(known.token, at: gate.clock()),
            let parcel = try gate.signIns.open(sealed, for: known.account)
        else { return .leads(visit.home) }
        // Which button was pressed, and what it was pressed on, do not come back: signing in writes nothing.
        let fields = try AccountForm(parcel.body).fields.filter { ![FormToken.name, "do", "digest"].contains($0.name) }
        // Where nothing was typed, the page itself says how things stand.
        guard !fields.isEmpty else { return .leads(ReturnAddress(parcel.path)?.text ?? visit.home) }
        return .page(
            SentAgainView(action: parcel.path, fields: fields, token: visit.token?.formToken ?? "", say: say))
    }

    private func address(_ step: SignInStep, _ signIn: Hash) -> String {
        AccountPage.next(step).map { visit.address($0) } ?? onward(signIn)
    }

    /// Where somebody goes who is in: what they had sent waits for them, and else the page that they wanted.
    func onward(_ signIn: Hash) -> String { gate.sent.waits(for: signIn) ? visit.address(.sent) : visit.home }

    /// Where somebody goes who came to a step that is not theirs.
    func elsewhere() -> AccountAnswer {
        .leads(visit.known.map { address($0.step, $0.token) } ?? visit.address(.signIn))
    }
}
