import Foundation
import Ledger
import Operations
import Organisation
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing
import Views

/// Every statement that the product really runs finds what it looks for by a key or an index, in a ledger without statistics, as
/// every ledger is.
@Suite struct QueryPlanTests {
    /// Parts of statements that read a large table from end to end on purpose, and why.
    private static let wholeTables: [String: String] = [
        "is_exempted, events FROM person_days ORDER BY": "the tree of a whole ledger counts everybody's days",
        "is_minority FROM people ORDER BY": "and asks of everybody who they are",
        "FROM unit_spans s JOIN facts f ON f.position = s.fact ORDER BY": "the structure of a whole ledger",
        "FROM place_spans s JOIN facts f ON f.position = s.fact ORDER BY": "the structure of a whole ledger",
        "FROM coverage_spans s JOIN facts f ON f.position = s.fact ORDER BY": "the structure of a whole ledger",
        "ORDER BY sequence DESC LIMIT 1": "the last fact of an origin: one row of an index",
        "SELECT min(number) FROM subjects WHERE kind = ?": "the first number of its kind: one row of an index",
        "SELECT max(number) FROM subjects WHERE kind = ?": "the last number of its kind: one row of an index",
        "FROM subjects s JOIN facts f ON f.subject = s.id WHERE s.kind = ? ORDER BY":
            "what is out of order is told by folding everything of a sort",
        "SELECT recorded FROM commands ORDER BY id DESC LIMIT 1": "the last command: one row",
        "FROM facts ORDER BY position DESC LIMIT 1": "the end of the log: one row",
        "AND part = 0 GROUP BY file": "counts all rows of a source, once for an import",
        "FROM recognised_rows r JOIN facts f": "all subjects of a source, where rows that are gone are asked for",
        "GROUP BY likeness HAVING": "who may be one person twice: everybody is looked at",
    ]

