package import Ledger
package import Operations
internal import Synchronization
internal import Views

/// What a site needs to know who comes: the way in, the accounts, and the threads on which passwords are hashed.
package struct Gate: Sendable {
    let signIns: SignIns
    let accounts: Accounts
    let tokens: APITokens
    /// Nil where no program comes in.
    let programs: Programs?
    let clock: @Sendable () -> Instant
    /// Who may be chosen without a password, with what they are; nobody but in a ledger that was made to be looked at, on
    /// this machine alone.
    let demonstration: [DemonstrationAccount]
    /// True where, as long as there are no accounts, whoever comes is taken for who holds the files.
    private let trustsThisMachine: Bool
    private let latch = Latch()
    /// What was made of late and is shown once.
    let made = MadeSecrets()
    /// What was sent after a sign-in had ended.
    let sent = SentForms()
    /// A few at once: each hash takes 32 MiB and a quarter of a second of a core. Pages have threads of their own.
    let threads = QuestionThreads(short: 2, long: 1, waitingMax: 64)

    /// The gate of a ledger.
    ///
    /// - Parameters:
    ///   - programs: what programs do that show a key; nil where none comes in.
    ///   - clock: the machine's.
    ///   - demonstration: who may be chosen without a password.
    ///   - trustsThisMachine: nobody else reaches the server: until there are accounts, whoever comes holds the files.
    package init(
        signIns: SignIns, accounts: Accounts, tokens: APITokens, programs: Programs? = nil,
        clock: @escaping @Sendable () -> Instant,
        demonstration: [DemonstrationAccount] = [], trustsThisMachine: Bool = false
    ) {
        (self.signIns, self.accounts, self.tokens, self.programs) = (signIns, accounts, tokens, programs)
        (self.clock, self.demonstration, self.trustsThisMachine) = (clock, demonstration, trustsThisMachine)
    }

    /// True once it was found that somebody can sign in: from then on nobody comes in without.
    var isKnownToDemandSignIn: Bool { !trustsThisMachine || latch.isClosed }

    /// Somebody has an account by now: what was asked for without one is not answered.
    struct Closed: Error {}

    /// Lets on who comes without an account, as long as nobody has one.
    ///
    /// - Throws: `Closed`, from the first account on.
    func checkIsOpen() throws { if try demandsSignIn() { throw Closed() } }

    /// The same in the reading in which what is answered is found.
    func checkIsOpen(_ picture: Picture) throws { if try demandsSignIn(by: picture.letsSomebodyIn) { throw Closed() } }

    /// True where nobody comes in without signing in; an account that is made while the server runs closes it.
    func demandsSignIn() throws -> Bool { try demandsSignIn(by: accounts.areThere) }

    private func demandsSignIn(by letsSomebodyIn: () throws -> Bool) throws -> Bool {
        if isKnownToDemandSignIn { return true }
        guard try letsSomebodyIn() else { return false }
        latch.close()
        return true
    }
}

/// Closes, and does not open again.
private final class Latch: Sendable {
    private let state = Mutex(false)

    var isClosed: Bool { state.withLock { $0 } }

    func close() { state.withLock { $0 = true } }
}
