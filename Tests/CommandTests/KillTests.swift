import Foundation
import Testing

/// A process killed at any moment of an import: the ledger then holds nothing, or all that was acknowledged.
@Suite struct KillTests {
    /// A district large enough to be met in the middle of anything.
    static let district = Program.root.appendingPathComponent("Examples/nam-po").path

    @Test func killedAtRandomMoments() throws {
        let scratch = try Scratch()
        let ledger = scratch.path("ledger")
        let first = KillTests.district
        let second = Program.root.appendingPathComponent("Tests/Fixtures/reorganised").path
        // How long a whole import takes here decides when to kill.
        let start = ContinuousClock.now
        #expect(try Program.run("import", first, "--database", scratch.path("timing")).status == 0)
        let whole = ContinuousClock.now - start
        var acknowledged = 0
        for round in 0..<12 {
            let (folder, source) = round < 6 ? (first, "one") : (second, "two")
            let isDone = try Program.kill(
                ["import", folder, "--source", source, "--database", ledger], after: whole * Double.random(in: 0...1.1))
            if isDone { acknowledged += 1 }
            try check(ledger, isAcknowledged: acknowledged > 0)
        }
        #expect(try Program.run("import", first, "--source", "one", "--database", ledger).status == 0)
        let figures = try Program.run("figures", "NP", "--at", "2020-10-12", "--format", "csv", "--database", ledger)
        #expect(figures.status == 0)
        // What the killed have left is gone.
        #expect(
            scratch.names.filter { $0.hasPrefix("ledger") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } == [
                "ledger", "ledger.lock", "ledger.vault",
            ])
    }

    private func check(_ ledger: String, isAcknowledged: Bool) throws {
        guard FileManager.default.fileExists(atPath: ledger) else {
            #expect(!isAcknowledged)
            return
        }
        let run = try Program.run("verify", "--database", ledger)
        #expect(run.status == 0, "\(run.error)")
        let count = run.output.filter(\.isNumber)
        if isAcknowledged { #expect(!count.hasPrefix("0")) }
    }
}
