import Foundation
import Ledger
import Operations
import Organisation
import SQLiteEngine
import Store
import TestLedgers
import Testing
import Views

/// What comes again is recognised at the price of reading it once, and nobody waits for it.
@Suite struct ImportAgainTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

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
        let request = CommandRequest(key: "k", account: "test", recorded: ledger.actor.now)
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

    /// Without statistics, as every ledger is: no statement looks for something by going through all facts, all recognised
    /// rows or all words.
    @Test func everyStatementThatIsReallyRunFindsWhatItLooksForByAnIndex() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let dossier = Self.root.appendingPathComponent("Examples/nam-po").path
        let first = try ledger.importing(dossier)
        let (database, engine, vault) = try ledger.recording()
        let site = ledger.site { database }
        func importing(_ path: String, _ request: (inout ImportDossier.Request) -> Void = { _ in }) throws {
            var asked = ImportDossier.Request(path: path)
            request(&asked)
            _ = try ImportDossier(site: site, actor: { _ in ledger.actor }).run(asked)
        }
        try importing(dossier)
        try importing(self.dossier(folder, people: 30)) { $0.source = "other" }
        try importing(self.dossier(folder, people: 20)) { ($0.source, $0.replacesGone) = ("other", true) }
        let key = try #require(first.command)
        for known in [nil, Day(text: "2018-01-01")] {
            let asOf = AsOf(day: Day(text: "2020-10-12") ?? .latest, known: known)
            _ = try Pictures(database).figures(unit: "NP", asOf: asOf, since: Day(text: "2015-08-20"))
            _ = try Pictures(database).figures(unit: "NP.X01", asOf: asOf)
            try Pictures(database).read(asOf) { picture in
                let cell = try picture.unit("NP.X01.CB-B02")
                let village = try #require(picture.place("NP.X01.B02"))
                let people = try picture.people(ofCell: cell)
                _ = try (picture.people(ofPlace: village), picture.facts(of: village), picture.facts(of: cell))
                _ = try (picture.search("giang a"), picture.assignments(toPlace: village), picture.meetings(of: cell))
                for person in people.prefix(3) { _ = try picture.facts(of: person.id) }
                _ = try picture.irregularities(under: picture.unit("NP.X01"))
            }
        }
        _ = try Pictures(database).facts(of: .person(code: "NP-00001", source: "NP"))
        let fact = try #require(try Pictures(database).facts(of: .code("NP.X01")).first)
        _ = try database.retract(fact: fact.fact.id, reason: "thử", actor: ledger.actor)
        _ = try database.retract(command: key, reason: "thử", actor: ledger.actor)
        check(engine, ["facts", "recognised_rows", "replaced_rows", "person_codes"])
        check(vault, ["person_words", "subject_keys"])
    }

    /// Those that read a whole table on purpose say so by having nothing to look for.
    private func check(_ engine: RecordingEngine, _ large: [String]) {
        let statements = engine.take().statements
        #expect(statements.count > 5)
        for (statement, run) in statements where statement.contains("?") {
            guard let plan = try? engine.plan(of: run) else { continue }
            for table in large {
                let words = statement.split(whereSeparator: \.isWhitespace).map(String.init)
                // What a table is called in a statement stands behind it.
                let names = [table] + words.indices.dropLast().filter { words[$0] == table }.map { words[$0 + 1] }
                let scans = plan.filter { step in
                    names.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
                }
                #expect(scans.isEmpty, "\(statement): \(plan)")
            }
            // To look in all rows of a source for those of one subject is as bad as to look in all rows.
            let readsWholeSource = ["GROUP BY file", "FROM recognised_rows r JOIN facts f"].contains {
                statement.contains($0)
            }
            #expect(readsWholeSource || !plan.contains { $0.hasSuffix("(source=?)") }, "\(statement): \(plan)")
        }
    }
}