    private let folder: TestFolder
    private let ledger: TestLedger
    private let dossier = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Examples/nam-po").path

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
    }

    @Test func ofAFirstImport() throws {
        let engine = RecordingEngine(try SQLiteEngine(temporary: ()))
        let vault = RecordingEngine(try SQLiteEngine(temporary: ()))
        let site = LedgerSite(
            exists: { false }, open: { throw StoreError.notALedger },
            create: { zone in
                NewLedger(
                    database: try LedgerDatabase(
                        creating: engine, vault: vault, timeZone: zone, random: randomBytes),
                    publish: {}, discard: {})
            }, scratch: ledger.site.scratch)
        _ = try ImportDossier(site: site, actor: { _ in ledger.actor }).run(ImportDossier.Request(path: dossier))
        try check(engine, atLeast: 5)
        try check(vault, atLeast: 2)
    }

    @Test func ofLaterImports() throws {
        try ledger.importing(dossier)
        let (database, engine, vault) = try ledger.recording()
        try importAgain(database)
        try check(engine, atLeast: 15)
        try check(vault, atLeast: 3)
    }

    private func importAgain(_ database: LedgerDatabase) throws {
        func importing(_ path: String, _ request: (inout ImportDossier.Request) -> Void = { _ in }) throws {
            var asked = ImportDossier.Request(path: path)
            request(&asked)
            _ = try ImportDossier(site: ledger.site { database }, actor: { _ in ledger.actor }).run(asked)
        }
        try importing(dossier)
        var random = RandomDossier(seed: 7)
        try importing(folder.dossier(random.complete().files)) { $0.source = "other" }
        for _ in 0..<5 { random.correct(isDropping: false) }
        random.correct(isDropping: true)
        try importing(folder.dossier(random.complete().files, named: "corrected")) {
            ($0.source, $0.replacesGone) = ("other", true)
        }
    }

    @Test func ofRetracting() throws {
        let command = try #require(try ledger.importing(dossier).command)
        let (database, engine, vault) = try ledger.recording()
        try importAgain(database)
        let fact = try #require(try Pictures(database).facts(of: .code("NP.X01"), for: .files).first)
        _ = (engine.take(), vault.take())
        try database.retract(fact: fact.fact.id, reason: "thử", actor: ledger.actor)
        try database.retract(command: command, reason: "thử", actor: ledger.actor)
        try check(engine, atLeast: 15)
        try check(vault, atLeast: 3)
    }

    @Test func ofActsAndOneFact() throws {
        try ledger.importing(dossier)
        let (database, engine, vault) = try ledger.recording()
        let unit = UnitStatement(code: "NP.X01", name: "Xã mới", kind: .grassrootsCommittee, parent: "NP")
        let command = Command(name: .dossier, key: "one", content: ["one"], actor: ledger.actor, rights: .ofTheFiles)
        for _ in 0..<2 {
            _ = try Door(database).run(command) { writing in
                let entry = Entry(.unitStated(unit), effective: ledger.today, known: ledger.today)
                try writing.record([entry], of: writing.unit(unit.code))
            }
        }
        let person = try Pictures(database).facts(of: .person(code: "NP-00001", source: "NP"), for: .files)
        let fact = try #require(person.last { $0.fact.kind == FactKind.personEvent.name })
        let texts = ["fact": fact.fact.id.description, "reason": "ghi nhầm nội dung", "effective": "2016-01-05"]
        for isDryRun in [true, false] {
            let request = PerformAct.Request(
                texts: texts, key: "two", actor: ledger.actor, rights: .ofTheFiles, isDryRun: isDryRun)
            _ = try PerformAct(database).run(RestateFact.self, request)
        }
        try check(engine, atLeast: 25)
        try check(vault, atLeast: 5)
    }

    @Test(arguments: [nil, "2018-01-01"])
    func ofQuestionsAndPages(known: String?) throws {
        try ledger.importing(dossier)
        let (database, engine, vault) = try ledger.recording()
        let asOf = AsOf(day: Day(text: "2020-10-12") ?? .latest, known: known.flatMap { Day(text: $0) })
        let head = try database.read { try $0.head() }
        for (unit, asOf) in [
            ("NP", asOf), ("NP.X01", asOf),
            ("NP.X01", AsOf(day: asOf.day, known: asOf.known, head: HeadReference(text: head.description))),
        ] {
            _ = try Pictures(database).figures(unit: unit, asOf: asOf, since: Day(text: "2015-08-20"), for: .files)
            _ = try Pictures(database).irregularities(unit: unit, known: asOf.known, for: .files)
        }
        try Pictures(database).read(asOf, for: .files) { picture in
            let cell = try picture.unit("NP.X01.CB-B02")
            let village = try #require(picture.place("NP.X01.B02"))
            let people = try picture.people(ofCell: cell)
            _ = try (picture.people(ofPlace: village), picture.facts(of: village), picture.facts(of: cell))
            _ = try (picture.search("giang a"), picture.assignments(toPlace: village), picture.meetings(of: cell))
            for person in people.prefix(3) { _ = try picture.facts(of: person.id) }
            _ = try picture.irregularities(under: picture.unit("NP.X01"))
        }
        _ = try Pictures(database).facts(of: .person(code: "NP-00001", source: "NP"), for: .files)
        _ = try Pictures(database).facts(of: .code("NP.X01"), for: .files)
        try check(engine, atLeast: 15)
        try check(vault, atLeast: 3)
    }

    private func check(_ engine: RecordingEngine, atLeast count: Int) throws {
        #expect(engine.changesWhileRead.isEmpty)
        let plans = try engine.takePlans()
        #expect(plans.count >= count)
        for plan in plans {
            let statement = plan.statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if Self.wholeTables.keys.contains(where: statement.contains) { continue }
            #expect(plan.longSteps.isEmpty, "\(plan.statement): \(plan.steps)")
        }
    }
}
