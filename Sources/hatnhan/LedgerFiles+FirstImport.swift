internal import Foundation
internal import Ledger
internal import Operations
internal import SQLiteEngine
internal import Snapshots
internal import Store

/// A first import fills files that nobody sees, and gives them their names when they are whole.
extension LedgerFiles {
    /// What a ledger that is being filled is called, before the number of the process.
    private var newPrefix: String { path + ".new-" }

    /// Makes the ledger under a name of its own.
    ///
    /// - Parameter isDemonstration: it is made to be looked at, and is so for good.
    /// - Throws: `VaultWithoutLedger`: a vault that lies at its place may open a lost ledger's backups, and is never
    ///   replaced.
    func create(timeZone: String, isDemonstration: Bool = false) throws -> NewLedger {
        removeLeftovers()
        guard try regularSize(vaultPath) == nil else { throw VaultWithoutLedger(path: vaultPath) }
        let name = Leftovers.name(prefix: newPrefix)
        let discard: @Sendable () -> Void = {
            for file in [name, name + ".vault"] { remove(file) }
        }
        do {
            let database = try LedgerDatabase(
                creating: SQLiteEngine(loading: name),
                vault: SQLiteEngine(loading: name + ".vault"), timeZone: timeZone,
                isDemonstration: isDemonstration, random: randomBytes)
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
        for file in [name, name + ".vault"] { try SafeFile.flush(database: file) }
        let lock = try lock(isExclusive: false)
        defer { withExtendedLifetime(lock) {} }
        if FileManager.default.fileExists(atPath: replacedPath) { throw RestoreInterrupted(path: path) }
        try place(name + ".vault", at: vaultPath)
        do {
            // What `touch` left is nobody's ledger.
            if try regularSize(path) == 0 { unsafe unlink(path) }
            try place(name, at: path)
        } catch {
            unsafe unlink(vaultPath)
            throw error
        }
        // The ledger stands under its name; should the machine stop now, it may be missing, and is never half.
        try? SafeFile.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private func place(_ name: String, at path: String) throws {
        if unsafe link(name, path) == 0 { return }
        guard errno != EEXIST else { throw LedgerAppeared(path: self.path) }
        // A file system without links, as on a memory stick: moving refuses what is there, if less surely.
        try FileManager.default.moveItem(atPath: name, toPath: path)
    }

    /// Removes what imports and restores that were killed have left: half a ledger, or one that is no more, which name
    /// people. What cannot be removed now is met again.
    func removeLeftovers() {
        for prefix in [newPrefix, restoredPrefix, forgottenPrefix] {
            // A folder that cannot be listed is told of by what is done in it next.
            for file in (try? Leftovers.find(prefix: prefix)) ?? [] {
                if isVaultWithoutLedger(file) { unsafe unlink(vaultPath) }
                remove(file)
            }
        }
    }

    /// True for the vault of a first import that had given it its name already, and not yet the ledger.
    private func isVaultWithoutLedger(_ file: String) -> Bool {
        guard file.hasSuffix(".vault"), isSameFile(file, vaultPath) else { return false }
        do { return try FileStatus(of: path).map { $0.bytes == 0 } ?? true } catch { return false }
    }

    private func isSameFile(_ first: String, _ second: String) -> Bool {
        // Of a file that nobody may look at, nothing is known.
        guard let left = try? FileStatus(of: first), let right = try? FileStatus(of: second) else { return false }
        return left.isSameFile(as: right)
    }
}
