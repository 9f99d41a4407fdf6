import Foundation
import TestSupport
import Testing

/// `--database` on whatever may lie at a path: a ledger, nothing, or an empty file; anything else stays as it is.
@Suite struct PathTests {
    private let scratch: Scratch
    private let folder: String
    private let backup: String

    init() throws {
        scratch = try Scratch(with: "a small ledger and its backup") { scratch in
            let run = try Program.run(
                "import", scratch.dossier(SmallLedger.files), "--database", scratch.path("ledger"))
            try #require(run.status == 0, "\(run.error)")
            _ = try SmallLedger(in: scratch).backup()
        }
        (folder, backup) = (scratch.path("dossier"), scratch.path("backup"))
    }

    /// Every command that opens, makes or replaces a ledger.
    private var commands: [[String]] {
        [
            ["import", folder], ["import", folder, "--dry-run"], ["verify"], ["figures", "H", "--at", "2020-01-01"],
            ["backup", scratch.path("other")], ["restore", backup], ["refold"], ["serve", "--port", "0"],
            ["act", "retract-command", "command=x"],
        ]
    }

    private func kind(_ path: String) -> mode_t? { FileMode.of(path) }

    private func expectUntouched(_ path: String) throws {
        let (before, names) = (kind(path), scratch.names)
        let beside = try FileManager.default.contentsOfDirectory(atPath: "/dev").sorted()
        for command in commands {
            let run = try Program.run(command + ["--database", path])
            #expect(run.status == 1 && run.error.contains("ledger"), "\(command) \(path): \(run.status) \(run.error)")
        }
        #expect(kind(path) == before && before != nil)
        #expect(scratch.names == names)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "/dev").sorted() == beside)
    }

    @Test func whatIsNoRegularFileIsRefused() throws {
        let nodes = [("pipe", S_IFIFO), ("socket", S_IFSOCK)]
        for (name, kind) in nodes { #expect(unsafe mknod(scratch.path(name), kind | 0o600, 0) == 0) }
        let devices = ["/dev/null", "/dev/zero", "/dev/loop0", "/dev/sda", "/dev/vda"].filter {
            FileManager.default.fileExists(atPath: $0)
        }
        for path in devices + nodes.map({ scratch.path($0.0) }) + [folder] {
            try expectUntouched(path)
            let link = scratch.path("link")
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            try expectUntouched(link)
            try FileManager.default.removeItem(atPath: link)
        }
    }

    @Test func somebodysFileIsRefused() throws {
        for (name, data) in [
            ("letter", Data("Kính gửi".utf8)), ("zero", Data([0])), ("header", Data("SQLite format 3\0".utf8)),
            ("long", Data(repeating: 0, count: 100_000)),
        ] {
            let url = URL(fileURLWithPath: scratch.path(name))
            try data.write(to: url)
            try expectUntouched(url.path)
            let link = scratch.path("link")
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: name)
            try expectUntouched(link)
            try FileManager.default.removeItem(atPath: link)
            #expect(try Data(contentsOf: url) == data)
        }
    }

    @Test(arguments: ["import", "restore"])
    func anEmptyFileAndLinksToNothingWork(command: String) throws {
        let source = command == "import" ? folder : backup
        let files = FileManager.default
        try files.createDirectory(atPath: scratch.path("far"), withIntermediateDirectories: true)
        for (round, isThere) in [true, false].enumerated() {
            let direct = scratch.path("direct-\(round)")
            let target = scratch.path("far/target-\(round)")
            if isThere {
                for path in [direct, target] { try Data().write(to: URL(fileURLWithPath: path)) }
            }
            // A link to a link, both relative.
            try files.createSymbolicLink(
                atPath: scratch.path("far/inner-\(round)"), withDestinationPath: "target-\(round)")
            try files.createSymbolicLink(
                atPath: scratch.path("outer-\(round)"), withDestinationPath: "far/inner-\(round)")
            for path in [direct, scratch.path("outer-\(round)")] {
                let run = try Program.run(command, source, "--database", path)
                #expect(run.status == 0, "\(path): \(run.error)")
                _ = try SmallLedger.head(of: path)
            }
            // The ledger lies where the link leads, its vault beside it.
            #expect(kind(target).map { $0 & S_IFMT } == S_IFREG && kind(target + ".vault") != nil)
            #expect(kind(scratch.path("outer-\(round)")).map { $0 & S_IFMT } == S_IFLNK)
            #expect(kind(scratch.path("outer-\(round).vault")) == nil)
        }
    }

    @Test func whereTheFolderIsNotThereOrMayNotBeWrittenItIsSaid() throws {
        for path in [scratch.path("no/such/ledger"), "/proc/ledger", folder + "/units.csv/ledger"] {
            for command in [["import", folder], ["restore", backup]] {
                let run = try Program.run(command + ["--database", path])
                #expect(run.status == 3 && run.error.contains("folder"), "\(command) \(path): \(run.error)")
                #expect(!run.error.contains("Error"), "\(run.error)")
            }
        }
        let circle = scratch.path("circle")
        try FileManager.default.createSymbolicLink(atPath: circle, withDestinationPath: "circle")
        let run = try Program.run("import", folder, "--database", circle)
        #expect(run.status == 3 && run.error.contains("'\(circle)'"), "\(run.error)")
    }

    @Test func aVaultThatIsNoFileIsNotReplaced() throws {
        let path = scratch.path("other")
        #expect(unsafe mkfifo(path + ".vault", 0o600) == 0)
        for command in [["import", folder], ["verify"]] {
            #expect(try Program.run(command + ["--database", path]).status == 1)
        }
        #expect(kind(path + ".vault").map { $0 & S_IFMT } == S_IFIFO && kind(path) == nil)
    }
}
