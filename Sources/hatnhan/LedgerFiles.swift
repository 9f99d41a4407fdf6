internal import Foundation
internal import Operations
internal import SQLiteEngine
internal import Store

/// The files of a ledger in SQLite: the ledger itself, and beside it its keys.
struct LedgerFiles {
    let path: String
    var keysPath: String { path + ".keys" }

    /// How operations open, make and discard the ledger at this path.
    var site: LedgerSite {
        let keysWereThere = FileManager.default.fileExists(atPath: keysPath)
        return LedgerSite(
            exists: { exists },
            open: { try open() },
            create: { try create() },
            discard: { discard(withKeys: !keysWereThere) },
            scratch: {
                try LedgerDatabase(
                    creating: SQLiteEngine(temporary: ()), keys: SQLiteEngine(temporary: ()), random: randomBytes)
            })
    }

    /// True when something is there. An empty file is what `touch` leaves, and as good as none.
    var exists: Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return (size?.int64Value ?? 0) > 0
    }

    /// Opens the ledger; never makes one, nor a file of keys.
    func open() throws -> LedgerDatabase {
        guard exists else { throw NoLedger(path: path) }
        guard FileManager.default.fileExists(atPath: keysPath) else { throw StoreError.keysMissing }
        return try LedgerDatabase(
            opening: SQLiteEngine(path: path), keys: SQLiteEngine(path: keysPath), random: randomBytes)
    }

    /// Opens the ledger for as long as `body` runs.
    func withLedger<Value>(_ body: (LedgerDatabase) throws -> Value) throws -> Value {
        let ledger = try open()
        defer { try? ledger.close() }
        return try body(ledger)
    }

    /// Makes the ledger under another name first, so that whoever finds it at its path finds it whole.
    private func create() throws -> LedgerDatabase {
        let unfinished = path + ".new"
        remove(unfinished)
        defer { remove(unfinished) }
        let database = try LedgerDatabase(
            creating: SQLiteEngine(path: unfinished), keys: SQLiteEngine(path: keysPath), random: randomBytes)
        try database.close()
        guard unsafe rename(unfinished, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        return try open()
    }

    private func discard(withKeys: Bool) {
        remove(path)
        // Keys that were there before may open an older ledger.
        if withKeys { remove(keysPath) }
    }

    private func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}

/// No ledger at the path.
struct NoLedger: Error {
    let path: String
}

/// Bytes from the system's secure source.
@Sendable private func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
        var word = generator.next()
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: word))
            word >>= 8
        }
    }
    return Array(bytes.prefix(count))
}
