package import Ledger
package import Store

/// Where a ledger is, or is to be: how to open it, and how to make it. The composition root knows the files.
package struct LedgerSite: Sendable {
    /// True when a ledger is there.
    ///
    /// Throws when what is there is no ledger and no place for one.
    package var exists: @Sendable () throws -> Bool
    /// Opens the ledger that is there.
    package var open: @Sendable () throws -> LedgerDatabase
    /// Makes a new ledger, of an office in this time zone, that nobody sees until it is published.
    package var create: @Sendable (_ timeZone: String) throws -> NewLedger
    /// Makes a new ledger that nobody keeps, for a dry run.
    package var scratch: @Sendable (_ timeZone: String) throws -> LedgerDatabase

    /// A site that works by these.
    package init(
        exists: @escaping @Sendable () throws -> Bool, open: @escaping @Sendable () throws -> LedgerDatabase,
        create: @escaping @Sendable (String) throws -> NewLedger,
        scratch: @escaping @Sendable (String) throws -> LedgerDatabase
    ) {
        self.exists = exists
        self.open = open
        self.create = create
        self.scratch = scratch
    }
}

/// A ledger in the making: its first import fills it, and only then does it appear at its place, whole.
package struct NewLedger: Sendable {
    /// To be filled.
    package let database: LedgerDatabase
    /// Puts the closed ledger at its place. Throws when somebody else's came there first, and touches nothing then.
    package let publish: @Sendable () throws -> Void
    /// Removes it, unpublished.
    package let discard: @Sendable () -> Void

    /// A ledger that becomes seen, or goes, by these.
    package init(
        database: LedgerDatabase, publish: @escaping @Sendable () throws -> Void,
        discard: @escaping @Sendable () -> Void
    ) {
        self.database = database
        self.publish = publish
        self.discard = discard
    }
}

/// Who does something, and when: comes in from outside, since operations have no clock.
package struct Actor: Sendable {
    /// Who.
    package var author: Author
    /// The moment.
    package var now: Instant
    /// The calendar day where the office is.
    package var today: Day

    /// This author at this moment.
    package init(_ author: Author, now: Instant, today: Day) {
        self.author = author
        self.now = now
        self.today = today
    }

    /// This author at this moment, in an office of this calendar.
    package init(_ author: Author, now: Instant, in calendar: OfficeCalendar) {
        self.init(author, now: now, today: calendar.day(of: now))
    }
}
