import Figures
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

/// What was known earlier is made of the tables of now and of the facts of those of whom more was learned since. It must
/// be what folding every fact gives.
@Suite struct PastFoldTests {
    @Test(arguments: 40..<52 as Range<UInt64>)
    func itIsWhatFoldingEveryFactGives(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        var heads = [try ledger.importing(folder.dossier(dossier.files)).head]
        for round in 0..<3 {
            dossier.correct(isDropping: round == 1)
            heads.append(try ledger.importing(folder.dossier(dossier.files), replacesGone: true).head)
        }
        let database = try ledger.open()
        defer { try? database.close() }
        var random = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            let known =
                random.once(in: 4) ? nil : Day(year: Int.random(in: 2013...2026, using: &random), month: 6, day: 30)
            try compare(database, known: known, head: random.once(in: 2) ? nil : heads.randomElement(using: &random))
        }
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    private func compare(_ database: LedgerDatabase, known: Day?, head: Head?) throws {
        let (since, at) = (Day(text: "2014-12-31") ?? .earliest, Day(text: "2019-06-30") ?? .latest)
        let expected = try database.read { reader in
            let structure = try reader.structure(known: known, head: head?.position)
            var (tree, codebook) = (FigureTree(structure: structure), structure.codebook)
            try reader.forEachPerson(known: known, head: head?.position, codebook: &codebook) {
                tree.replace(nil, with: $1)
            }
            tree.settle()
            return structure.units.map {
                (structure.codebook.code(of: $0.unit), tree.answer(unit: $0.unit, at: at, since: since))
            }
        }
        let asOf = AsOf(day: at, known: known, head: head.flatMap { HeadReference(text: $0.description) })
        try Pictures(database).read(asOf) { picture in
            for (code, answer) in expected {
                let unit = try #require(picture.structure.codebook.knownUnit(code))
                let found = picture.tree.answer(unit: unit, at: at, since: since)
                #expect(found == answer, "\(code) known \(String(describing: known)) head \(String(describing: head))")
            }
        }
    }
}
