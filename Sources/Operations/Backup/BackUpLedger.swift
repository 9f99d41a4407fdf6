internal import Foundation
package import Ledger
internal import Snapshots
package import Store

/// Copies a ledger and its vault, of one position of the log, into a folder, while others go on reading and writing.
package struct BackUpLedger {
    /// How far it is.
    package enum Progress: Sendable {
        /// Pages copied of all.
        case copying(done: Int64, of: Int64)
        /// Facts of the copy verified of all.
        case verifying(done: Int64, of: Int64)
    }

    private let database: LedgerDatabase
    private let open: (String) throws -> LedgerDatabase
    private let program: String
    private let onProgress: (Progress) -> Void

    /// Backs up the ledger in `database`.
    ///
    /// - Parameters:
    ///   - program: version of the program, for the manifest.
    ///   - open: opens a copied ledger at a path.
    package init(
        _ database: LedgerDatabase, program: String, open: @escaping (String) throws -> LedgerDatabase,
        onProgress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.database = database
        self.program = program
        self.open = open
        self.onProgress = onProgress
    }

    /// What a backup is called while it is made, before the process; whatever the name that it is to have.
    private static let unfinishedMark = ".unfinished-backup-"

    /// Makes a backup in the folder at `path`, which is not there yet or empty. It appears there whole and verified, or
    /// not at all. What backups that were killed have left beside it goes first.
    ///
    /// - Throws: `BackupManifest.Refusal`, `SQLError`, `CocoaError`, `FileFailure`.
    package func run(folder path: String, at now: Instant) throws -> BackupManifest {
        let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        try checkPlace(folder)
        let parent = folder.deletingLastPathComponent()
        Leftovers.remove(try Leftovers.find(mark: BackUpLedger.unfinishedMark, in: parent))
        let new = URL(fileURLWithPath: Leftovers.name(prefix: folder.path + BackUpLedger.unfinishedMark))
        try FileManager.default.createDirectory(
            at: new, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // It is gone where it was put in place; a leftover is met again.
        defer { try? FileManager.default.removeItem(at: new) }
        let manifest = try fill(new, at: now)
        // An empty folder gives way; anything else stays, and the renaming fails.
        guard unsafe rename(new.path, folder.path) == 0 else {
            let isTaken = [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno)
            throw isTaken ? BackupManifest.Refusal.folderTaken(path: path) : FileFailure.last(path: folder.path)
        }
        try SafeFile.flush(parent.path)
        return manifest
    }

    private func fill(_ folder: URL, at now: Instant) throws -> BackupManifest {
        let ledger = folder.appendingPathComponent(BackupManifest.ledgerName).path
        try database.copy(ledger: ledger, vault: ledger + ".vault") { onProgress(.copying(done: $0, of: $1)) }
        let head = try verifiedHead(ledger)
        for file in [ledger, ledger + ".vault"] { try SafeFile.flush(database: file) }
        let names = [BackupManifest.ledgerName, BackupManifest.ledgerName + ".vault"]
        let manifest = BackupManifest(
            program: program, made: now, head: head, files: try names.map { try BackupManifest.file($0, in: folder) })
        try manifest.write(to: folder)
        try SafeFile.flush(folder.appendingPathComponent(BackupManifest.name).path)
        try SafeFile.flush(folder.path)
        return manifest
    }

    private func checkPlace(_ folder: URL) throws {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue, try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty else {
            throw BackupManifest.Refusal.folderTaken(path: folder.path)
        }
    }

    private func verifiedHead(_ path: String) throws -> Head {
        let copy = try open(path)
        defer { removeLock(path) }
        let report: VerifyLedger.Report
        do {
            report = try VerifyLedger(copy).run { onProgress(.verifying(done: $0, of: $1)) }
            try copy.close()
        } catch {
            // The first error is the one to tell.
            try? copy.close()
            throw error
        }
        if let broken = report.firstBroken { throw BackupManifest.Refusal.ledgerNotWhole(broken) }
        return report.head
    }

    /// What opening the copy left beside it is no part of the backup.
    private func removeLock(_ path: String) {
        // An empty file more does no harm.
        try? FileManager.default.removeItem(atPath: path + ".lock")
    }
}
