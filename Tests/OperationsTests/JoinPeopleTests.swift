import Fields
import Figures
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

/// Two people who are said to be one count as if they had been recorded as one; what was known before stays as it was; taken
/// back, it is as if nobody had said so.
@Suite struct JoinPeopleTests {
    /// A random dossier, and the same with some people recorded under two codes, each of whom has some of the days.
    private struct Pair {
        var whole: RandomDossier
        var split: RandomDossier
        var codes: [(first: String, second: String)] = []

        init(seed: UInt64) {
            whole = RandomDossier(seed: seed).complete()
            split = whole
            for number in 1...6 {
                let (first, second) = ("P\(number)", "Q\(number)")
                let days = Set(whole.events.filter { $0[1] == first }.map { $0[0] }).sorted()
                guard days.count > 1, let row = whole.people.first(where: { $0[0] == first }) else {
                    continue
                }
                let moved = Set(days.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
                split.people.append([second] + row.dropFirst())
                for index in split.events.indices
                where split.events[index][1] == first && moved.contains(split.events[index][0]) {
                    split.events[index][1] = second
                }
                codes.append((first, second))
            }
        }
    }

    private func number(_ code: String, _ database: LedgerDatabase) throws -> Int64 {
        let fact = try #require(
            try Pictures(database).facts(of: .person(code: code, source: "H"), for: .files).first)
        return try #require(try database.read { try $0.subject(fact.fact.subject)?.row })
    }

    @discardableResult
    private func perform(
        _ act: any Act.Type, _ texts: [String: String], _ key: String, _ ledger: TestLedger,
        isDryRun: Bool = false
    ) throws -> Receipt {
        try PerformAct(ledger.open()).run(
            act,
            PerformAct.Request(
                texts: texts, key: key, actor: ledger.actor, rights: .ofTheFiles, isDryRun: isDryRun))
    }

    /// The facts that join, in the order of the log.
    private func joining(_ database: LedgerDatabase) throws -> [Identifier] {
        var found: [Identifier] = []
        try database.read {
            try $0.forEachFact { stored, _ in
                if stored.fact.kind == FactKind.personSameAs.name { found.append(stored.fact.id) }
            }
        }
        return found
    }

    /// Of the whole ledger counted at once, on some days.
    private func answers(_ ledger: TestLedger, head: Int64? = nil) throws -> [String: [String: Int]] {
        try ledger.open().read { reader in
            let figures = try KnownFigures(reader, upTo: head)
            var result: [String: [String: Int]] = [:]
            for text in ["2016-02-01", "2018-04-15", "2026-01-01"] {
                for (unit, answer) in figures.answers(on: Day(text: text) ?? .latest) {
                    let values = answer.values.map { ($0.figure.name, $0.value) }
                    result[unit + "@" + text] = Dictionary(uniqueKeysWithValues: values)
                }
            }
            return result
        }
    }

