internal import Access
internal import Ledger
internal import Operations
internal import Words

/// What who keeps accounts does about those of others.
extension AccountSteps {
    func all() throws -> AccountAnswer {
        let known = try known()
        guard let form = visit.form else { return .page(try list(nil)) }
        let (button, name) = form.button
        do {
            switch button {
            case "make": keep(try gate.accounts.make(named: form["name"], by: gate.signIns.actor(known)), known)
            case "reset":
                keep(
                    try gate.accounts.reset(
                        named: name, phoneToo: form["phone"] == "too", by: gate.signIns.actor(known)), known)
            case "end":
                guard form["sure"] == EndAccountView.sure else { return .page(try asking(toEnd: name, known)) }
                try gate.accounts.end(named: name, by: gate.signIns.actor(known))
                return .leads(visit.address(.all))
            default: throw Trouble.noSuchPage
            }
            return .leads(visit.address(.made))
        } catch let refusal as AccountRefusal {
            let words = refusal.explanation
            let text = say(words.what) + (words.remedy.map { ". " + say($0) } ?? "")
            return .page(
                try list(EntryFault(button == "make" ? "name" : nil, text), name: button == "make" ? form["name"] : ""),
                status: 422)
        }
    }

    /// What cannot be taken back is asked once more.
    private func asking(toEnd name: String, _ known: SignIns.Known) throws -> EndAccountView {
        let id = try gate.accounts.identity(named: name, by: gate.signIns.actor(known))
        guard id != known.account else { throw AccountRefusal.oneself }
        return EndAccountView(
            envelope: visit.envelope(), account: AccountName.plain(name), back: visit.address(.all), say: say)
    }

    private func list(_ fault: EntryFault?, name: String = "") throws -> AccountsView {
        let known = try known()
        let now = gate.clock()
        let rows = try gate.accounts.all(for: gate.signIns.actor(known)).map { account in
            AccountsView.Row(
                name: account.name, made: time(account.made), ended: account.ended.map { time($0) },
                slip: account.slipUntil.map { $0 > now ? .good(time($0)) : .over }, hasFactor: account.hasFactor,
                roles: account.roles.map { say($0.role.label) + ", " + $0.unit },
                changes: account.changes.map { change in
                    let by = change.by ?? say("không rõ", "not known")
                    return say(change.what) + ", " + time(change.at) + ", " + by
                }, isOneself: account.id == known.account)
        }
        return AccountsView(envelope: visit.envelope(), rows: rows, name: name, fault: fault, say: say)
    }

    private func keep(_ slip: Slip, _ known: SignIns.Known) {
        gate.made.keep(.slip(slip), for: known.token, at: gate.clock())
    }

    /// What was just made, shown once.
    func made() throws -> AccountAnswer {
        let known = try known()
        switch gate.made.take(known.token, at: gate.clock()) {
        case .slip(let slip):
            return .page(
                SlipView(
                    account: slip.account, code: slip.code.text, until: time(slip.until), address: visit.site,
                    back: AccountPage.all.address(visit.language), say: say))
        case .key(let key, let label):
            return .page(
                KeyView(text: key.text, label: label, back: AccountPage.keys.address(visit.language), say: say))
        case nil: return .leads(visit.address(visit.visitor.keepsAccounts ? .all : .own))
        }
    }
}
