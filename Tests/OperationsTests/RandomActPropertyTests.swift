import Fields
import Figures
import Foundation
import Ledger
import Operations
import Organisation
import Store
import Synchronization
import TestLedgers
import TestSupport
import Testing
import Views
import Words

/// Random acts, one after another: whatever comes out of order was told by the act that made it so, before it was written, and figures
/// stay those of a count that shares no code with them. Some at once, from several accounts: nothing is lost, doubled or written over.
@Suite struct RandomActPropertyTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private let database: LedgerDatabase
    private let pictures: Pictures

    private static let units = """
        code,name,kind,parent,from,to
        H,Huyện,committee,,2010-01-01,
        X,Xã một,grassroots_committee,H,2010-01-01,
        Y,Xã hai,grassroots_committee,H,2010-01-01,
        C,Chi bộ một,cell,X,2010-01-01,
        D,Chi bộ hai,cell,X,2010-01-01,
        E,Chi bộ ba,cell,Y,2010-01-01,
        """
    private static let places = """
        code,name,kind,unit,from,to
        B1,Bản một,village,X,2010-01-01,
        B2,Bản hai,village,X,2010-01-01,
        B3,Bản ba,village,Y,2010-01-01,
        """

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        let coverage = "cell,place,from,to\nC,B1,2010-01-01,\nC,B2,2012-01-01,\nE,B3,2010-01-01,\n"
        let people = "code,name,sex,born\nP1,Lò Văn Một,male,1980\nP2,Lò Thị Hai,female,1981\n"
        let events = "date,person,event,cell,place\n2015-01-01,P1,enrolled,C,B1\n2015-01-01,P2,enrolled,E,B3\n"
        let leads =
            "person,role,unit,place,from,to\n"
            + Self.leads.map { "\($0.code),village_lead,X,\($0.place),2016-01-01,\n" }.joined()
        try ledger.importing(
            folder.dossier([
                "units": Self.units, "places": Self.places, "coverage": coverage, "people": people, "events": events,
                "assignments": leads,
            ]))
        database = try ledger.open()
        pictures = Pictures(database)
    }

    /// Who answers for which village.
    private static let leads = [(code: "P1", place: "B1"), (code: "P2", place: "B3")]

    /// How many acts are done in all, in so many ledgers that begin alike; HATNHAN_RANDOM_ACTS=100000 for the long run.
    private static let count =
        ProcessInfo.processInfo.environment["HATNHAN_RANDOM_ACTS"].flatMap { Int($0) } ?? 2_000
    private static let ledgers = max(8, count / 250)

    @Test func whatRandomActsMakeIsWhatTheySay() async throws {
        let written = try await withThrowingTaskGroup(of: Set<String>.self) { group in
            for seed in 1...UInt64(Self.ledgers) {
                group.addTask { try RandomActPropertyTests().life(seed: seed, count: Self.count / Self.ledgers) }
            }
            return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
        }
        let never = Set(try RandomActs(database, seed: 0).acts).subtracting(written)
        #expect(never.isEmpty, "never written: \(never)")
    }

    /// One ledger after so many random acts.
    ///
    /// - Returns: the names of the acts that were written.
    private func life(seed: UInt64, count: Int) throws -> Set<String> {
        var random = try RandomActs(database, seed: seed)
        var before = try irregularities()
        var (done, tried) = (0, 0)
        while done < count, tried < 20 * count {
            tried += 1
            let (act, texts) = try random.next()
            let told = tried.isMultiple(of: 4) ? try toldWithOneUnreadable(&random, act, texts) : []
            guard let receipt = try perform(act, texts, key: "act-\(tried)") else { continue }
            #expect(told.isEmpty, "\(act.name) \(texts): told of what is right")
            done += 1
            try random.note(written: "act-\(tried)")
            let after = try irregularities()
            let unsaid = after.subtracting(before).filter { !receipt.objections.contains($0.kind) }
            #expect(unsaid.isEmpty, "\(seed), \(done): \(act.name) \(texts): \(unsaid)")
            before = after
            if done.isMultiple(of: 50) || done == count { try check(&random, after: done) }
        }
        #expect(done == count, "of \(tried) acts \(done) were written")
        #expect(try VerifyLedger(database).run().firstBroken == nil)
        return random.written
    }

    /// Does an act as a page does: its effect is told before it is kept. Nil where it cannot be done.
    private func perform(
        _ act: any Act.Type, _ texts: [String: String], key: String
    ) throws -> Receipt? {
        let shown = Mutex<Receipt?>(nil)
        var request = PerformAct.Request(texts: texts, key: key, actor: ledger.actor, rights: .ofTheFiles)
        request.agrees = { receipt in
            shown.withLock { $0 = receipt }
            return true
        }
        guard try Self.isDone({ try PerformAct(database).run(act, request) }) else { return nil }
        return shown.withLock { $0 }
    }

    /// What is told of the other fields of an act where one of them cannot be read: that one is told of, and nothing is written.
    private func toldWithOneUnreadable(
        _ random: inout RandomActs, _ act: any Act.Type, _ texts: [String: String]
    ) throws -> [String] {
        // Reasons for departing from a rule are read when one asks.
        let unreadable = random.one(of: texts.keys.filter { !JudgedFields.isOne($0) }.sorted())
        var texts = texts
        texts[unreadable] = String(repeating: "?", count: 30_000)
        do {
            _ = try PerformAct(database).run(
                act, PerformAct.Request(texts: texts, key: "unreadable", actor: ledger.actor, rights: .ofTheFiles))
        } catch let problems as PerformAct.Problems {
            let fields = problems.fields.entries.map(\.field)
            #expect(fields.contains(unreadable), "\(act.name): \(unreadable) is not told among \(fields)")
            #expect(problems.unknown.isEmpty && problems.judgements.isEmpty)
            return fields.filter { $0 != unreadable }
        }
        Issue.record("\(act.name) was written without \(unreadable)")
        return []
    }

    /// False for what is refused, whatever the reason: acts are made at random.
    private static func isDone(_ work: () throws -> Receipt) throws -> Bool {
        do { return try !work().isRepeat } catch is PerformAct.Problems { return false } catch is RetractFacts.Refusal {
            return false
        } catch is DoorRefusal { return false }
    }

    /// What is out of order, by what it is about.
    private struct Found: Hashable {
        let subject: String
        let kind: Irregularity.Kind
    }

    private func irregularities() throws -> Set<Found> {
        // Of the whole ledger: what has no cell is listed under no unit.
        Set(try pictures.irregularities(for: .files).map { Found(subject: $0.subject, kind: $0.irregularity.kind) })
    }

    private func check(_ random: inout RandomActs, after done: Int) throws {
        let naive = NaiveCount(try facts(), withMeetings: true, numbers: try numbers())
        for unit in ["H", random.unit(), random.unit()] {
            let since = random.day()
            let at = since.adding(days: random.daysToCount())
            let figures = try ledger.figures(unit, at: at.description, since: since.description)
            // What was read anew, and what was brought on act by act.
            let brought = try pictures.read(AsOf(day: at), for: .files) { picture in
                let answer = picture.answer(unit: try picture.unit(unit), at: at, since: since)
                return Dictionary(uniqueKeysWithValues: answer.values.map { ($0.figure.name, $0.value) })
            }
            for (name, value) in naive.figures(of: unit, at: at, since: since) {
                #expect(figures[name] == value, "\(name) of \(unit), \(since) to \(at), after \(done)")
                #expect(brought[name] == value, "\(name) of \(unit), \(since) to \(at), brought on, after \(done)")
            }
        }
    }

    /// Everybody's number, by the identity that assignments name.
    private func numbers() throws -> [Identifier: Int] {
        try database.read { reader in
            var numbers: [Identifier: Int] = [:]
            try reader.forEachSubject(of: .person) { subject, _ in numbers[subject.id.id] = Int(subject.row) }
            return numbers
        }
    }

    private func facts() throws -> [TestFact] {
        try database.read { reader in
            var found: [TestFact] = []
            for kind in [SubjectKind.unit, .place, .coverage, .person, .meeting, .visit, .assignment, .target] {
                try reader.forEachSubject(of: kind) { subject, facts in
                    guard let first = facts.first?.statement else { return }
                    let test: TestSubject
                    switch first {
                    case .unitStated(let unit): test = .unit(unit.code)
                    case .placeStated(let place): test = .place(place.code)
                    case .coverageStated(let pair): test = .coverage(cell: pair.cell, place: pair.place)
                    default: test = .person(Int(subject.row))
                    }
                    found += facts.map { TestFact(subject: test, fact: $0) }
                }
            }
            return found
        }
    }

    /// Twenty acts at once from eight accounts that all had seen the same state, each sent twice, round after round: what was
    /// acknowledged stands there once, what was not is not there, and of two about the same thing one is told of the other.
    @Test func actsAtOnceLoseNothing() async throws {
        var random = try RandomActs(database, seed: 20)
        for round in 1...15 {
            let seen = try database.read { try $0.head().position }
            let asked = try (1...20).map { number in (number, try random.next()) }
            let answers = await answers(to: asked, round: round, seen: seen)
            var touched: [StoredSubject: String] = [:]
            for (number, _) in asked {
                let key = "round-\(round)-\(number)"
                let written = try database.read { try $0.facts(ofCommand: key) ?? [] }
                let acknowledged = answers[number, default: []].compactMap(\.self)
                #expect(acknowledged.isEmpty == written.isEmpty, "\(key): acknowledged, or written, and not both")
                #expect(acknowledged.filter { !$0.isRepeat }.count <= 1, "\(key) was written twice")
                for receipt in acknowledged {
                    #expect(receipt.counts.stated + receipt.counts.retracted == written.count, "\(key) is not whole")
                }
                for subject in Set(written.map(\.subject)) {
                    let isNew = try database.read { try $0.facts(of: subject) }.allSatisfy { $0.position > seen }
                    #expect(isNew || touched[subject] == nil, "\(key) wrote over \(touched[subject] ?? "")")
                    touched[subject] = key
                }
                if !written.isEmpty { try random.note(written: key) }
            }
        }
        #expect(try VerifyLedger(database).run().firstBroken == nil)
        try check(&random, after: 300)
    }

    private func answers(
        to asked: [(Int, (act: any Act.Type, texts: [String: String]))], round: Int, seen: Int64
    ) async -> [Int: [Receipt?]] {
        await withTaskGroup(of: (Int, Receipt?).self) { group in
            for (number, one) in asked {
                var actor = ledger.actor
                actor.author = .user("account \(number % 8)")
                let request = PerformAct.Request(
                    texts: one.texts, key: "round-\(round)-\(number)", actor: actor, rights: .ofTheFiles, seen: seen)
                for _ in 1...2 {
                    // Refused for whatever reason is not acknowledged.
                    group.addTask { [database] in (number, try? PerformAct(database).run(one.act, request)) }
                }
            }
            var answers: [Int: [Receipt?]] = [:]
            for await (number, receipt) in group { answers[number, default: []].append(receipt) }
            return answers
        }
    }
}
