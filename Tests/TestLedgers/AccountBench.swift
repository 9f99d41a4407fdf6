package import Access
package import Ledger
package import Operations
internal import SQLiteEngine
package import Store
internal import Synchronization
package import Views

/// Accounts of a small ledger of its own, by a clock that a test moves. Passwords cost next to nothing.
package final class AccountBench: Sendable {
    package let database: LedgerDatabase
    package let desk: DeskDatabase
    package let pictures: Pictures
    package let signIns: SignIns
    package let accounts: Accounts
    package let tokens: APITokens
    package let clock: TestClock
    private let folder: TestFolder

    package static let cost = PasswordHash.Cost(logRounds: 2, blockSize: 1, parallelism: 1)
    package static let password = "rừng thông mưa đêm cá"
    package static let origin = SignIns.Origin(address: "192.0.2.7", agent: "Mozilla/5.0 (X11; Linux) Firefox/140.0")
    private static let units = """
        code,name,kind,parent,from,to
        H,Đảng bộ huyện Thử,committee,,2010-01-01,
        X,Đảng ủy xã Thử,grassroots_committee,H,2010-01-01,
        C,Chi bộ Thử,cell,X,2010-01-01,
        """

    package init(isDemonstration: Bool = false) throws {
        let folder = try TestFolder()
        self.folder = folder
        var ledger = TestLedger(path: folder.path("ledger.hatnhan"))
        ledger.isDemonstration = isDemonstration
        try ledger.importing(
            try folder.dossier([
                "units": AccountBench.units, "people": "code,name,sex\nP1,Giàng A Thử,male",
                "events": "date,person,event,cell\n2015-01-01,P1,enrolled,C",
            ]))
        let database = try ledger.open()
        let clock = TestClock(ledger.actor.now)
        let desk = try DeskDatabase(
            SQLiteEngine(path: folder.path("ledger.hatnhan.drafts")), key: database.deskKey(), random: randomBytes)
        let pictures = Pictures(database, today: { clock.today(in: database.calendar) })
        let sights = AccountSights(database, pictures)
        (self.database, self.clock, self.desk, self.pictures) = (database, clock, desk, pictures)
        signIns = SignIns(
            database, desk: desk, settings: SignIns.Settings(cost: AccountBench.cost, isDemonstration: isDemonstration),
            clock: { clock.now }, random: randomBytes, permissions: { try sights.permissions(of: $0) })
        accounts = Accounts(database, desk: desk, cost: AccountBench.cost, random: randomBytes, sights: sights)
        tokens = APITokens(database, random: randomBytes)
    }

    /// Whoever holds the files.
    package var keeper: Operations.Actor {
        Operations.Actor(.user("test"), now: clock.now, in: database.calendar)
    }

    /// Makes an account with a password, and gives it a role.
    @discardableResult
    package func account(_ name: String, _ role: Role? = nil, in unit: String = "H") throws -> Identifier {
        let slip = try accounts.make(named: name, by: keeper)
        guard
            case .entered(let token, .password) = try signIns.enter(
                name: name, password: slip.code.text, from: AccountBench.origin),
            case .success(.entered(let later, _)) = try signIns.choose(
                password: AccountBench.password, again: nil, token)
        else { throw Unexpected() }
        try signIns.signOut(later)
        let id = try accounts.identity(named: name, by: keeper)
        if let role {
            try GivesRole(database).give(role, in: unit, to: id, key: "\(name)-\(role.rawValue)-\(unit)", by: keeper)
        }
        return id
    }

    /// Signs an account in with its password; the token, and how far it has come.
    package func enter(_ name: String, _ password: String = password) throws -> (SignInToken, SignInStep) {
        guard
            case .entered(let token, let step) = try signIns.enter(
                name: name, password: password, from: AccountBench.origin)
        else { throw Unexpected() }
        return (token, step)
    }

    /// Gives an account that signs in a phone; the phone, and the token then.
    package func pair(_ token: SignInToken) throws -> (TimedCode, SignInToken) {
        guard let known = try signIns.who(token) else { throw Unexpected() }
        let phone = try signIns.offered(known)
        let code = phone.code(step: TimedCode.step(at: clock.now))
        guard case .entered(let later, .done)? = try signIns.take(factor: code, password: "", known) else {
            throw Unexpected()
        }
        return (phone, later)
    }

    /// What a test builds on did not come about.
    package struct Unexpected: Error {
        package init() {}
    }
}

/// A clock that stands until a test moves it.
package final class TestClock: Sendable {
    private let time: Mutex<Instant>

    package init(_ now: Instant) { time = Mutex(now) }

    package var now: Instant { time.withLock { $0 } }

    package func today(in calendar: OfficeCalendar) -> Day { calendar.day(of: now) }

    package func advance(seconds: Int64) {
        time.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1000) }
    }
}
