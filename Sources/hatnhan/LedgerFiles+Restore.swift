internal import Foundation
internal import Ledger
internal import Operations
internal import SQL
internal import SQLiteEngine
internal import Snapshots
internal import Store

/// Puts a backup into the place of what is there.
extension LedgerFiles {
    /// Where a restore keeps what it replaces until it is done.
    var replacedPath: String { path + ".before-restore" }
    /// What a copy of a backup is called until it is verified, before the process.
    var restoredPrefix: String { path + ".restored-" }
    /// What is called that was replaced, once the restore is done and it may go, before the process.
    var forgottenPrefix: String { path + ".replaced-" }

    /// Puts the ledger and the vault of a backup into the place of what is here.
    ///
    /// Copies first and verifies the copy; then moves what is here aside, with its write-ahead logs, and lets the copy take
    /// its place. What was moved aside goes when everything is on the disk. A kill at any moment leaves either one whole
    /// ledger or a place that nobody opens until the restore is run again.
    ///
    /// - Throws: `BackupManifest.Refusal`, `LedgerInUse`, `UnknownFileInPlace`, `StoreError.notALedger`, `SQLError`,
    ///   `CocoaError`, `FileFailure`.
    func restore(from folder: String, onProgress: (Int64, Int64) -> Void) throws -> BackupManifest {
        let manifest = try BackupManifest.checked(folder)
        try checkIsNoBackup()
        try checkReplaceable()
        let lock = try lock(isExclusive: true)
        defer { withExtendedLifetime(lock) {} }
        removeLeftovers()
        let new = Leftovers.name(prefix: restoredPrefix)
        defer { for file in [new, new + ".vault"] { remove(file) } }
        let source = URL(fileURLWithPath: folder).appendingPathComponent(BackupManifest.ledgerName).path
        for suffix in ["", ".vault"] { try copy(source + suffix, to: new + suffix) }
        try verify(new, is: manifest, onProgress)
        try moveAside()
        for suffix in [".vault", ""] { try FileManager.default.moveItem(atPath: new + suffix, toPath: path + suffix) }
        try flushFolder()
        try forgetReplaced()
        return manifest
    }

    /// A ledger too damaged to be known as one still lies beside its vault.
    private func checkReplaceable() throws {
        if FileManager.default.fileExists(atPath: replacedPath) { return }
        guard try regularSize(path) ?? 0 > 0, try !isOwn(path) else { return }
        guard try hasOwnVault() else { throw UnknownFileInPlace(path: path) }
    }

    private func copy(_ source: String, to target: String) throws {
        let file = URL(fileURLWithPath: source).resolvingSymlinksInPath().path
        try FileManager.default.copyItem(atPath: file, toPath: target)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
        try SafeFile.flush(target)
    }

    private func verify(_ path: String, is manifest: BackupManifest, _ onProgress: (Int64, Int64) -> Void) throws {
        let report: VerifyLedger.Report
        do {
            let ledger = try LedgerDatabase(
                opening: SQLiteEngine(path: path), vault: SQLiteEngine(path: path + ".vault"), random: randomBytes)
            do { report = try VerifyLedger(ledger).run(onProgress: onProgress) } catch {
                // The first error is the one to tell.
                try? ledger.close()
                throw error
            }
            try ledger.close()
        } catch let error as SQLError where [.corrupt, .notADatabase].contains(error.code) {
            throw BackupManifest.Refusal.backupUnreadable
        } catch StoreError.notALedger, StoreError.vaultOfAnotherLedger {
            throw BackupManifest.Refusal.backupUnreadable
        }
        if let broken = report.firstBroken { throw BackupManifest.Refusal.backupNotWhole(broken) }
        guard report.head.description == manifest.head, report.head.position == manifest.facts else {
            throw BackupManifest.Refusal.headDiffers
        }
        for file in [path, path + ".vault"] { try SafeFile.flush(database: file) }
    }

    /// Moves every file of the ledger that is here into a folder of its own, sign-ins and drafts too: they are of what is
    /// replaced, and no backup holds any. Where an interrupted restore has moved all of
    /// them already, what lies here since is of a backup, and goes.
    private func moveAside() throws {
        try FileManager.default.createDirectory(
            atPath: replacedPath, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let name = URL(fileURLWithPath: path).lastPathComponent
        let mark = replacedPath + "/" + name + ".all-moved"
        let isAllMoved = FileManager.default.fileExists(atPath: mark)
        let databases = ["", ".vault", ".drafts"]
        let files = databases.flatMap { name in ["", "-wal", "-shm", "-journal"].map { name + $0 } } + [".tree"]
        for suffix in files where FileManager.default.fileExists(atPath: path + suffix) {
            if isAllMoved {
                try FileManager.default.removeItem(atPath: path + suffix)
            } else {
                try FileManager.default.moveItem(atPath: path + suffix, toPath: replacedPath + "/" + name + suffix)
            }
        }
        try SafeFile.flush(replacedPath)
        try flushFolder()
        if !isAllMoved { try Data().write(to: URL(fileURLWithPath: mark)) }
        try SafeFile.flush(replacedPath)
    }

    /// From here on the restore is done; a kill leaves something to be tidied up at the most.
    private func forgetReplaced() throws {
        let forgotten = Leftovers.name(prefix: forgottenPrefix)
        try FileManager.default.moveItem(atPath: replacedPath, toPath: forgotten)
        // Neither takes back that the restore is done.
        try? SafeFile.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        // A leftover is met again.
        try? FileManager.default.removeItem(atPath: forgotten)
    }

    private func flushFolder() throws {
        try SafeFile.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
}
