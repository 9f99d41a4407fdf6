package import Ledger
package import Store

/// Where a ledger is, or is to be: how to open it, make it, and undo the making. The composition root knows the files.
package struct LedgerSite: Sendable {
    /// True when a ledger is there.
    package var exists: @Sendable () -> Bool
    /// Opens the ledger that is there.
    package var open: @Sendable () throws -> LedgerDatabase
    /// Makes a new ledger there.
    package var create: @Sendable () throws -> LedgerDatabase
    /// Removes what `create` made.
    package var discard: @Sendable () -> Void
    /// Makes a new ledger that nobody keeps, for a dry run.
    package var scratch: @Sendable () throws -> LedgerDatabase

    /// A site that works by these.
    package init(
        exists: @escaping @Sendable () -> Bool, open: @escaping @Sendable () throws -> LedgerDatabase,
        create: @escaping @Sendable () throws -> LedgerDatabase, discard: @escaping @Sendable () -> Void,
        scratch: @escaping @Sendable () throws -> LedgerDatabase
    ) {
        self.exists = exists
        self.open = open
        self.create = create
        self.discard = discard
        self.scratch = scratch
    }
}

/// Who does something, and when: comes in from outside, since operations have no clock.
package struct Actor: Sendable {
    /// The account.
    package var account: String
    /// The moment.
    package var now: Instant
    /// The calendar day where the office is.
    package var today: Day

    /// The account at this moment.
    package init(account: String, now: Instant, today: Day) {
        self.account = account
        self.now = now
        self.today = today
    }
}
