import Fields
import Foundation
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

/// Random acts of members' lives, one after another: what comes out of order was announced by the act that made it so, and figures
/// stay those of a count that shares no code with them.
@Suite struct LifeActPropertyTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private let database: LedgerDatabase

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
        try ledger.importing(
            folder.dossier([
                "units": Self.units, "places": Self.places, "coverage": coverage, "people": people, "events": events,
            ]))
        database = try ledger.open()
    }

    /// How many acts are done; HATNHAN_RANDOM_ACTS=100000 for the long run. Of so few not every act need be among them.
    private static let count =
        ProcessInfo.processInfo.environment["HATNHAN_RANDOM_ACTS"].flatMap { Int($0) } ?? few
    private static let few = 150

    @Test func whatRandomActsMakeIsWhatTheySay() throws {
        var random = try RandomActs(database, seed: 17)
        var announced = try irregularities()
        var (done, tried) = (0, 0)
        while done < Self.count, tried < 20 * Self.count {
            tried += 1
            let (act, texts) = try random.next()
            guard try perform(act, texts, key: "act-\(tried)", &announced) else { continue }
            done += 1
            try random.note(written: "act-\(tried)")
            if done.isMultiple(of: 50) || done == Self.count { try check(&random, announced, after: done) }
        }
        #expect(done == Self.count, "of \(tried) acts \(done) were written")
        let never = Set(random.acts).subtracting(random.written)
        #expect(Self.count <= Self.few || never.isEmpty, "never written: \(never)")
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    private func perform(
        _ act: any Act.Type, _ texts: [String: String], key: String, _ announced: inout Set<Irregularity.Kind>
    ) throws -> Bool {
        var request = PerformAct.Request(texts: texts, key: key, actor: ledger.actor, rights: .ofTheFiles)
        request.isDryRun = act is RetractFact.Type
        do {
            // What takes back may leave the rest out of order: it says so first.
            if request.isDryRun {
                announced.formUnion(try PerformAct(database).run(act, request).objections)
                request.isDryRun = false
            }
            return try !PerformAct(database).run(act, request).isRepeat
        } catch is PerformAct.Problems { return false } catch is RetractFacts.Refusal {
            return false
        } catch is Judgements {
            return false
        }
    }

    private func irregularities() throws -> Set<Irregularity.Kind> {
        try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
            Set(try picture.irregularities(under: picture.unit("H")).rows.map(\.irregularity.kind))
        }
    }

    private func check(_ random: inout RandomActs, _ announced: Set<Irregularity.Kind>, after done: Int) throws {
        #expect(try irregularities().isSubset(of: announced), "after \(done)")
        let naive = NaiveCount(try facts())
        for unit in ["H", "X", "E"] {
            let (first, second) = (random.day(), random.day())
            let (since, at) = (min(first, second), max(first, second))
            let figures = try ledger.figures(unit, at: at.description, since: since.description)
            for (name, value) in naive.figures(of: unit, at: at, since: since) {
                #expect(figures[name] == value, "\(name) of \(unit), \(since) to \(at), after \(done)")
            }
        }
    }

    private func facts() throws -> [TestFact] {
        try database.read { reader in
            var found: [TestFact] = []
            for kind in [SubjectKind.unit, .place, .coverage, .person] {
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
}

/// Makes acts at random, about whoever is there.
private struct RandomActs {
    private var random: SeededGenerator
    private let database: LedgerDatabase
    private var people: [Int64] = []
    private var facts: [Identifier] = []
    private var sent: [Identifier] = []
    private var made = 0
    private var last = ""
    /// Names of all acts that are tried, and of those that were written.
    private(set) var acts: [String] = []
    private(set) var written: Set<String> = []

    init(_ database: LedgerDatabase, seed: UInt64) throws {
        (self.database, random) = (database, SeededGenerator(seed: seed))
        people = try (1...60).filter { number in
            try database.read { try $0.subject(of: PersonID(number: number)) } != nil
        }
        acts = RandomActs.all.map { $0.name }
    }

    private static let all: [any Act.Type] = [
        RecordPerson.self, DescribePapers.self, MovePerson.self, PersonGoesAway.self, PersonReturns.self,
        PersonIsExempted.self, ExemptionEnds.self, ReceiveFromOutside.self, TransferOut.self, TransferBack.self,
        DisciplinePerson.self, PersonLeaves.self, PersonIsRemoved.self, ReadmitPerson.self, PersonDies.self,
        SendTransfer.self, ReceiveTransfer.self, DeclineTransfer.self, WithdrawTransfer.self, LendPerson.self,
        RetractFact.self,
    ]

    mutating func day() -> Day {
        (Day(text: "2015-01-02") ?? .earliest).adding(days: Int32.random(in: 0...4200, using: &random))
    }

    private mutating func one<Element>(of list: [Element], or other: Element) -> Element {
        list.randomElement(using: &random) ?? other
    }

    mutating func next() throws -> (act: any Act.Type, texts: [String: String]) {
        let act = one(of: RandomActs.all, or: RecordPerson.self)
        last = act.name
        let person = "\(one(of: people, or: 1))"
        let day = day()
        let cell = one(of: ["C", "D", "E"], or: "C")
        let place = one(of: ["B1", "B2", "B3"], or: "B1")
        let own = ["person": person, "day": day.description]
        func with(_ more: [String: String]) -> [String: String] { own.merging(more) { $1 } }
        switch act {
        case is RecordPerson.Type, is ReceiveFromOutside.Type:
            return (act, newMember(act is RecordPerson.Type, day, cell, place))
        case is DescribePapers.Type: return (act, ["person": person, "decided": day.description])
        case is PersonIsExempted.Type: return (act, with(["reason": "age_health"]))
        case is PersonIsRemoved.Type: return (act, with(["reason": "no_progress"]))
        case is MovePerson.Type: return (act, with(["cell": cell, "place": place]))
        case is TransferOut.Type: return (act, with(["to": "Nơi khác"]))
        case is TransferBack.Type:
            return (act, with(["cell": cell, "from": "Nơi khác", "standing": "transferred_in"]))
        case is ReadmitPerson.Type:
            return (act, with(["nominated": day.adding(days: -40).description, "cell": cell, "place": place]))
        case is DisciplinePerson.Type:
            return (act, with(["form": one(of: ["warning", "expulsion"], or: "warning"), "reference": "QĐ 1"]))
        case is SendTransfer.Type: return (act, with(["to": one(of: ["X", "Y"], or: "X")]))
        case is LendPerson.Type: return (act, with(["until": day.adding(days: 150).description, "to": "Nơi khác"]))
        case is ReceiveTransfer.Type, is WithdrawTransfer.Type, is DeclineTransfer.Type:
            return (act, answer(act, day, cell))
        case is RetractFact.Type:
            let fact = one(of: facts, or: Identifier(high: 0, low: 0))
            return (act, ["fact": fact.description, "reason": "wrong_day"])
        default: return (act, own)
        }
    }

    private mutating func newMember(
        _ isRecorded: Bool, _ day: Day, _ cell: String, _ place: String
    ) -> [String: String] {
        made += 1
        let kinds =
            isRecorded ? ["enrolled", "enrolled_probationary"] : ["transferred_in", "transferred_in_probationary"]
        var texts = [
            "cell": cell, "place": place, "day": day.description, "name": "Thào A Số \(made)", "born": "1980",
            "sex": one(of: ["female", "male"], or: "male"), "standing": one(of: kinds, or: kinds[0]),
            "ethnicity": one(of: ["Kinh", "Mông"], or: "Kinh"),
        ]
        if !isRecorded { texts["from"] = "Nơi khác" }
        return texts
    }

    private mutating func answer(_ act: any Act.Type, _ day: Day, _ cell: String) -> [String: String] {
        // The last of them are more likely to wait still.
        let fact = one(of: Array(sent.suffix(4)), or: Identifier(high: 0, low: 0))
        var texts = ["fact": fact.description, "day": max(day, Day(text: "2025-01-01") ?? day).description]
        if act is ReceiveTransfer.Type { texts["cell"] = cell }
        if act is DeclineTransfer.Type { texts["reason"] = "not_come" }
        return texts
    }

    /// What a command wrote: its people and facts can be written about from now on.
    mutating func note(written key: String) throws {
        written.insert(last)
        let found = try database.read { try $0.facts(ofCommand: key) ?? [] }
        for (fact, subject) in found {
            if subject.id.kind == .person, !people.contains(subject.row) { people.append(subject.row) }
            switch try database.read({ try $0.statement(of: fact.fact) }) {
            case .transferSent(let sent) where sent.to != nil: self.sent.append(fact.fact.id)
            case .personEvent: facts.append(fact.fact.id)
            default: break
            }
        }
    }
}
