internal import Foundation
internal import Ledger
internal import Snapshots

/// What a backup holds and of what it is: the file `manifest.json` beside its files.
package struct BackupManifest: Codable, Equatable, Sendable {
    /// One file of the backup.
    package struct File: Codable, Equatable, Sendable {
        /// Its name in the folder.
        package var name: String
        /// Its size.
        package var bytes: Int64
        /// 64 hexadecimal digits.
        package var sha256: String
    }

    /// Why a folder is no backup that can be restored.
    package enum Refusal: Error, Equatable, Sendable {
        /// What is there is no empty folder, so no backup can be made in it.
        case folderTaken(path: String)
        /// The ledger is not whole, and so is not backed up.
        case ledgerNotWhole(VerifyLedger.Broken)
        /// There is no such folder, or no manifest in it that this program reads.
        case noManifest(path: String)
        /// A file is missing.
        case fileMissing(name: String)
        /// A file is not the one that was backed up.
        case fileChanged(name: String)
        /// The files are those that the manifest tells of, and the ledger in them is not whole.
        case backupNotWhole(VerifyLedger.Broken)
        /// The files are those that the manifest tells of, and hold no ledger with its vault.
        case backupUnreadable
        /// The ledger in the files is at another head than the manifest says.
        case headDiffers
    }

    /// What the ledger is called in a backup; its vault has `.vault` behind.
    package static let ledgerName = "ledger.hatnhan"
    static let name = "manifest.json"

    /// Layout of the backup: this program makes and reads 1.
    package var version = 1
    /// Version of the program that made it.
    package var program: String
    /// When it was made, in UTC.
    package var made: String
    /// The head of the ledger in it.
    package var head: String
    /// How many facts it holds.
    package var facts: Int64
    /// The files beside the manifest.
    package var files: [File]

    init(program: String, made: Instant, head: Head, files: [File]) {
        self.program = program
        self.made = Date(timeIntervalSince1970: Double(made.milliseconds) / 1000).formatted(.iso8601)
        self.head = head.description
        facts = head.position
        self.files = files
    }

    /// Looks at a file as it is.
    ///
    /// - Throws: what reading it fails with.
    static func file(_ name: String, in folder: URL) throws -> File {
        let path = folder.appendingPathComponent(name).resolvingSymlinksInPath().path
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return File(name: name, bytes: size?.int64Value ?? 0, sha256: try FileHash.sha256(path: path))
    }

    func write(to folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: folder.appendingPathComponent(BackupManifest.name))
    }

    /// True for the ledger in a backup, whose bytes a manifest beside it tells of.
    package static func tells(ofLedger path: String) -> Bool {
        let url = URL(fileURLWithPath: path)
        return url.lastPathComponent == ledgerName && read(url.deletingLastPathComponent()) != nil
    }

    /// Nil when there is none that can be read.
    private static func read(_ folder: URL) -> BackupManifest? {
        FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).flatMap {
            // What is no manifest is as good as none.
            try? JSONDecoder().decode(BackupManifest.self, from: $0)
        }
    }

    /// The manifest of a backup whose files are those that were backed up.
    ///
    /// - Throws: `Refusal`, or what reading the files fails with.
    package static func checked(_ path: String) throws -> BackupManifest {
        let folder = URL(fileURLWithPath: path)
        guard let manifest = read(folder), manifest.version == 1,
            Set(manifest.files.map(\.name)) == [ledgerName, ledgerName + ".vault"]
        else { throw Refusal.noManifest(path: path) }
        for file in manifest.files {
            let path = folder.appendingPathComponent(file.name).resolvingSymlinksInPath().path
            guard FileManager.default.fileExists(atPath: path) else {
                throw Refusal.fileMissing(name: file.name)
            }
            // A pipe would be waited for.
            guard try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeRegular
            else { throw Refusal.fileChanged(name: file.name) }
            guard try BackupManifest.file(file.name, in: folder) == file else {
                throw Refusal.fileChanged(name: file.name)
            }
        }
        return manifest
    }
}
