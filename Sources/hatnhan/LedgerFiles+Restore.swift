internal import Foundation
internal import Ledger
internal import Operations
internal import SQLiteEngine
internal import Store

extension LedgerFiles {
    /// Puts the ledger and the vault of a backup into the place of what is here.
    ///
    /// Copies first and verifies the copy; then moves what is here aside, with its write-ahead logs, and lets the copy take
    /// its place. What was moved aside goes when everything is on the disk. A kill at any moment leaves either one whole
    /// ledger or a place that nobody opens until the restore is run again.
    ///
    /// - Throws: `BackupManifest.Refusal`, `LedgerInUse`, `StoreError.notALedger`, `CocoaError`.
    func restore(from folder: String, onProgress: (Int64, Int64) -> Void) throws -> BackupManifest {
        let manifest = try BackupManifest.checked(folder)
        let isInterrupted = FileManager.default.fileExists(atPath: replacedPath)
        if !isInterrupted { _ = try exists() }
        let lock: FileLock
        do { lock = try FileLock(path: lockPath, isExclusive: true) } catch is FileLock.Held {
            throw LedgerInUse(path: path)
        }
        defer { withExtendedLifetime(lock) {} }
        try Leftovers.find(prefix: restoredPrefix).forEach(remove)
        let new = restoredPrefix + String(ProcessInfo.processInfo.processIdentifier)
        defer { for file in [new, new + ".vault"] { remove(file) } }
        let source = URL(fileURLWithPath: folder).appendingPathComponent(BackupManifest.ledgerName).path
        for suffix in ["", ".vault"] { try copy(source + suffix, to: new + suffix) }
        try verify(new, is: manifest, onProgress)
        try moveAside()
        for suffix in [".vault", ""] { try FileManager.default.moveItem(atPath: new + suffix, toPath: path + suffix) }
        try SafeFile.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try FileManager.default.removeItem(atPath: replacedPath)
        return manifest
    }

    private var restoredPrefix: String { path + ".restored-" }

    private func copy(_ source: String, to target: String) throws {
        try FileManager.default.copyItem(atPath: source, toPath: target)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
        try SafeFile.flush(target)
    }

    private func verify(_ path: String, is manifest: BackupManifest, _ onProgress: (Int64, Int64) -> Void) throws {
        let ledger = try LedgerDatabase(
            opening: SQLiteEngine(path: path), vault: SQLiteEngine(path: path + ".vault"), random: randomBytes)
        let report: VerifyLedger.Report
        do {
            report = try VerifyLedger(ledger).run(onProgress: onProgress)
            try ledger.close()
        } catch {
            try? ledger.close()
            throw error
        }
        if let broken = report.firstBroken { throw BackupManifest.Refusal.notWhole(broken) }
        guard report.head.description == manifest.head else { throw BackupManifest.Refusal.headDiffers }
    }

    /// Moves every file of the ledger that is here into a folder of its own. What an interrupted restore moved there stays:
    /// it is what was here first, and what is here since is of a backup.
    private func moveAside() throws {
        let files = ["", "-wal", "-shm", "-journal", ".vault", ".vault-wal", ".vault-shm", ".vault-journal", ".tree"]
        try FileManager.default.createDirectory(
            atPath: replacedPath, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let name = URL(fileURLWithPath: path).lastPathComponent
        for suffix in files where FileManager.default.fileExists(atPath: path + suffix) {
            let target = replacedPath + "/" + name + suffix
            if FileManager.default.fileExists(atPath: target) {
                try FileManager.default.removeItem(atPath: path + suffix)
            } else {
                try FileManager.default.moveItem(atPath: path + suffix, toPath: target)
            }
        }
        try SafeFile.flush(replacedPath)
        try SafeFile.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
}
