internal import Access
internal import Ledger
internal import Operations
internal import SQLiteEngine
internal import Store
internal import Views
internal import Web

/// The accounts of a ledger that is open.
struct OpenAccounts {
    let accounts: Accounts
    let tokens: APITokens
    let ledger: LedgerDatabase
    let pictures: Pictures
}

/// How a server finds out who comes.
struct OpenGate {
    /// Nil where nobody is asked: of a backup, in which nothing can be kept.
    let gate: Gate?
    /// True once somebody can sign in.
    let areAccountsThere: Bool
}

extension LedgerFiles {
    /// Opens the accounts for as long as `body` runs, for whoever is at the terminal.
    func withAccounts<Value>(_ body: (OpenAccounts, Operations.Actor) throws -> Value) throws -> Value {
        try withLedger { ledger, actor in
            let desk = try openDesk(of: ledger)
            // What was committed is in the file, whether it is tidied up or not.
            defer { try? desk.close() }
            let pictures = Pictures(ledger)
            let accounts = Accounts(
                ledger, desk: desk, random: randomBytes, sights: AccountSights(ledger, pictures))
            return try body(
                OpenAccounts(
                    accounts: accounts, tokens: APITokens(ledger, random: randomBytes), ledger: ledger,
                    pictures: pictures), actor)
        }
    }

    /// How a server of the ledger finds out who comes.
    ///
    /// - Throws: `NoAccounts` where others than this machine may ask, and nobody could sign in.
    func gate(
        of ledger: LedgerDatabase, _ desk: DeskDatabase?, _ pictures: Pictures, isThisMachineAlone: Bool
    ) throws -> OpenGate {
        guard let desk else {
            guard isThisMachineAlone else { throw LedgerIsBackup(path: path) }
            return OpenGate(gate: nil, areAccountsThere: true)
        }
        let clock: @Sendable () -> Instant = { .now }
        let sights = AccountSights(ledger, pictures)
        // Elsewhere somebody would hand everybody a way in.
        let choices = isThisMachineAlone ? try Demonstration(ledger, pictures, random: randomBytes).choices() : []
        let signIns = SignIns(
            ledger, desk: desk, settings: SignIns.Settings(isDemonstration: !choices.isEmpty), clock: clock,
            random: randomBytes, permissions: { try sights.permissions(of: $0) })
        let accounts = Accounts(ledger, desk: desk, random: randomBytes, sights: sights)
        let tokens = APITokens(ledger, random: randomBytes)
        let areThere = try accounts.areThere()
        guard areThere || isThisMachineAlone else { throw NoAccounts() }
        return OpenGate(
            gate: Gate(
                signIns: signIns, accounts: accounts, tokens: tokens,
                programs: Programs(ledger, pictures, tokens: tokens, clock: clock), clock: clock,
                demonstration: choices, trustsThisMachine: isThisMachineAlone), areAccountsThere: areThere)
    }
}
