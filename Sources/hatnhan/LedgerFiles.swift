internal import Foundation
internal import Ledger
internal import Operations
internal import SQLiteEngine
internal import Store

/// The files of a ledger in SQLite: the ledger itself, and beside it its vault.
struct LedgerFiles {
    let path: String
    var vaultPath: String { path + ".vault" }
    /// Held by everybody who has the ledger open, so that nobody replaces it under them.
    var lockPath: String { path + ".lock" }
    /// Where a restore keeps what it replaces until it is done.
    var replacedPath: String { path + ".before-restore" }

    /// The files of the ledger at `path`, where links lead.
    init(path: String) {
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// What is remembered of the ledger between starts; may be deleted at any time.
    var snapshot: TreeSnapshot { TreeSnapshot(path: path + ".tree") }

    /// How operations open, make and discard the ledger at this path.
    var site: LedgerSite {
        LedgerSite(
            exists: { try exists() },
            open: { try open() },
            create: { try create(timeZone: $0) },
            scratch: {
                try LedgerDatabase(
                    creating: SQLiteEngine(temporary: ()), vault: SQLiteEngine(temporary: ()), timeZone: $0,
                    random: randomBytes)
            })
    }

    /// True when a ledger is there. An empty file is what `touch` leaves, and as good as none.
    ///
    /// - Throws: `StoreError.notALedger` for anything else, be it a device or somebody's letter: it is not touched.
    func exists() throws -> Bool {
        if FileManager.default.fileExists(atPath: replacedPath) { throw RestoreInterrupted(path: path) }
        guard let size = try regularSize(path) else { return false }
        guard size > 0 else { return false }
        guard SQLiteEngine.isOwn(path: path) else { throw StoreError.notALedger }
        return true
    }

    /// Opens the ledger; never makes one, nor a vault.
    func open() throws -> LedgerDatabase {
        guard try exists() else { throw NoLedger(path: path) }
        guard try regularSize(vaultPath) != nil else { throw StoreError.vaultMissing }
        guard SQLiteEngine.isOwn(path: vaultPath) else { throw StoreError.vaultOfAnotherLedger }
        let lock: FileLock
        do { lock = try FileLock(path: lockPath, isExclusive: false) } catch is FileLock.Held {
            throw LedgerInUse(path: path)
        }
        let progress = ProgressLine()
        defer { progress.end() }
        return try LedgerDatabase(
            opening: SQLiteEngine(path: path, holding: lock),
            vault: SQLiteEngine(path: vaultPath, overwritesDeleted: true, holding: lock), random: randomBytes
        ) { done, total in
            progress.showFolding(done, of: total)
        }
    }

    /// Opens the ledger for as long as `body` runs, for whoever is at the terminal.
    func withLedger<Value>(_ body: (LedgerDatabase, Actor) throws -> Value) throws -> Value {
        try withLedger { try body($0, .atTerminal(in: $0.calendar)) }
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
        defer { try? ledger.close() }
        try ClockNotice.tell(ledger)
        let calendar = ledger.calendar
        return try await body(ledger) { Actor.atTerminal(in: calendar).today }
    }
}

// MARK: - A first import

extension LedgerFiles {
    /// What a ledger that is being filled is called, before the number of the process.
    private var newPrefix: String { path + ".new-" }

    /// Makes the ledger under a name of its own.
    ///
    /// - Throws: `VaultWithoutLedger`: a vault that lies at its place may open a lost ledger's backups, and is never
    ///   replaced.
    private func create(timeZone: String) throws -> NewLedger {
        try removeLeftovers()
        guard try regularSize(vaultPath) == nil else { throw VaultWithoutLedger(path: vaultPath) }
        let name = newPrefix + "\(ProcessInfo.processInfo.processIdentifier)-\(randomBytes(4).hexadecimal)"
        let discard: @Sendable () -> Void = {
            for file in [name, name + ".vault"] { remove(file) }
        }
        do {
            let database = try LedgerDatabase(
                creating: SQLiteEngine(loading: name, indexesInOrder: LedgerDatabase.indexesInOrder),
                vault: SQLiteEngine(loading: name + ".vault"), timeZone: timeZone, random: randomBytes)
            return NewLedger(
                database: database,
                publish: {
                    try publish(name)
                    discard()
                }, discard: discard)
        } catch {
            discard()
            throw error
        }
    }

