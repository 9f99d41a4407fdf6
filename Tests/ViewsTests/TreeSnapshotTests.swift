import Figures
import Foundation
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

/// A tree that was kept: the same answers, also after more facts; and never believed when it is not whole or not the
/// ledger's.
@Suite struct TreeSnapshotTests {
    @Test(arguments: 60..<70 as Range<UInt64>)
    func aKeptTreeAnswersTheSame(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let snapshot = TreeSnapshot(path: folder.path("tree"))
        try keep(snapshot, of: ledger)
        #expect(try answers(ledger, snapshot) == answers(ledger, nil))
        dossier.correct(isDropping: seed.isMultiple(of: 2))
        try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        #expect(try answers(ledger, snapshot) == answers(ledger, nil))
    }

    @Test func aDamagedOneIsAsGoodAsNone() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: 7).complete().files))
        let path = folder.path("tree")
        let snapshot = TreeSnapshot(path: path)
        try keep(snapshot, of: ledger)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let expected = try answers(ledger, nil)
        var random = SeededGenerator(seed: 7)
        for round in 0..<40 {
            var damaged = whole
            if round.isMultiple(of: 2) {
                damaged = damaged.prefix(Int.random(in: 0..<whole.count, using: &random))
            } else {
                damaged[Int.random(in: 0..<whole.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            try damaged.write(to: URL(fileURLWithPath: path))
            #expect(try answers(ledger, snapshot) == expected)
        }
    }

    @Test func oneThatIsCutShortWhileItIsReadIsAsGoodAsNone() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: 7).complete().files))
        let url = URL(fileURLWithPath: folder.path("tree"))
        let expected = try answers(ledger, nil)
        // Nothing but zeros, without taking room: the reading ends at once, the hash of it takes a while.
        try Data().write(to: url)
        let file = try FileHandle(forUpdating: url)
        try file.truncate(atOffset: 1 << 28)
        #expect(try answers(ledger, TreeSnapshot(path: url.path)) == expected)
        try file.truncate(atOffset: 100)
        #expect(try answers(ledger, TreeSnapshot(path: url.path)) == expected)
        try file.close()
    }

    @Test func whatAKilledProgramLeftIsRemoved() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: 7).complete().files))
        // No process has the first number; somebody always has the second; the others are somebody's own.
        let paths = ["tree.new-2147483647-0a1b2c3d", "tree.new-1-0a1b2c3d", "tree.new-x", "tree.new-2147483647.csv"]
            .map(folder.path)
        for path in paths { try Data("half a tree".utf8).write(to: URL(fileURLWithPath: path)) }
        try keep(TreeSnapshot(path: folder.path("tree")), of: ledger)
        #expect(paths.map(FileManager.default.fileExists) == [false, true, true, true])
    }

    @Test func thatOfAnotherLedgerIsNotBelieved() throws {
        let folder = try TestFolder()
        let ledgers = ["one", "two"].map { TestLedger(path: folder.path($0)) }
        try ledgers[0].importing(folder.dossier(RandomDossier(seed: 1).complete().files, named: "first"))
        try ledgers[1].importing(folder.dossier(RandomDossier(seed: 2).complete().files, named: "second"))
        let snapshot = TreeSnapshot(path: folder.path("tree"))
        try keep(snapshot, of: ledgers[0])
        #expect(try answers(ledgers[1], snapshot) == answers(ledgers[1], nil))
    }

    private func keep(_ snapshot: TreeSnapshot, of ledger: TestLedger) throws {
        let database = try ledger.open()
        defer { try? database.close() }
        let pictures = Pictures(database, snapshot: snapshot)
        try pictures.read(AsOf(day: .latest), for: .files) { _ in }
        try pictures.saveSnapshot()
    }

    private func answers(_ ledger: TestLedger, _ snapshot: TreeSnapshot?) throws -> [String: FigureAnswer] {
        let database = try ledger.open()
        defer { try? database.close() }
        let (since, at) = (Day(text: "2014-12-31") ?? .earliest, Day(text: "2019-06-30") ?? .latest)
        return try Pictures(database, snapshot: snapshot).read(AsOf(day: at), for: .files) { picture in
            Dictionary(
                uniqueKeysWithValues: picture.units.map {
                    (picture.code(of: $0), picture.answer(unit: $0, at: at, since: since))
                })
        }
    }
}
