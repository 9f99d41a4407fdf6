internal import Ledger
internal import Operations
internal import Views

/// Who may know of what a command wrote.
extension Picture {
    /// A receipt is for who wrote it, and for who may know who wrote something of it. For everybody else there is none.
    func tells(of written: WrittenCommand) throws -> Bool {
        switch viewer {
        case .files: true
        case .account(written.account): true
        case .account: try mayKnowWriter(ofCommand: written.key)
        }
    }
}