    /// Gives the finished files their names: the vault first, since a ledger without it cannot be opened. A link, unlike a
    /// renaming, never takes the place of somebody else's file.
    private func publish(_ name: String) throws {
        for file in [name, name + ".vault"] where try regularSize(file + "-wal") ?? 0 > 0 {
            throw CocoaError(.fileWriteUnknown)
        }
        try place(name + ".vault", at: vaultPath)
        do {
            // What `touch` left is nobody's ledger.
            if try regularSize(path) == 0 { unsafe unlink(path) }
            try place(name, at: path)
        } catch {
            unsafe unlink(vaultPath)
            throw error
        }
        try? SafeFile.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private func place(_ name: String, at path: String) throws {
        if unsafe link(name, path) == 0 { return }
        guard errno != EEXIST else { throw LedgerAppeared(path: self.path) }
        // A file system without links, as on a memory stick: moving refuses what is there, if less surely.
        try FileManager.default.moveItem(atPath: name, toPath: path)
    }

    /// Removes what a first import that was killed has left: half a ledger, which names people; also where it had given
    /// the vault its name already, and not yet the ledger.
    private func removeLeftovers() throws {
        for file in try Leftovers.find(prefix: newPrefix) {
            if file.hasSuffix(".vault"), isSameFile(file, vaultPath) { unsafe unlink(vaultPath) }
            remove(file)
        }
    }

    private func isSameFile(_ first: String, _ second: String) -> Bool {
        var (left, right) = (stat(), stat())
        guard unsafe stat(first, &left) == 0, unsafe stat(second, &right) == 0 else { return false }
        return left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }

    /// The size of the regular file at a path; nil when nothing is there.
    ///
    /// - Throws: `StoreError.notALedger` when something else is there, `SQLError` when nobody may look.
    func regularSize(_ path: String) throws -> Int64? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw CocoaError(.fileReadNoPermission) }
            return nil
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notALedger }
        return Int64(status.st_size)
    }

    func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}

extension Actor {
    /// Whoever is at the terminal, now, in an office of this calendar, whatever time zone the machine has.
    static func atTerminal(in calendar: OfficeCalendar) -> Actor {
        Actor(
            account: ProcessInfo.processInfo.userName,
            now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), in: calendar)
    }
}

/// Another process made a ledger at the path while this one was making its own.
struct LedgerAppeared: Error {
    let path: String
}

/// No ledger at the path.
struct NoLedger: Error {
    let path: String
}

/// A vault lies where a new ledger's would be: it belongs to one that is lost.
struct VaultWithoutLedger: Error {
    let path: String
}

/// Somebody replaces the ledger, or has it open while it is to be replaced.
struct LedgerInUse: Error {
    let path: String
}

/// A restore was killed before it was done.
struct RestoreInterrupted: Error {
    let path: String
}

/// Tells whoever reads that the machine's clock is behind what was recorded already.
enum ClockNotice {
    static func tell(_ ledger: LedgerDatabase) throws {
        guard let last = try ledger.read({ try $0.lastRecorded() }) else { return }
        let (today, lastDay) = (Actor.atTerminal(in: ledger.calendar).today, ledger.calendar.day(of: last))
        guard today < lastDay else { return }
        Terminal.error(
            Terminal.words(
                "Đồng hồ máy đang ở ngày \(today.vietnamese), trước lần ghi gần nhất (\(lastDay.vietnamese)). "
                    + "Chỉnh lại đồng hồ trước khi ghi.",
                "The machine's clock says \(today), before the day of the last recording (\(lastDay)). "
                    + "Set the clock right before anything is written."))
    }
}
