internal import Ledger
internal import Operations
internal import Store
internal import Web

/// The forms of a ledger, and who writes in them.
extension LedgerFiles {
    /// Forms in which whoever sits at the machine writes.
    func formDesk(of ledger: LedgerDatabase) throws -> Forms {
        let calendar = ledger.calendar
        return Forms(FormDesk(ledger, try openDesk(of: ledger), random: randomBytes)) { visitor in
            FormWriter(owner: "\(visitor.viewer)", actor: .atTerminal(in: calendar), rights: .ofTheFiles)
        }
    }
}
