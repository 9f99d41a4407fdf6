internal import Foundation
internal import Ledger
internal import Operations
internal import SQL
internal import SQLiteEngine
internal import Store
internal import Views
internal import Words

/// The files of a ledger in SQLite: the ledger itself, and beside it its vault.
struct LedgerFiles {
    let path: String
    var vaultPath: String { path + ".vault" }
    /// Sign-ins and drafts: in no backup, and gone with a restore.
    var draftsPath: String { path + ".drafts" }
    /// Held by everybody who has the ledger open, so that nobody replaces it under them.
    var lockPath: String { path + ".lock" }

    /// The files of the ledger at `path`, where links lead, also to a file that is not there yet.
    init(path: String) {
        var target = URL(fileURLWithPath: path)
        for _ in 0..<LedgerFiles.linksMax {
            // What is no link leads nowhere else.
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target.path) else { break }
            target = URL(fileURLWithPath: next, relativeTo: target.deletingLastPathComponent()).absoluteURL
        }
        self.path = target.resolvingSymlinksInPath().path
    }

    /// Links that lead to links, as far as the system itself follows them.
    private static let linksMax = 40

    /// What is remembered of the ledger between starts; may be deleted at any time.
    var snapshot: TreeSnapshot { TreeSnapshot(path: path + ".tree") }

    /// Pictures of the ledger of these files, for whoever holds them: what they read is written down in the vault. A backup
    /// stays as it is, and what is read in one is written down nowhere.
    func pictures(of ledger: LedgerDatabase) -> Pictures {
        Pictures(ledger, snapshot: snapshot, user: isBackup ? nil : ProcessInfo.processInfo.userName)
    }

    /// How operations open, make and discard the ledger at this path.
    var site: LedgerSite { site() }

    /// The same where what is made is to be looked at, or is not.
    func site(isDemonstration: Bool = false) -> LedgerSite {
        LedgerSite(
            exists: {
                try checkIsNoBackup()
                return try exists()
            },
            open: {
                let ledger = try open()
                removeLeftovers()
                return ledger
            },
            create: { try create(timeZone: $0, isDemonstration: isDemonstration) },
            scratch: {
                try LedgerDatabase(
                    creating: SQLiteEngine(temporary: ()), vault: SQLiteEngine(temporary: ()), timeZone: $0,
                    random: randomBytes)
            })
    }

    /// True when a ledger is there. An empty file is what `touch` leaves, and as good as none.
    ///
    /// - Throws: `StoreError.notALedger` for anything else, be it a device or somebody's letter: it is not touched.
    ///   `SQLError` for what is too damaged to be known as a ledger but for the vault beside it, `RestoreInterrupted`,
    ///   `FileFailure` when nobody may look.
    func exists() throws -> Bool {
        if FileManager.default.fileExists(atPath: replacedPath) { throw RestoreInterrupted(path: path) }
        guard let size = try regularSize(path), size > 0 else { return false }
        guard try !isOwn(path) else { return true }
        throw try hasOwnVault() ? LedgerFiles.damaged : StoreError.notALedger
    }

    private static let damaged = SQLError(code: .corrupt, message: "the file does not begin as a database does")

    /// Opens the ledger; never makes one, nor a vault.
    func open() throws -> LedgerDatabase {
        guard try exists() else { throw NoLedger(path: path) }
        let isBackup = isBackup
        let lock = try isBackup ? nil : lock(isExclusive: false)
        // Before the lock was taken, a restore may have begun and been killed.
        guard try exists() else { throw NoLedger(path: path) }
        guard try regularSize(vaultPath) != nil else { throw StoreError.vaultMissing }
        guard try isOwn(vaultPath) else { throw StoreError.vaultOfAnotherLedger }
        let progress = ProgressLine()
        defer { progress.end() }
        do {
            return try LedgerDatabase(
                opening: SQLiteEngine(path: path, staysAsItIs: isBackup, holding: lock),
                vault: SQLiteEngine(
                    path: vaultPath, overwritesDeleted: true, staysAsItIs: isBackup, holding: lock), random: randomBytes
            ) { done, total in
                progress.showFolding(done, of: total)
            }
        } catch let error as SQLError where error.code == .notADatabase {
            // Both files begin as they should.
            throw LedgerFiles.damaged
        }
    }

    /// Opens the desk of a ledger that is open, and makes it where there is none. Once in a process: whoever opens a file
    /// beside SQLite and closes it takes from SQLite the locks it holds there, and others then clear away what it writes.
    ///
    /// - Throws: `StoreError.deskOfAnotherLedger` for whatever else lies there.
    func openDesk(of ledger: LedgerDatabase) throws -> DeskDatabase {
        let size = try regularSize(draftsPath) ?? 0
        if size > 0, try !isOwn(draftsPath) { throw StoreError.deskOfAnotherLedger }
        let key = try ledger.deskKey()
        let open = {
            try DeskDatabase(
                SQLiteEngine(path: draftsPath, overwritesDeleted: true), key: key, random: randomBytes)
        }
        // A new one is closed once, so that whoever comes next finds in the file itself, and not in its log, what it is.
        if size == 0 { try open().close() }
        return try open()
    }

    /// The desk for a server of the ledger; nil for a backup, beside which nothing is kept.
    func servingDesk(of ledger: LedgerDatabase) throws -> DeskDatabase? {
        isBackup ? nil : try openDesk(of: ledger)
    }

    /// True when a file of sign-ins and drafts is there and is not sound.
    func isDeskDamaged(of ledger: LedgerDatabase) throws -> Bool {
        guard FileManager.default.fileExists(atPath: draftsPath) else { return false }
        do {
            let desk = try openDesk(of: ledger)
            let damage = try desk.damage()
            try desk.close()
            return damage != nil
        } catch let error as SQLError where error.code == .corrupt {
            return true
        }
    }

    /// Opens the ledger for as long as `body` runs, for whoever is at the terminal.
    func withLedger<Value>(_ body: (LedgerDatabase, Actor) throws -> Value) throws -> Value {
        try checkIsNoBackup()
        return try withLedger { try body($0, .atTerminal(in: $0.calendar)) }
    }

    /// Opens the ledger for as long as `body` runs.
    func withLedger<Value>(_ body: (LedgerDatabase) throws -> Value) throws -> Value {
        let ledger = try open()
        // What was committed is in the files, whether they are tidied up or not.
        defer { try? ledger.close() }
        try ClockNotice.tell(ledger)
        return try body(ledger)
    }

    /// Opens the ledger for as long as `body` runs, which may wait for others meanwhile.
    ///
    /// - Parameter body: takes the ledger, and what day it is in its office.
    func withLedger<Value>(
        _ body: (LedgerDatabase, @escaping @Sendable () -> Day) async throws -> Value
    ) async throws -> Value {
        let ledger = try open()
        // What was committed is in the files, as in the other.
        defer { try? ledger.close() }
        try ClockNotice.tell(ledger)
        let calendar = ledger.calendar
        return try await body(ledger) { calendar.day(of: .now) }
    }
}

