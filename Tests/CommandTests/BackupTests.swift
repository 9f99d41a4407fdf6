import Foundation
import SQL
import SQLiteEngine
import Testing

/// `backup`: both files of one position, verified, or nothing.
@Suite struct BackupTests {
    private let ledger: SmallLedger

    init() throws { ledger = try SmallLedger() }

    @Test func itIsWholeAndTellsWhatItHolds() throws {
        let folder = try ledger.backup()
        let files = ["ledger.hatnhan", "ledger.hatnhan.vault", "manifest.json"]
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == files)
        for (path, mode) in [(folder, 0o700)] + files.map({ (folder + "/" + $0, 0o600) }) {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(path)")
        }
        let manifest = try BackupTests.manifest(folder)
        #expect(try manifest["head"] as? String == ledger.head())
        #expect(manifest["version"] as? Int == 1 && (manifest["made"] as? String)?.hasSuffix("Z") == true)
        let listed = try #require(manifest["files"] as? [[String: Any]])
        for file in listed {
            let path = try folder + "/" + #require(file["name"] as? String)
            #expect(try file["sha256"] as? String == BackupTests.sha256(path))
            #expect(try file["bytes"] as? Int == Data(contentsOf: URL(fileURLWithPath: path)).count)
        }
    }

    /// It may be looked at, and stays what it is; nobody writes to it.
    @Test func lookingAtItChangesNothing() throws {
        let folder = try ledger.backup()
        let (copy, head) = try (folder + "/ledger.hatnhan", ledger.head())
        func sums() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
                try $0 + BackupTests.sha256(folder + "/" + $0)
            }
        }
        let before = try sums()
        for command in [["verify", "--head", head], ["figures", "H", "--at", "2020-01-01"], ["facts", "H"]] {
            #expect(try Program.run(command + ["--database", copy]).status == 0)
        }
        let server = try ServingProcess(copy)
        server.process.terminate()
        server.process.waitUntilExit()
        for command in [
            ["import", ledger.folder], ["refold"], ["act", "retract-command", "command=x"], ["restore", folder],
            ["backup", ledger.scratch.path("other")],
        ] {
            let run = try Program.run(command + ["--database", copy])
            #expect(run.status == 1 && run.error.contains("ledger of a backup"), "\(command): \(run.error)")
        }
        #expect(try sums() == before)
        #expect(try ledger.run("restore", folder).status == 0)
    }

    @Test func othersGoOnMeanwhile() throws {
        let server = try ServingProcess(ledger.path)
        let stop = ledger.scratch.path("stop")
        let loop = Process()
        loop.executableURL = URL(fileURLWithPath: "/bin/bash")
        loop.arguments = [
            "-c",
            #"until [ -e "$1" ]; do for d in "$3" "$4"; do "$2" import "$d" --database "$5" || exit 1; done; done"#,
            "bash", stop, Program.url.path, try ledger.renamed("Một"), try ledger.renamed("Hai"), ledger.path,
        ]
        loop.environment = Program.process([]).environment
        (loop.standardOutput, loop.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try loop.run()
        var heads: Set<String> = []
        for round in 0..<5 {
            let folder = try ledger.backup(named: "backup-\(round)")
            // As the files lie there: opening them would bring up what is behind.
            let reflected = try BackupTests.row(
                folder + "/ledger.hatnhan.vault", "SELECT position, log_hash FROM reflected")
            let last = try BackupTests.row(
                folder + "/ledger.hatnhan", "SELECT named_position, named_hash FROM folded")
            #expect(reflected == last)
            let head = try BackupTests.manifest(folder)["head"] as? String
            #expect(try head == SmallLedger.head(of: folder + "/ledger.hatnhan"))
            heads.insert(head ?? "")
        }
        try Data().write(to: URL(fileURLWithPath: stop))
        loop.waitUntilExit()
        #expect(loop.terminationStatus == 0 && heads.count > 1, "\(heads)")
        #expect(server.process.isRunning)
        _ = try ledger.head()
    }

    @Test func onlyAnEmptyFolderIsTaken() throws {
        try FileManager.default.createDirectory(atPath: ledger.scratch.path("empty"), withIntermediateDirectories: true)
        #expect(try ledger.run("backup", ledger.scratch.path("empty")).status == 0)
        let before = ledger.scratch.names
        let letter = ledger.scratch.path("dossier/units.csv")
        for taken in [ledger.scratch.path("empty"), ledger.folder, letter] {
            let run = try ledger.run("backup", taken)
            #expect(run.status == 1 && run.error.contains("not empty, or no folder"), "\(run.error)")
        }
        #expect(ledger.scratch.names == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: ledger.folder).count == 3)
    }

    @Test func whatIsNotWholeIsNotBackedUp() throws {
        try SmallLedger.damage(ledger.path, "UPDATE person_days SET standing = 0")
        let run = try ledger.run("backup", ledger.scratch.path("backup"))
        #expect(run.status == 1 && run.error.contains("person_days") && run.error.contains("Nothing was backed up"))
        #expect(ledger.scratch.names == SmallLedger.names)
    }

    @Test func whereThereIsNoRoomNothingIsLeft() throws {
        try #require(ledger.run("import", KillTests.district, "--source", "NP").status == 0)
        let run = try Program.run(
            after: "ulimit -f 500", ["backup", ledger.scratch.path("backup"), "--database", ledger.path])
        #expect(run.status == 3 && run.error.contains("disk is full"), "\(run.error)")
        _ = try ledger.head()
        #expect(ledger.scratch.names == SmallLedger.names)
        for path in ["/proc/nowhere/backup", ledger.folder + "/units.csv/backup"] {
            let run = try ledger.run("backup", path)
            #expect(run.status == 3 && run.error.contains("'"), "\(path): \(run.error)")
        }
    }

    @Test func oneThatIsKilledLeavesNothingForLong() throws {
        try #require(ledger.run("import", KillTests.district, "--source", "NP").status == 0)
        let start = ContinuousClock.now
        _ = try ledger.backup()
        let whole = ContinuousClock.now - start
        for round in 0..<6 {
            let folder = ledger.scratch.path("killed-\(round)")
            try Program.kill(["backup", folder, "--database", ledger.path], after: whole * Double.random(in: 0...1.05))
            guard FileManager.default.fileExists(atPath: folder) else { continue }
            #expect(try SmallLedger.head(of: folder + "/ledger.hatnhan") == ledger.head())
        }
        // Somebody's own folder is not taken for a leftover.
        let own = ledger.scratch.path("own.unfinished-backup-2020")
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        _ = try ledger.backup(named: "last")
        #expect(ledger.scratch.names.filter { $0.contains("unfinished") } == ["own.unfinished-backup-2020"])
        _ = try ledger.head()
    }

    private static func row(_ path: String, _ sql: String) throws -> [SQLValue]? {
        let engine = try SQLiteEngine(path: path)
        defer { try? engine.close() }
        return try engine.read { connection in
            try connection.first(SQLText(stringLiteral: sql)) { [.integer($0.integer(0)), .blob($0.blob(1))] }
        }
    }

    static func manifest(_ folder: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/manifest.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// As another program sees it.
    static func sha256(_ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        process.arguments = [path]
        return try String(Program.finish(process).output.prefix(64))
    }
}
