import Foundation
import Testing

/// `restore`: the ledger of a backup in the place of what is there, or what was there as it was.
@Suite struct RestoreTests {
    private let ledger: SmallLedger
    private let backup: String
    private let head: String

    /// The ledger goes on after its backup.
    init() throws {
        (ledger, backup, head) = try SmallLedger.afterItsBackup()
    }

    private func expectRestored(_ path: String? = nil) throws {
        let run = try Program.run("verify", "--head", head, "--database", path ?? ledger.path)
        #expect(run.status == 0 && run.output.contains(head), "\(run.error)")
    }

    private func bytes() throws -> [Data] {
        try [ledger.path, ledger.vault].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    }

    @Test func whereNothingIsYet() throws {
        let other = ledger.scratch.path("other")
        let run = try Program.run("restore", backup, "--database", other)
        #expect(run.status == 0 && run.output.contains(head), "\(run.error)")
        try expectRestored(other)
        // The ledger goes on from there.
        #expect(try Program.run("import", ledger.folder, "--database", other).status == 0)
        let names = ledger.scratch.names.filter { $0.hasPrefix("other") }
        #expect(names == ["other", "other.lock", "other.vault"])
    }

    @Test func whatAKilledServerLeftSpoilsNothing() throws {
        let server = try ServingProcess(ledger.path)
        try #require(ledger.run("import", ledger.renamed("Khác")).status == 0)
        let beside = try ledger.run("restore", backup)
        #expect(beside.status == 3 && beside.error.contains("has the ledger"), "\(beside.error)")
        server.kill()
        #expect(ledger.scratch.names.contains("ledger-wal") && ledger.scratch.names.contains("ledger.vault-wal"))
        try Data("a tree".utf8).write(to: URL(fileURLWithPath: ledger.path + ".tree"))
        #expect(try ledger.run("restore", backup).status == 0)
        try expectRestored()
        #expect(ledger.scratch.names.filter { $0.hasPrefix("ledger") } == ["ledger", "ledger.lock", "ledger.vault"])
    }

    @Test(arguments: ["ledger.hatnhan", "ledger.hatnhan.vault"])
    func aBackupThatWasChangedIsRefused(name: String) throws {
        let file = backup + "/" + name
        let (whole, before) = try (Data(contentsOf: URL(fileURLWithPath: file)), bytes())
        for offset in [0, whole.count / 2, whole.count - 1] {
            try SmallLedger.flip(file, at: offset)
            try expectRefused("is not as it was backed up", before)
            try whole.write(to: URL(fileURLWithPath: file))
        }
        try (whole + Data([0])).write(to: URL(fileURLWithPath: file))
        try expectRefused("is not as it was backed up", before)
        try FileManager.default.removeItem(atPath: file)
        try expectRefused("lacks the file '\(name)'", before)
        // A pipe is not waited for.
        #expect(unsafe mkfifo(file, 0o600) == 0)
        try expectRefused("is not as it was backed up", before)
        try FileManager.default.removeItem(atPath: file)
        try whole.write(to: URL(fileURLWithPath: file))
        #expect(try ledger.run("restore", backup).status == 0)
        try expectRestored()
    }

