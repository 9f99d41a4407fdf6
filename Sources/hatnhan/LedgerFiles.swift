internal import Foundation
internal import Ledger
internal import Operations
internal import SQLiteEngine
internal import Store

/// The files of a ledger in SQLite: the ledger itself, and beside it its keys.
struct LedgerFiles {
    let path: String
    var keysPath: String { path + ".keys" }

    /// What is remembered of the ledger between starts; may be deleted at any time.
    var snapshot: TreeSnapshot { TreeSnapshot(path: path + ".tree") }

    /// How operations open, make and discard the ledger at this path.
    var site: LedgerSite {
        LedgerSite(
            exists: { exists },
            open: { try open() },
            create: { try create() },
            scratch: {
                try LedgerDatabase(
                    creating: SQLiteEngine(temporary: ()), keys: SQLiteEngine(temporary: ()), random: randomBytes)
            })
    }

    /// True when something is there. An empty file is what `touch` leaves, and as good as none.
    var exists: Bool {
        fileSize(path) > 0
    }

    /// Opens the ledger; never makes one, nor a file of keys.
    func open() throws -> LedgerDatabase {
        guard exists else { throw NoLedger(path: path) }
        guard SQLiteEngine.isOwn(path: path) else { throw StoreError.notALedger }
        guard FileManager.default.fileExists(atPath: keysPath) else { throw StoreError.keysMissing }
        guard SQLiteEngine.isOwn(path: keysPath) else { throw StoreError.keysOfAnotherLedger }
        return try LedgerDatabase(
            opening: SQLiteEngine(path: path), keys: SQLiteEngine(path: keysPath), random: randomBytes)
    }

    /// Opens the ledger for as long as `body` runs.
    func withLedger<Value>(_ body: (LedgerDatabase) throws -> Value) throws -> Value {
        let ledger = try open()
        defer { try? ledger.close() }
        return try body(ledger)
    }

    /// Opens the ledger for as long as `body` runs, which may wait for others meanwhile.
    func withLedger<Value>(_ body: (LedgerDatabase) async throws -> Value) async throws -> Value {
        let ledger = try open()
        defer { try? ledger.close() }
        return try await body(ledger)
    }

    /// Makes the ledger under a name of its own. Keys that lie at their place already may open an older ledger's
    /// backups: they are used, and never replaced.
    private func create() throws -> NewLedger {
        let name = path + ".new-\(ProcessInfo.processInfo.processIdentifier)-\(randomBytes(4).hexadecimal)"
        let newKeys = FileManager.default.fileExists(atPath: keysPath) ? nil : name + ".keys"
        let discard: @Sendable () -> Void = {
            remove(name)
            if let newKeys { remove(newKeys) }
        }
        do {
            let database = try LedgerDatabase(
                creating: SQLiteEngine(loading: name, indexesInOrder: LedgerDatabase.indexesInOrder),
                keys: newKeys.map { try SQLiteEngine(loading: $0) } ?? SQLiteEngine(path: keysPath),
                random: randomBytes)
            return NewLedger(
                database: database,
                publish: {
                    try publish(name, keys: newKeys)
                    discard()
                }, discard: discard)
        } catch {
            discard()
            throw error
        }
    }

    /// Gives the finished files their names: the keys first, since a ledger without keys cannot be opened. A link, unlike
    /// a renaming, never takes the place of somebody else's file.
    private func publish(_ name: String, keys newKeys: String?) throws {
        for file in [name, newKeys].compactMap({ $0 }) where fileSize(file + "-wal") > 0 {
            throw CocoaError(.fileWriteUnknown)
        }
        if let newKeys { try place(newKeys, at: keysPath) }
        // What `touch` left is nobody's ledger.
        if FileManager.default.fileExists(atPath: path), !exists { unsafe unlink(path) }
        do { try place(name, at: path) } catch {
            if newKeys != nil { unsafe unlink(keysPath) }
            throw error
        }
        let folder = unsafe Foundation.open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
        fsync(folder)
        close(folder)
    }

    private func place(_ name: String, at path: String) throws {
        if unsafe link(name, path) == 0 { return }
        guard errno != EEXIST else { throw LedgerAppeared(path: self.path) }
        // A file system without links, as on a memory stick: moving refuses what is there, if less surely.
        try FileManager.default.moveItem(atPath: name, toPath: path)
    }

    private func fileSize(_ path: String) -> Int64 {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return size?.int64Value ?? 0
    }

    private func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
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
