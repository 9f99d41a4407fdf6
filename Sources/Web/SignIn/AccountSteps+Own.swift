internal import Access
internal import Fields
internal import Foundation
internal import Ledger
internal import Operations
internal import Words

/// What somebody does about their own account.
extension AccountSteps {
    func own() throws -> AccountAnswer {
        let known = try known()
        guard let form = visit.form else {
            let factor = try gate.signIns.factor(of: known)
            return .page(
                OwnAccountView(
                    envelope: visit.envelope(), name: known.name, hasFactor: factor.isThere,
                    codesLeft: factor.codesLeft,
                    signIns: try gate.signIns.signIns(of: known).map { signIn in
                        OwnAccountView.Row(
                            digits: signIn.digits, browser: BrowserName.words(signIn.origin.agent, say),
                            address: signIn.origin.address, began: time(signIn.began), seen: time(signIn.seen),
                            isHere: signIn.isHere)
                    }, links: OwnAccountView.Links(visit), say: say))
        }
        let (button, digits) = form.button
        switch button {
        case "out": _ = try gate.signIns.signOut(digits: digits, of: known)
        case "others": try gate.signIns.signOutOthers(of: known)
        default: throw Trouble.noSuchPage
        }
        return .leads(visit.address(.own))
    }

    func password() throws -> AccountAnswer {
        let known = try known()
        let page = { PasswordView(envelope: visit.envelope(), name: known.name, fault: $0, say: say) }
        guard let form = visit.form else { return .page(page(nil)) }
        switch try gate.signIns.change(password: form["password"], to: form["new"], again: form["again"], known) {
        case nil: return .leads(visit.address(.signIn))
        case .failure(let refusal): return .page(page(EntryFault(refusal, say)), status: 422)
        case .success(.refused): return .page(page(wrongPassword), status: 422)
        case .success(let outcome): return came(outcome, at: .own, page)
        }
    }

    /// A phone as second factor: asked for by who has none and needs one, and by who takes another.
    func phone() throws -> AccountAnswer {
        guard let known = visit.known, known.step == .factor || known.step == .done else {
            return elsewhere()
        }
        let offered = try gate.signIns.offered(known)
        let hasFactor = try gate.signIns.factor(of: known).isThere
        let page = { (fault: EntryFault?) in
            PhoneView(
                envelope: visit.envelope(), name: known.name,
                square: QRCode(text: offered.address(account: known.name)),
                secret: Base32.text(of: offered.secret), isAsked: known.step == .factor, hasFactor: hasFactor,
                fault: fault, say: say)
        }
        guard let form = visit.form else { return .page(page(nil)) }
        guard let outcome = try gate.signIns.take(factor: form["code"], password: form["password"], known) else {
            return .leads(visit.address(.signIn))
        }
        let wrong =
            hasFactor
            ? say("Mật khẩu hoặc mã không đúng", "The password or the code is wrong")
            : say("Mã không đúng hoặc đã hết giờ", "The code is wrong, or its time is over")
        // The codes are shown this once: before whatever one wanted.
        return came(outcome, at: .codes) { page($0 ?? EntryFault("code", wrong)) }
    }

    /// Codes on paper: shown right after they were made; else made anew.
    func codes() throws -> AccountAnswer {
        let known = try known()
        let factor = try gate.signIns.factor(of: known)
        let page = { (fault: EntryFault?) in
            CodesView(
                envelope: visit.envelope(), codes: gate.signIns.codesToPrint(known)?.map(\.text),
                left: factor.codesLeft,
                onward: onward(known.token), fault: fault, say: say)
        }
        guard factor.isThere else { return .leads(visit.address(.phone)) }
        guard let form = visit.form else { return .page(page(nil)) }
        switch try gate.signIns.makeRecoveryCodes(password: form["password"], known) {
        case nil: return .leads(visit.address(.signIn))
        case .entered: return .leads(visit.address(.codes))
        case let other?: return came(other, at: .codes) { page($0 ?? wrongPassword) }
        }
    }

    func keys() throws -> AccountAnswer {
        guard let form = visit.form else { return .page(try keysPage(nil)) }
        switch form.button {
        case ("make", _):
            guard let fault = try makeKey(form) else { return .leads(visit.address(.made)) }
            return .page(try keysPage(fault), status: 422)
        case ("end", let text):
            guard let id = Identifier(text: text) else { throw Trouble.noSuchPage }
            _ = try gate.tokens.end(id, of: known().account, at: gate.clock())
            return .leads(visit.address(.keys))
        default: throw Trouble.noSuchPage
        }
    }

    private func keysPage(_ fault: EntryFault?) throws -> KeysView {
        let known = try known()
        let permissions = try gate.signIns.permissions(of: known.account)
        return KeysView(
            envelope: visit.envelope(), keys: try gate.tokens.all(of: known.account, at: gate.clock()),
            scopes: TokenScope.allCases.filter { $0.isOpen(to: permissions) }, fault: fault, say: say)
    }

    /// Makes a key, to be shown once; what is wrong with what was typed, where it was not made.
    private func makeKey(_ form: AccountForm) throws -> EntryFault? {
        let known = try known()
        let label: String
        switch FieldReader.text(charactersMax: APITokens.labelCharactersMax).read(form["label"], .written) {
        case .success(let text): label = text
        case .failure(let problem) where problem.code == .empty: label = ""
        case .failure(let problem):
            let name = BilingualText("Tên chương trình", "Name of the program")
            return EntryFault("label", say(problem.sentence(about: name)))
        }
        guard let scope = TokenScope(rawValue: form["scope"]) else {
            return EntryFault("scope", say("Chọn việc chương trình được làm", "Choose what the program may"))
        }
        guard let until = FieldReader.day.value(of: form["until"], .written) else {
            return EntryFault("until", say("Nhập ngày cuối, ví dụ 31/12/2026", "Enter the last day"))
        }
        do {
            let key = try gate.tokens.make(
                for: known.account, label: label, scope: scope, until: until,
                within: gate.signIns.permissions(of: known.account), at: gate.clock())
            gate.made.keep(.key(key, label: label), for: known.token, at: gate.clock())
            return nil
        } catch let refusal as APITokens.Refusal {
            let field =
                switch refusal {
                case .noLabel: "label"
                case .days: "until"
                case .scope: "scope"
                }
            return EntryFault(field, say(refusal.explanation.what))
        }
    }

    private var wrongPassword: EntryFault {
        EntryFault("password", say("Mật khẩu hiện tại không đúng", "The password is wrong"))
    }

    /// “09:31, 26/11/2026”.
    func time(_ instant: Instant) -> String {
        let (day, minutes) = gate.signIns.time(of: instant)
        let (hour, minute) = (String(minutes / 60), String(minutes % 60))
        let clock = (hour.count < 2 ? "0" : "") + hour + ":" + (minute.count < 2 ? "0" : "") + minute
        return clock + ", " + say.date(day)
    }
}
