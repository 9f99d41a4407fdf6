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
    private let shown = ShownKeys()

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

    /// Lets whoever shows a key do something as the account in whose stead it asks; nil for whoever may not come in.
    ///
    /// Who showed a key before is known at once; that the key still holds is asked again in the transaction that writes, so that a key
    /// that was ended writes nothing, and wherever something goes wrong, so that it is told nothing either.
    package func asWhoShows<Answer>(_ key: String, _ body: (Shown) throws -> Answer) throws -> Answer? {
        guard let token = APIToken(text: key) else { return nil }
        guard let known = try shown[token.hash] ?? tokens.who(key, at: clock()) else { return nil }
        shown[token.hash] = known
        do { return try body(Shown(token: token, known: known)) } catch {
            let isOver = error is NoLongerHolds
            let now = try tokens.who(key, at: clock())
            if isOver || now != known {
                shown[token.hash] = nil
                // Another scope or name is no end: it is looked at once more, as new.
                return try now.map { try body(Shown(token: token, known: $0)) }
            }
            throw error
        }
    }

    /// Who showed which key.
    package struct Shown: Sendable {
        fileprivate let token: APIToken
        /// Who that is.
        package let known: APITokens.Known
    }

    /// What was known of a key is no longer so.
    private struct NoLongerHolds: Error {}

    /// Does an act.
    ///
    /// - Throws: `DoorRefusal`, `PerformAct.Problems`, and whatever else `PerformAct.run` throws.
    package func perform(_ act: any Act.Type, _ asked: Asked, for shown: Shown) throws -> Receipt {
        let (known, now, tokens) = (shown.known, clock(), tokens)
        guard known.scope == .write else { throw DoorRefusal.notPermitted }
        let actor = Actor(.account(known.account), now: now, in: database.calendar)
        var request = PerformAct.Request(
            texts: asked.texts, key: asked.key, actor: actor, rights: .of(known.account, pictures), seen: asked.seen,
            isDryRun: asked.isDryRun)
        request.admission = { reader in
            guard try tokens.who(shown.token, at: now, reader.vault) == known else { throw NoLongerHolds() }
        }
        let receipt = try PerformAct(database).run(act, request)
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

/// Who showed which key of late, by the key's hash.
private final class ShownKeys: Sendable {
    private static let countMax = 1000
    private let known = Mutex<[Hash: APITokens.Known]>([:])

    subscript(hash: Hash) -> APITokens.Known? {
        get { known.withLock { $0[hash] } }
        set {
            known.withLock { known in
                if known.count >= ShownKeys.countMax { known.removeAll() }
                known[hash] = newValue
            }
        }
    }
}
