internal import Ledger
internal import Operations
internal import Store
internal import Views
internal import Web

/// The forms of a ledger, and who writes in them.
extension LedgerFiles {
    /// The forms in which accounts write; nil for a backup, in which nothing can be. As long as there are no accounts, nobody writes in
    /// a browser: whoever sits at the machine might be anybody.
    func forms(of ledger: LedgerDatabase, _ desk: DeskDatabase?, _ pictures: Pictures) -> Forms? {
        guard let desk else { return nil }
        let calendar = ledger.calendar
        return Forms(FormDesk(ledger, desk, random: randomBytes)) { visitor in
            guard case .account(let account) = visitor.viewer else { return nil }
            return FormWriter(
                owner: FormWriter.owner(account), actor: Operations.Actor(.account(account), now: .now, in: calendar),
                rights: .of(account, pictures), formToken: visitor.formToken)
        }
    }
}
