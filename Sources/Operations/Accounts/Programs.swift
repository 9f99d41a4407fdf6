internal import Access
package import Ledger
package import Store
internal import Synchronization
package import Views

/// What programs do that show a key: they come in by `who`, and write by `perform`. They may what the account may in whose stead
/// they ask, and of that what their key says.
package struct Programs: Sendable {
    private let database: LedgerDatabase
    private let pictures: Pictures
    private let tokens: APITokens
    private let clock: @Sendable () -> Instant
    private let written = LastWritten()

    /// Programs of a ledger.
    ///
    /// - Parameter clock: the machine's.
    package init(
        _ database: LedgerDatabase, _ pictures: Pictures, tokens: APITokens, clock: @escaping @Sendable () -> Instant
    ) {
        (self.database, self.pictures, self.tokens, self.clock) = (database, pictures, tokens, clock)
    }

    /// Who shows this; nil for whoever may not come in.
    package func who(_ key: String) throws -> APITokens.Known? { try tokens.who(key, at: clock()) }

    /// What a program asks to be done.
    package struct Asked: Sendable {
        /// What was sent, by the names of fields.
        package var texts: [String: String]
        /// The idempotency key.
        package var key: String
        /// The position of the log up to which it had seen everything; nil where it did not look.
        package var seen: Int64?
        /// Tell what it would come to, and keep nothing.
        package var isDryRun: Bool

        /// Asks for these texts under this key.
        package init(texts: [String: String], key: String, seen: Int64?, isDryRun: Bool) {
            (self.texts, self.key, self.seen, self.isDryRun) = (texts, key, seen, isDryRun)
        }
    }

    /// Does an act.
    ///
    /// - Throws: `DoorRefusal`, `PerformAct.Problems`, and whatever else `PerformAct.run` throws.
    package func perform(_ act: any Act.Type, _ asked: Asked, for known: APITokens.Known) throws -> Receipt {
        guard known.scope == .write else { throw DoorRefusal.notPermitted }
        let actor = Actor(.account(known.account), now: clock(), in: database.calendar)
        let receipt = try PerformAct(database).run(
            act,
            PerformAct.Request(
                texts: asked.texts, key: asked.key, actor: actor, rights: .of(known.account, pictures),
                seen: asked.seen, isDryRun: asked.isDryRun))
        if !asked.isDryRun { written.set(receipt.head.position, by: known.account) }
        return receipt
    }

    /// Position of the log of what an account's programs wrote last: what they read is not older.
    package func lastWritten(by account: Identifier) -> Int64 { written.position(by: account) }
}

/// How far each account's programs have written, since the server was started.
private final class LastWritten: Sendable {
    private let positions = Mutex<[Identifier: Int64]>([:])

    func set(_ position: Int64, by account: Identifier) {
        positions.withLock { $0[account] = max($0[account] ?? 0, position) }
    }

    func position(by account: Identifier) -> Int64 { positions.withLock { $0[account] ?? 0 } }
}
