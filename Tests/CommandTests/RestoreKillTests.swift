import Foundation
import Testing

/// A restore that is killed leaves the ledger that was there, or says that it was interrupted and is finished when it is run
/// again.
@Suite struct RestoreKillTests {
    private let ledger: SmallLedger
    private let backup: String
    private let heads: (backup: String, later: String)

    init() throws {
        let first: String
        (ledger, backup, first) = try SmallLedger.afterItsBackup()
        heads = (first, try ledger.head())
    }

    /// How far it had come; what a restore does between one state and the next is one renaming.
    enum Step: Int, CaseIterable {
        case folderMade, ledgerAside, logAside, vaultAside, allAside, vaultInPlace, ledgerInPlace
    }

    @Test(arguments: Step.allCases)
    func afterEveryStep(step: Step) throws {
        let aside = ledger.path + ".before-restore"
        func move(_ suffix: String) throws {
            try FileManager.default.moveItem(atPath: ledger.path + suffix, toPath: aside + "/ledger" + suffix)
        }
        func copy(_ suffix: String) throws {
            try FileManager.default.copyItem(
                atPath: backup + "/ledger.hatnhan" + suffix, toPath: ledger.path + suffix)
        }
        try Data().write(to: URL(fileURLWithPath: ledger.path + "-wal"))
        let steps: [() throws -> Void] = [
            { try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true) },
            { try move("") }, { try move("-wal") }, { try move(".vault") },
            { try Data().write(to: URL(fileURLWithPath: aside + "/ledger.all-moved")) },
            { try copy(".vault") }, { try copy("") },
        ]
        for action in steps.prefix(step.rawValue + 1) { try action() }
        for command in [["verify"], ["import", ledger.folder], ["backup", ledger.scratch.path("other")]] {
            let run = try Program.run(command + ["--database", ledger.path])
            #expect(run.status == 3 && run.error.contains("interrupted"), "\(command): \(run.error)")
        }
        let run = try ledger.run("restore", backup)
        #expect(run.status == 0, "\(run.error)")
        #expect(try ledger.head() == heads.backup)
        #expect(ledger.scratch.names.filter { $0.hasPrefix("ledger") } == ["ledger", "ledger.lock", "ledger.vault"])
    }

    /// What was there first is kept however often the restore is interrupted.
    @Test func theFirstIsKeptUntilTheEnd() throws {
        let aside = ledger.path + ".before-restore"
        try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: ledger.path, toPath: aside + "/ledger")
        // Somebody changes their mind, as the message says.
        #expect(try ledger.run("verify").error.contains("move the files"))
        try FileManager.default.moveItem(atPath: aside + "/ledger", toPath: ledger.path)
        try FileManager.default.removeItem(atPath: aside)
        #expect(try ledger.head() == heads.later)
    }

    @Test func killedAtRandomMoments() throws {
        let start = ContinuousClock.now
        try #require(ledger.run("restore", backup).status == 0)
        let whole = ContinuousClock.now - start
        var isRestored = true
        for round in 0..<25 {
            if isRestored { try #require(ledger.run("import", ledger.renamed("Lần\(round)")).status == 0) }
            let before = try ledger.head()
            try Program.kill(
                ["restore", backup, "--database", ledger.path], after: whole * Double.random(in: 0.2...1.05))
            let verify = try ledger.run("verify")
            if verify.status == 0 {
                isRestored = verify.output.contains(heads.backup)
                #expect(isRestored || verify.output.contains(before), "\(verify.output)")
            } else {
                #expect(verify.status == 3 && verify.error.contains("interrupted"), "\(verify.error)")
                try #require(ledger.run("restore", backup).status == 0)
                #expect(try ledger.head() == heads.backup)
                isRestored = true
            }
        }
        try #require(ledger.run("restore", backup).status == 0)
        #expect(ledger.scratch.names.filter { $0.hasPrefix("ledger") } == ["ledger", "ledger.lock", "ledger.vault"])
    }
}