    private func expectRefused(_ words: String, _ before: [Data]) throws {
        let run = try ledger.run("restore", backup)
        #expect(
            run.status == 1 && run.error.contains(words) && run.error.contains("Nothing was changed"), "\(run.error)")
        #expect(try bytes() == before)
        #expect(!ledger.scratch.names.contains { $0.contains("restore") })
    }

    @Test func aManifestThatIsWrongIsRefused() throws {
        let url = URL(fileURLWithPath: backup + "/manifest.json")
        let (text, before) = try (String(contentsOf: url, encoding: .utf8), bytes())
        let (position, other) = (
            head.prefix { $0 != ":" }, head.replacing(/\d$/, with: "x").replacing(/[a-f]$/, with: "0")
        )
        let wrong = [
            (String(text.dropLast(3)), "manifest.json"), ("{}", "manifest.json"), ("", "manifest.json"),
            (text.replacing("\"version\" : 1", with: "\"version\" : 2"), "manifest.json"),
            (text.replacing("ledger.hatnhan.vault", with: "../ledger.vault"), "manifest.json"),
            (text.replacing(head, with: other), "not at the head"),
            (text.replacing("\"facts\" : \(position)", with: "\"facts\" : 1"), "not at the head"),
        ]
        for (manifest, words) in wrong {
            #expect(manifest != text)
            try Data(manifest.utf8).write(to: url)
            try expectRefused(words, before)
        }
        try FileManager.default.removeItem(at: url)
        try expectRefused("manifest.json", before)
    }

    /// Somebody damages a backup and makes its manifest fit.
    @Test func aManifestOfDamagedFilesIsNotBelieved() throws {
        let (file, before) = try (backup + "/ledger.hatnhan", bytes())
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        try SmallLedger.damage(file, "UPDATE facts SET effective = effective + 1 WHERE position = 3")
        try fit("ledger.hatnhan")
        try expectRefused("position 3", before)
        try whole.write(to: URL(fileURLWithPath: file))
        try SmallLedger.flip(file, at: 0)
        try fit("ledger.hatnhan")
        try expectRefused("or are damaged", before)
        try whole.write(to: URL(fileURLWithPath: file))
        try fit("ledger.hatnhan")
        let second = try SmallLedger.another()
        try Data(contentsOf: URL(fileURLWithPath: second.vault)).write(to: URL(fileURLWithPath: file + ".vault"))
        try fit("ledger.hatnhan.vault")
        try expectRefused("or are damaged", before)
    }

    private func fit(_ name: String) throws {
        var manifest = try BackupTests.manifest(backup)
        let path = backup + "/" + name
        let size = try Data(contentsOf: URL(fileURLWithPath: path)).count
        manifest["files"] = try #require(manifest["files"] as? [[String: Any]]).map { file in
            guard file["name"] as? String == name else { return file }
            return try ["name": name, "bytes": size, "sha256": BackupTests.sha256(path)]
        }
        try JSONSerialization.data(withJSONObject: manifest).write(to: URL(fileURLWithPath: backup + "/manifest.json"))
    }

    @Test func theCopyIsAFileOfItsOwnEvenWhereTheBackupHoldsLinks() throws {
        for name in ["ledger.hatnhan", "ledger.hatnhan.vault"] {
            let (file, real) = (backup + "/" + name, ledger.scratch.path("real-" + name))
            try FileManager.default.moveItem(atPath: file, toPath: real)
            try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "../real-" + name)
        }
        #expect(try ledger.run("restore", backup).status == 0)
        #expect(throws: (any Error).self) { try FileManager.default.destinationOfSymbolicLink(atPath: ledger.path) }
        try FileManager.default.removeItem(atPath: ledger.scratch.path("real-ledger.hatnhan"))
        try expectRestored()
    }

    @Test func aDamagedLedgerIsReplacedAndSomebodysFileIsNot() throws {
        try SmallLedger.flip(ledger.path, at: 0)
        let verify = try ledger.run("verify")
        #expect(verify.status == 3 && verify.error.contains("damaged. Restore a backup"), "\(verify.error)")
        #expect(try ledger.run("restore", backup).status == 0)
        try expectRestored()
        // Without its vault beside it, nobody can tell what it was.
        try SmallLedger.flip(ledger.path, at: 0)
        try FileManager.default.removeItem(atPath: ledger.vault)
        let before = try Data(contentsOf: URL(fileURLWithPath: ledger.path))
        let run = try ledger.run("restore", backup)
        #expect(run.status == 1 && run.error.contains("move it elsewhere"), "\(run.error)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: ledger.path)) == before)
        try FileManager.default.moveItem(atPath: ledger.path, toPath: ledger.scratch.path("damaged"))
        #expect(try ledger.run("restore", backup).status == 0)
        try expectRestored()
        // A missing vault alone, and one that is damaged.
        try FileManager.default.removeItem(atPath: ledger.vault)
        #expect(try ledger.run("restore", backup).status == 0)
        try SmallLedger.flip(ledger.vault, at: 0)
        #expect(try ledger.run("restore", backup).status == 0)
        try expectRestored()
    }

    @Test func ofTwoAtOnceNoneSpoilsTheOther() throws {
        for _ in 0..<4 {
            let processes = (0..<2).map { _ in Program.process(["restore", backup, "--database", ledger.path]) }
            for process in processes {
                (process.standardOutput, process.standardError) = (Pipe(), Pipe())
                try process.run()
            }
            for process in processes { process.waitUntilExit() }
            #expect(processes.contains { $0.terminationStatus == 0 })
            #expect(processes.allSatisfy { [0, 3].contains($0.terminationStatus) })
            try expectRestored()
            #expect(
                ledger.scratch.names.filter { $0.hasPrefix("ledger") } == ["ledger", "ledger.lock", "ledger.vault"])
        }
    }
}
