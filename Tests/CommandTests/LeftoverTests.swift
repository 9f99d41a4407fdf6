import Foundation
import Testing

/// What a killed process has left is removed by the next; what belongs to a living one, or to somebody else, stays.
@Suite struct LeftoverTests {
    private let ledger: SmallLedger
    private let ended: Int32

    init() throws {
        ledger = try SmallLedger()
        ended = try Program.endedProcess()
    }

    private func leave(_ names: [String]) throws {
        for name in names { try Data("half a ledger".utf8).write(to: URL(fileURLWithPath: ledger.scratch.path(name))) }
    }

    private var left: [String] { ledger.scratch.names.filter { $0.hasPrefix("ledger.") || $0.hasPrefix("new.") } }

    @Test(arguments: ["ledger", "new"])
    func theNextImportRemovesThem(name: String) throws {
        let own = ProcessInfo.processInfo.processIdentifier
        let kept = [
            "new-\(own)-0a1b2c3d", "new-\(own)-0a1b2c3d.vault", "new-2020.csv", "new-2020", "restored-2020.xlsx",
        ]
        .map { "\(name).\($0)" }
        let gone = ["new", "restored", "replaced"].flatMap { kind in
            ["", ".vault", "-journal", "-wal", ".vault-journal"].map { "\(name).\(kind)-\(ended)-0a1b2c3d\($0)" }
        }
        try leave(kept + gone)
        let path = ledger.scratch.path(name)
        let run = try Program.run("import", ledger.folder, "--database", path)
        #expect(run.status == 0, "\(run.error)")
        #expect(left.filter { $0.hasPrefix(name + ".") } == (kept + ["\(name).lock", "\(name).vault"]).sorted())
        _ = try SmallLedger.head(of: path)
    }

    /// Killed after the vault has its name, and before the ledger has.
    @Test func betweenTheTwoNames() throws {
        let leftover = ledger.path + ".new-\(ended)-0a1b2c3d"
        let files = FileManager.default
        try files.moveItem(atPath: ledger.path, toPath: leftover)
        try files.moveItem(atPath: ledger.vault, toPath: leftover + ".vault")
        try files.linkItem(atPath: leftover + ".vault", toPath: ledger.vault)
        let run = try ledger.run("import", ledger.folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(left == ["ledger.lock", "ledger.vault"])
        _ = try ledger.head()
    }

    /// Killed after both have their names: the leftovers are the ledger itself under another name.
    @Test func afterBothNames() throws {
        let head = try ledger.head()
        let leftover = ledger.path + ".new-\(ended)-0a1b2c3d"
        let files = FileManager.default
        try files.linkItem(atPath: ledger.path, toPath: leftover)
        try files.linkItem(atPath: ledger.vault, toPath: leftover + ".vault")
        #expect(try ledger.run("import", ledger.folder).status == 0)
        #expect(left == ["ledger.lock", "ledger.vault"])
        #expect(try ledger.head() == head)
    }

    /// A vault without its ledger may open a lost ledger's backups.
    @Test func aVaultOfSomethingElseIsKept() throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: ledger.vault))
        try FileManager.default.removeItem(atPath: ledger.path)
        let run = try ledger.run("import", ledger.folder)
        #expect(run.status == 3 && run.error.contains("without its ledger"), "\(run.error)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: ledger.vault)) == before)
    }
}
