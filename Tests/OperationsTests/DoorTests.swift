import Figures
import Ledger
import Operations
import Organisation
import Rulebook
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing
import Views

/// What the door holds, whatever is written: keys, rights, conflicts, ranks, dry runs.
@Suite struct DoorTests {
    private let bench: ActBench
    private var ledger: TestLedger { bench.ledger }
    private var database: LedgerDatabase { bench.database }

    init() throws {
        let people = "code,name,sex\nP,Lò Văn Thử,male\n"
        let events = "date,person,event,cell\n2015-01-01,P,enrolled,C\n"
        bench = try ActBench(["units": ActBench.units, "people": people, "events": events])
    }

    private func command(
        _ key: String, _ content: String = "", rights: Rights = .ofTheFiles, seen: Int64? = nil, isDryRun: Bool = false
    ) -> Command {
        Command(
            name: .dossier, key: key, content: [content], actor: ledger.actor, rights: rights, seen: seen,
            isDryRun: isDryRun)
    }

    private func move(to cell: String, on day: String = "2016-01-01", known: String = "2016-01-01") throws -> Entry {
        Entry(
            .personEvent(PersonEvent(kind: .moved, cell: cell)), effective: try #require(Day(text: day)),
            known: try #require(Day(text: known)))
    }

    private func person(_ writing: Writing) throws -> StoredSubject {
        var found: StoredSubject?
        try writing.reader.forEachSubject(of: .person) { subject, _ in found = subject }
        return try #require(found)
    }

    private func head() throws -> Head { try database.read { try $0.head() } }

    @Test func theSameKeyGivesTheFirstReceiptAgain() throws {
        var runs = 0
        let receipts = try (0..<3).map { _ in
            try Door(database).run(command("k", "move")) { writing in
                runs += 1
                try writing.record([move(to: "D")], of: person(writing))
            }.receipt
        }
        #expect(runs == 1)
        #expect(receipts.map(\.isRepeat) == [false, true, true])
        #expect(Set(receipts.map(\.head)).count == 1 && receipts.allSatisfy { $0.counts == receipts[0].counts })
        #expect(receipts[1].recorded == ledger.actor.now)
        let before = try head()
        #expect(throws: DoorRefusal.keyTaken(key: "k")) {
            try Door(database).run(command("k", "something else")) { writing in
                try writing.record([move(to: "C")], of: person(writing))
            }
        }
        #expect(try head() == before)
    }

    /// What was written meanwhile does not change what the key gives.
    @Test func aReceiptStaysThatOfItsCommand() throws {
        let first = try Door(database).run(command("k")) { try $0.record([move(to: "D")], of: person($0)) }.receipt
        _ = try Door(database).run(command("l")) { try $0.record([move(to: "C", on: "2017-01-01")], of: person($0)) }
        let again = try Door(database).run(command("k")) { _ in [LiveFact]() }.receipt
        #expect(again.head == first.head && again.counts == first.counts && again.isRepeat)
    }