    private func verify(_ ledger: TestLedger, _ step: String) throws {
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil, "\(step)")
    }

    /// The split dossier in a ledger where everybody is joined, and the whole one in another.
    private struct Joined {
        var pair: Pair
        let folder: TestFolder
        let ledger: TestLedger
        let right: TestLedger
        /// As it was before anybody was joined.
        let head: Head
        let before: [String: [String: Int]]
        let knownBefore: [String: [String: Int]]
        /// One who looks all the time is brought on by differences.
        let looking: Pictures
    }

    private func joined(seed: UInt64) throws -> Joined {
        let folder = try TestFolder()
        let (ledger, right) = (TestLedger(path: folder.path("ledger")), TestLedger(path: folder.path("right")))
        let pair = Pair(seed: seed)
        let head = try ledger.importing(folder.dossier(pair.split.files)).head
        try right.importing(folder.dossier(pair.whole.files, named: "whole"))
        let joined = Joined(
            pair: pair, folder: folder, ledger: ledger, right: right, head: head, before: try ledger.allFigures(),
            knownBefore: try ledger.allFigures(known: "2026-11-22"), looking: Pictures(try ledger.open()))
        _ = try stocks(joined.looking)
        try join(joined, "join")
        return joined
    }

    private func join(_ joined: Joined, _ key: String) throws {
        for (first, second) in joined.pair.codes {
            let database = try joined.ledger.open()
            let numbers = [try number(first, database), try number(second, database)].shuffled()
            try perform(
                JoinPeople.self, ["person": "#\(numbers[0])", "other": "#\(numbers[1])"], "\(key)-\(first)",
                joined.ledger)
        }
    }

    private func compare(_ ledger: TestLedger, _ right: TestLedger, _ step: String) throws {
        #expect(try ledger.allFigures() == right.allFigures(), "\(step)")
        #expect(try answers(ledger) == answers(right), "\(step)")
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil, "\(step)")
    }

    @Test(arguments: 0..<10)
    func whoIsJoinedCountsAsOneRecordedWhole(seed: UInt64) throws {
        let joined = try joined(seed: seed)
        try compare(joined.ledger, joined.right, "seed \(seed)")
        #expect(try stocks(joined.looking) == stocks(Pictures(joined.right.open())), "seed \(seed)")
        // As it was known, and as it had arrived, it is what it was.
        let reference = try #require(HeadReference(text: joined.head.description))
        #expect(try joined.ledger.allFigures(known: "2026-11-22") == joined.knownBefore)
        #expect(try joined.ledger.allFigures(head: reference) == joined.before)
        let apart = TestLedger(path: joined.folder.path("apart"))
        try apart.importing(joined.folder.dossier(joined.pair.split.files))
        #expect(try answers(joined.ledger, head: joined.head.position) == answers(apart))
    }

    /// What comes in about either of them later counts for the one, and not in what had arrived before.
    @Test(arguments: 0..<6)
    func whatComesLaterCountsForTheOne(seed: UInt64) throws {
        var joined = try joined(seed: seed)
        let (ledger, right) = (joined.ledger, joined.right)
        let head = try Pictures(ledger.open()).figures(unit: "H", asOf: AsOf(day: .latest), for: .files).head
        let between = try #require(HeadReference(text: head.description))
        let before = try ledger.allFigures()
        for (index, codes) in joined.pair.codes.enumerated() {
            let rest = ["moved", "C3", "B3", "", ""]
            joined.pair.split.events.append(["2019-05-0\(index + 1)", codes.second] + rest)
            joined.pair.whole.events.append(["2019-05-0\(index + 1)", codes.first] + rest)
        }
        try ledger.importing(joined.folder.dossier(joined.pair.split.files))
        try right.importing(joined.folder.dossier(joined.pair.whole.files, named: "whole"))
        try compare(ledger, right, "seed \(seed)")
        #expect(try ledger.allFigures(head: between) == before, "seed \(seed)")
        #expect(try stocks(joined.looking) == stocks(Pictures(right.open())), "seed \(seed)")
        try ledger.open().refoldEverything { _, _ in }
        try compare(ledger, right, "seed \(seed), folded anew")
    }

    @Test(arguments: 0..<6)
    func takenBackTheyArePartedAndMayBeJoinedAgain(seed: UInt64) throws {
        let joined = try joined(seed: seed)
        for (index, fact) in try joining(joined.ledger.open()).enumerated() {
            let reason = "wrong_day"
            try perform(
                RetractFact.self, ["fact": fact.description, "reason": reason], "part-\(index)", joined.ledger)
        }
        let apart = TestLedger(path: joined.folder.path("apart"))
        try apart.importing(joined.folder.dossier(joined.pair.split.files))
        try compare(joined.ledger, apart, "seed \(seed), parted")
        #expect(try stocks(joined.looking) == stocks(Pictures(apart.open())), "seed \(seed)")
        try join(joined, "again")
        try compare(joined.ledger, joined.right, "seed \(seed), again")
    }

    /// The figures of all units today, as one and the same who looks sees them.
    private func stocks(_ pictures: Pictures) throws -> [Int] {
        let today = TestLedger(path: "").today
        return try RandomDossier.unitCodes.flatMap { unit in
            try pictures.read(AsOf(day: today), for: .files) { picture in
                picture.answer(unit: try picture.unit(unit), at: today, since: nil).values.map(\.value)
            }
        }
    }

    private static let dossier = [
        "units":
            "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,\n"
            + "D,Chi bộ Đê,cell,H,2010-01-01,\n",
        "people":
            "code,name,sex,born,ethnicity\nP1,Lò Văn Quýnh,male,1980,Kinh\nP2,Lò Văn Quỳnh,male,1980,Kinh\n"
            + "P3,Vừ Thị Xoan,female,1985,Mông\n",
        "events": "date,person,event,cell\n2015-01-01,P1,enrolled,C\n2016-01-01,P2,enrolled,D\n"
            + "2015-01-01,P3,enrolled,C\n",
    ]

    /// The first three that are joined in a chain are one, who is counted once, found by every name, and lives where the last fact says.
    @Test func threeInAChainAreOne() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(Self.dossier))
        let numbers = try ["P1", "P2", "P3"].map { try number($0, ledger.open()) }
        #expect(try ledger.figures("H", at: "2020-01-01")["members"] == 3)
        let dry = try perform(
            JoinPeople.self, ["person": "#\(numbers[1])", "other": "#\(numbers[2])"], "dry", ledger,
            isDryRun: true)
        #expect(
            dry.effect?.changes.contains {
                $0.unit == "H" && $0.figure.name == "members" && $0.difference == -1
            } == true)
        #expect(dry.objections == [.enrolledWhileMember])
        try perform(
            JoinPeople.self, ["person": "#\(numbers[1])", "other": "#\(numbers[2])"], "k1", ledger)
        try perform(
            JoinPeople.self, ["person": "#\(numbers[2])", "other": "#\(numbers[0])"], "k2", ledger)
        try verify(ledger, "chain")
        #expect(try ledger.figures("H", at: "2020-01-01")["members"] == 1)
        #expect(try ledger.figures("D", at: "2020-01-01")["members"] == 1)
        #expect(try ledger.figures("C", at: "2015-06-01")["members"] == 1)
        let problems = try #require(throws: PerformAct.Problems.self) {
            try perform(
                JoinPeople.self, ["person": "#\(numbers[1])", "other": "#\(numbers[0])"], "k3", ledger)
        }
        #expect(problems.fields.entries.map(\.field) == ["other"])
        for text in ["quynh", "xoan", "P2", "P3", "Lò Văn Quỳnh"] {
            #expect(try found(text, ledger) == [numbers[0]], "\(text)")
        }
        let (whole, facts) = try Pictures(ledger.open()).read(AsOf(day: ledger.today), for: .files) { picture in
            (
                try picture.whole(of: PersonID(number: numbers[2])),
                try picture.facts(of: PersonID(number: numbers[0])).count
            )
        }
        #expect(whole?.number == numbers[0])
        #expect(facts == 8, "six and the two that join")
        // Destroyed, no name of any of them is left.
        let database = try ledger.open()
        let command = CommandRequest(name: "test", key: "erase", author: .user("test"), recorded: ledger.actor.now)
        try database.write(command) { writer in
            guard let person = try writer.reader.subject(of: PersonID(number: numbers[0])) else { return }
            try writer.destroyKey(of: person)
        }
        for text in ["quynh", "xoan"] { #expect(try found(text, ledger).isEmpty, "\(text)") }
        #expect(try ledger.figures("H", at: "2020-01-01")["members"] == 1)
        try verify(ledger, "erased")
    }

    private func found(_ text: String, _ ledger: TestLedger) throws -> [Int64] {
        try Pictures(ledger.open()).read(AsOf(day: ledger.today), for: .files) { picture in
            try picture.search(text).people.map(\.id.number)
        }
    }

    @Test func nobodyIsJoinedWithThemselvesOrNobody() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(Self.dossier))
        let number = try number("P1", ledger.open())
        for other in ["#\(number)", "#9999"] {
            let problems = try #require(throws: PerformAct.Problems.self) {
                try perform(JoinPeople.self, ["person": "#\(number)", "other": other], "k", ledger)
            }
            #expect(problems.fields.entries.map(\.field) == ["other"])
        }
    }
}
