import Foundation
import Testing

/// A full disk and a limit on the size of files: before the commit nothing is written; after it the work is done and said to
/// be.
@Suite struct LimitTests {
    private let ledger: SmallLedger
    /// Kibibytes: room for the log of a small import, and none for bringing it into a ledger that is larger.
    private let limit = 2000

    init() throws {
        let scratch = try Scratch(with: "a small ledger and a district") { scratch in
            let ledger = SmallLedger(in: scratch)
            for arguments in [[try scratch.dossier(SmallLedger.files)], [KillTests.district, "--source", "NP"]] {
                let run = try Program.run(["import"] + arguments + ["--database", ledger.path])
                try #require(run.status == 0, "\(run.error)")
            }
        }
        ledger = SmallLedger(in: scratch)
    }

    private func limited(_ arguments: [String], to limit: Int? = nil, appended: String = "") throws -> Program.Run {
        try Program.run(after: "ulimit -f \(limit ?? self.limit)", arguments + ["--database", ledger.path], appended)
    }

    @Test func afterTheCommitAnImportIsDone() throws {
        let before = try ledger.head()
        let run = try limited(["import", ledger.renamed("Mới"), "--source", "H"])
        #expect(run.status == 0 && run.output.contains("Imported"), "\(run.error)")
        let size = try FileManager.default.attributesOfItem(atPath: ledger.path)[.size] as? NSNumber
        try #require(size?.intValue ?? 0 > limit * 1024)
        #expect(try ledger.head() != before)
        #expect(try run.output.contains(ledger.head()))
    }

    @Test(arguments: [">/dev/full", ">>full", ">&-"])
    func whatCannotBeWrittenAfterwardsIsNoFailure(appended: String) throws {
        let full = ledger.scratch.path("full")
        try Data(repeating: 0x20, count: limit * 1024).write(to: URL(fileURLWithPath: full))
        let before = try ledger.head()
        let output = appended.replacing("full", with: appended == ">>full" ? full : "full")
        let run = try limited(["import", ledger.renamed("Mới"), "--source", "H"], appended: output)
        #expect(run.status == 0 && run.error.contains("done all the same"), "\(run.status) \(run.error)")
        #expect(try ledger.head() != before)
        // A dry run did nothing but say something.
        let dry = try limited(["import", ledger.folder, "--dry-run"], appended: output)
        #expect(dry.status == 3, "\(dry.status) \(dry.error)")
    }

    @Test func beforeTheCommitNothingIsWritten() throws {
        let before = try ledger.head()
        let run = try limited(
            ["import", Program.root.appendingPathComponent("Tests/Fixtures/reorganised").path], to: 100)
        #expect(run.status == 3 && run.error.contains("nothing was written"), "\(run.status) \(run.error)")
        #expect(try ledger.head() == before)
        #expect(ledger.scratch.names == SmallLedger.names)
    }

    @Test func aFirstImportLeavesNothing() throws {
        let run = try Program.run(
            after: "ulimit -f 400", ["import", KillTests.district, "--database", ledger.scratch.path("other")])
        #expect(run.status == 3 && run.error.contains("nothing was written"), "\(run.status) \(run.error)")
        #expect(ledger.scratch.names == SmallLedger.names)
    }

    @Test func aRestoreLeavesWhatIsThere() throws {
        let backup = try ledger.backup()
        let before = try ledger.head()
        let run = try limited(["restore", backup], to: 400)
        #expect(run.status == 3 && run.error.contains("disk is full"), "\(run.status) \(run.error)")
        #expect(try ledger.head() == before)
        #expect(ledger.scratch.names == (SmallLedger.names + ["backup"]).sorted())
    }
}