    @Test func whoMayNotWritesNothing() throws {
        let before = try head()
        let rights = Rights { subject, _ in subject.id.kind != .person }
        #expect(throws: DoorRefusal.notPermitted) {
            try Door(database).run(command("k", rights: rights)) { writing in
                let stated = UnitStatement(code: "E", name: "Chi bộ ba", kind: .cell, parent: "X")
                let day = try #require(Day(text: "2016-01-01"))
                try writing.record([Entry(.unitStated(stated), effective: day, known: day)], of: writing.unit("E"))
                try writing.record([move(to: "D")], of: person(writing))
            }
        }
        #expect(try head() == before)
        #expect(try database.read { try $0.subject(.unit("E")) } == nil)
    }

    @Test func whatNeedsMoreThanReachAsksForIt() throws {
        var keeping = command("k", rights: Rights { _, _ in true })
        keeping.need = .keeping
        #expect(throws: DoorRefusal.notPermitted) { try Door(database).run(keeping) { _ in } }
        keeping.rights = .ofTheFiles
        _ = try Door(database).run(keeping) { _ in }
    }

    @Test func whatOthersWroteSinceIsTold() throws {
        let seen = try head().position
        _ = try Door(database).run(command("other")) { try $0.record([move(to: "D")], of: person($0)) }
        let late = { (seen: Int64?) in
            try Door(database).run(command("k\(seen ?? 0)", seen: seen)) {
                try $0.record([move(to: "C", on: "2018-01-01")], of: person($0))
            }
        }
        do {
            _ = try late(seen)
            Issue.record("nothing was told")
        } catch DoorRefusal.conflict(let conflicts) {
            #expect(conflicts.count == 1 && conflicts[0].count == 1 && conflicts[0].author == "test")
        }
        // Another subject has not moved.
        _ = try Door(database).run(command("unit", seen: seen)) { writing in
            let stated = UnitStatement(code: "D", name: "Chi bộ mới", kind: .cell, parent: "X")
            let day = try #require(Day(text: "2019-01-01"))
            try writing.record([Entry(.unitStated(stated), effective: day, known: day)], of: writing.unit("D"))
        }
        _ = try late(head().position)
    }

    /// A fact sorts behind those of its day that the writer saw, and not behind those they did not.
    @Test func ranksFollowWhatWasSeen() throws {
        let seen = try head().position
        var ranks: [Int32] = []
        for cell in ["D", "C"] {
            _ = try Door(database).run(command("k" + cell)) { writing in
                ranks += try writing.record([move(to: cell)], of: person(writing)).map(\.order.rank)
            }
        }
        #expect(ranks == [0, 1])
        let subject = try database.read { reader in
            var found: StoredSubject?
            try reader.forEachSubject(of: .person) { subject, _ in found = subject }
            return try #require(found)
        }
        let facts = try database.read { try $0.facts(of: subject) }
        let blind = try move(to: "D")
        #expect(facts.last?.order.rank == 1 && facts.filter { $0.position <= seen }.count == 2)
        _ = try Door(database).run(command("three")) { writing in
            let own = try writing.record([blind, move(to: "C")], of: subject)
            #expect(own.map(\.order.rank) == [2, 3])
        }
    }

    @Test func keysAreForEverybodyToRead() {
        for key in ["", " k", "Giàng A Đông", "a\nb", String(repeating: "k", count: 201)] {
            #expect(throws: DoorRefusal.keyForm(charactersMax: 200)) { try Door(database).run(command(key)) { _ in } }
        }
    }

    @Test func nobodyHasSeenWhatIsNotThere() throws {
        let last = try head().position
        #expect(throws: DoorRefusal.seenBeyond(last: last)) {
            try Door(database).run(command("k", seen: last + 1)) { _ in }
        }
    }

    /// What is taken back was counted before: the effect tells it.
    @Test func aWholeCommandTakenBackTellsItsEffect() throws {
        let written = try database.read { reader in
            var key: String?
            try reader.forEachFact { stored, _ in key = stored.fact.command }
            return key
        }
        let key = try #require(written)
        let reason = try #require(Rulebook.standard.reasons(.retraction).named("wrong_content"))
        let outcome = try Door(database).run(command("k", isDryRun: true)) {
            try RetractFacts($0, reason: reason, note: "nhầm").retract(command: key)
        }
        let changes = try #require(outcome.receipt.effect?.changes)
        #expect(changes.contains { $0.unit == "H" && $0.figure == .members && $0.before == 1 && $0.difference == -1 })
        #expect(changes.contains { $0.unit == "H" && $0.figure == .cells && $0.difference == -2 })
    }

    @Test func nothingIsKnownBeforeItsDayCame() throws {
        let tomorrow = ledger.today.adding(days: 1)
        #expect(throws: DoorRefusal.knownAfterToday(known: tomorrow, today: ledger.today)) {
            try Door(database).run(command("k")) {
                try $0.record([move(to: "D", known: tomorrow.description)], of: person($0))
            }
        }
    }

    @Test func unitsDoNotStandAboveEachOther() throws {
        let day = try #require(Day(text: "2016-01-01"))
        let stated = UnitStatement(code: "H", name: "Huyện", kind: .committee, parent: "X")
        #expect(throws: DoorRefusal.self) {
            try Door(database).run(command("k")) {
                try $0.record([Entry(.unitStated(stated), effective: day, known: day)], of: $0.unit("H"))
            }
        }
    }

    /// A dry run tells what the writing then does, and keeps nothing.
    @Test func aDryRunTellsWhatTheWritingDoes() throws {
        let (before, figures) = (try head(), try ledger.figures("C", at: "2026-11-23"))
        let run = { (isDryRun: Bool) in
            try Door(database).run(command("k", isDryRun: isDryRun)) { writing in
                try writing.record([move(to: "D")], of: person(writing))
            }.receipt
        }
        let effect = try #require(try run(true).effect)
        #expect(try head() == before && ledger.figures("C", at: "2026-11-23") == figures)
        let members = effect.changes.filter { $0.figure == .members }
        #expect(members.map(\.unit) == ["C", "D"] && members.map(\.difference) == [-1, 1])
        #expect(members.map(\.before) == [1, 0])
        #expect(try run(false).effect == nil)
        for change in effect.changes {
            let after = try ledger.figures(change.unit, at: "2026-11-23")[change.figure.name]
            #expect(after == (change.before ?? 0) + change.difference, "\(change)")
        }
    }

    /// However large the ledger is, one fact reads what is of its subject.
    @Test func oneFactCostsWhatTheFactCosts() throws {
        func rows(people: Int) throws -> Int {
            let folder = try TestFolder()
            let ledger = TestLedger(path: folder.path("ledger"))
            let cells = (0..<people / 4).map { "C\($0),Chi bộ \($0),cell,H,2010-01-01,\n" }.joined()
            let persons = (0..<people).map { "P\($0),Người \($0)\n" }.joined()
            let events = (0..<people).map { "2015-01-01,P\($0),enrolled,C\($0 / 4)\n" }.joined()
            try ledger.importing(
                folder.dossier([
                    "units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\n" + cells,
                    "people": "code,name\n" + persons, "events": "date,person,event,cell\n" + events,
                ]))
            let recorded = try ledger.recording()
            let person = try recorded.database.read { reader in
                try #require(try reader.subject(of: PersonID(number: reader.firstPerson())))
            }
            _ = (recorded.ledger.take(), recorded.vault.take())
            _ = try Door(recorded.database).run(command("k")) { try $0.record([move(to: "C1")], of: person) }
            return recorded.ledger.take().rows + recorded.vault.take().rows
        }
        let (small, large) = (try rows(people: 40), try rows(people: 2000))
        #expect(small == large && small < 60)
    }
}

extension LedgerReader {
    fileprivate func firstPerson() throws -> Int64 {
        var first: Int64 = 0
        try forEachSubject(of: .person) { subject, _ in if first == 0 { first = subject.row } }
        return first
    }
}
