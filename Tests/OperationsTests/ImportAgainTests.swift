import Ledger
import Operations
import Store
import TestLedgers
import Testing

/// What comes again is recognised at the price of reading it once, and nobody waits for it.
@Suite struct ImportAgainTests {
    /// A district of so many people, each with three events.
    private func dossier(_ folder: TestFolder, people: Int, name: String = "dossier") throws -> String {
        var (rows, events) = ("code,name,sex,born,ethnicity\n", "date,person,event,cell,place\n")
        for number in 1...people {
            rows += "P\(number),Giàng A \(number),male,1980,Mông\n"
            events += "2015-01-0\(number % 9 + 1),P\(number),nominated,C\(number % 7),B\(number % 5)\n"
            events +=
                "2016-01-0\(number % 9 + 1),P\(number),admitted,C\(number % 7),\n2017-02-01,P\(number),confirmed,,\n"
        }
        let cells = (0..<7).map { "C\($0),Chi bộ \($0),cell,H,2010-01-01," }.joined(separator: "\n")
        let places = (0..<5).map { "B\($0),Bản \($0),village,H,2010-01-01," }.joined(separator: "\n")
        return try folder.dossier(
            [
                "units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\n" + cells,
                "places": "code,name,kind,unit,from,to\n" + places, "people": rows, "events": events,
            ], named: name)
    }

    @Test func theRowsReadGrowAsTheDossierDoes() throws {
        let rows = try [100, 400].map { people -> Int in
            let folder = try TestFolder()
            let ledger = TestLedger(path: folder.path("ledger"))
            let dossier = try dossier(folder, people: people)
            let first = try ledger.importing(dossier)
            let (database, engine, vault) = try ledger.recording()
            _ = (engine.take(), vault.take())
            let again = try ImportDossier(site: ledger.site { database }, actor: { _ in ledger.actor })
                .run(ImportDossier.Request(path: dossier))
            #expect(again.counts.unchangedRows == first.counts.newRows && again.addedFacts == 0)
            #expect(again.head == first.head && again.command == nil)
            return engine.take().rows + vault.take().rows
        }
        #expect(rows[1] < rows[0] * 5 && rows[1] > rows[0], "\(rows)")
    }

    @Test func whatIsUnchangedWaitsForNobodyWhoWrites() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let dossier = try dossier(folder, people: 20)
        try ledger.importing(dossier)
        let writing = try ledger.open()
        let request = CommandRequest(name: "test", key: "k", author: .user("test"), recorded: ledger.actor.now)
        try writing.write(request) { _ in
            let again = try ledger.importing(dossier)
            #expect(again.counts.unchangedRows == 20 * 4 + 8 + 5)
        }
    }

    /// An import that compared with a state that is gone compares again.
    @Test func whatSomebodyWroteMeanwhileIsSeen() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(try dossier(folder, people: 20))
        let more = try dossier(folder, people: 30, name: "more")
        var rivals = 0
        let importing = ImportDossier(site: ledger.site, actor: { _ in ledger.actor }) { step in
            guard case .comparing = step, rivals < 1 else { return }
            rivals += 1
            do { try ledger.importing(more) } catch { Issue.record(error) }
        }
        // Long enough for one step of progress to be told.
        let large = try dossier(folder, people: 300, name: "large")
        let report = try importing.run(ImportDossier.Request(path: large))
        #expect(rivals == 1)
        #expect(report.counts.newRows == 270 * 4 && report.counts.unchangedRows == 30 * 4 + 8 + 5)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }
}