// MARK: - What lies there

extension LedgerFiles {
    /// Says to others that the files are in use; by one alone who replaces them.
    ///
    /// - Throws: `LedgerInUse` when that does not go together with what others do.
    func lock(isExclusive: Bool) throws -> FileLock {
        do { return try FileLock(path: lockPath, isExclusive: isExclusive) } catch is FileLock.Held {
            throw LedgerInUse(path: path)
        }
    }

    /// The size of the regular file at a path; nil when nothing is there.
    ///
    /// - Throws: `StoreError.notALedger` when something else is there, `FileFailure` when nobody may look.
    func regularSize(_ path: String) throws -> Int64? {
        guard let status = try FileStatus(of: path) else { return nil }
        guard status.isRegular else { throw StoreError.notALedger }
        return status.bytes
    }

    /// True when the file at a path begins as a ledger or a vault does.
    ///
    /// - Throws: `FileFailure` when it may not be read.
    func isOwn(_ path: String) throws -> Bool {
        guard unsafe access(path, R_OK) == 0 else { throw FileFailure.last(path: path) }
        return SQLiteEngine.isOwn(path: path)
    }

    /// True for the ledger of a backup: it may be looked at, and stays byte for byte what its manifest tells of.
    var isBackup: Bool { BackupManifest.tells(ofLedger: path) }

    /// - Throws: `LedgerIsBackup` for the ledger of a backup.
    func checkIsNoBackup() throws {
        if isBackup { throw LedgerIsBackup(path: path) }
    }

    /// True when a vault lies beside the ledger, whose it may be.
    func hasOwnVault() throws -> Bool {
        try regularSize(vaultPath) != nil && isOwn(vaultPath)
    }

    /// Removes a file, and what SQLite keeps beside it.
    func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            // Not every one is there; a leftover is met again.
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}

extension Actor {
    /// Whoever is at the terminal, now, in an office of this calendar, whatever time zone the machine has.
    static func atTerminal(in calendar: OfficeCalendar) -> Actor {
        Actor(.user(ProcessInfo.processInfo.userName), now: .now, in: calendar)
    }
}
