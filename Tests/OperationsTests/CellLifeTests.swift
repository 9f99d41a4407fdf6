import Fields
import Figures
import Foundation
import Ledger
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

@testable import Operations

/// Minutes, conclusions, dues and ratings, through the acts; and that no byte of the ledger file tells who was marked how.
@Suite struct CellLifeTests {
    private let bench: ActBench
    private let first: Int64
    private let second: Int64
    private let exempted: Int64

    init() throws {
        let people = "code,name,sex\nP,Lò Văn Một,male\nQ,Lò Thị Hai,female\nR,Lò Văn Ba,male\nS,Lò Văn Tư,male\n"
        let events = """
            date,person,event,cell,place
            2015-01-01,P,enrolled,C,
            2015-01-01,Q,enrolled,C,
            2015-01-01,R,enrolled,C,
            2015-01-01,S,enrolled,D,
            2019-01-01,R,exempted,,
            """
        bench = try ActBench(["units": ActBench.units, "people": people, "events": events])
        let found = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try ["Một", "Hai", "Ba"].map { try picture.search("Lò \($0)").people.first?.id.number ?? 0 }
        }
        (first, second, exempted) = (found[0], found[1], found[2])
    }

    private func read<Value>(_ body: (Picture) throws -> Value) throws -> Value {
        try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { try body($0) }
    }

    private func cell(_ picture: Picture) throws -> UnitID { try picture.unit("C") }

    private func minutes(_ marks: [Int64: String], _ more: [String: String] = [:]) -> [String: String] {
        var texts = ["cell": "C", "sort": "regular", "day": "2020-08-05"].merging(more) { $1 }
        for (person, mark) in marks { texts["who.\(person)"] = mark }
        return texts
    }

    private func problems(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        do {
            try bench.perform(act, texts, key: "wrong", isDryRun: true)
            return []
        } catch let problems as PerformAct.Problems { return problems.fields.entries.map(\.field) }
    }

    private var year: (Day, Day) { (Day(text: "2020-01-01") ?? .earliest, Day(text: "2020-12-31") ?? .latest) }

    // MARK: Minutes

    /// Head-counts follow from who is marked; whoever is exempted and stayed away is counted nowhere.
    @Test func minutesAreCounted() throws {
        try bench.perform(
            RecordMinutes.self, minutes([first: "present", second: "excused"], ["topics": "Gieo trồng"]))
        let found = try read { try $0.minutes(of: cell($0), from: year.0, to: year.1) }
        #expect(found.map(\.meeting.members) == [2] && found[0].meeting.present == 1 && found[0].meeting.excused == 1)
        #expect(found[0].meeting.minutes?.topics == "Gieo trồng" && !found[0].isThematic)
        // With the exempted one who came all the same.
        try bench.perform(
            RecordMinutes.self,
            minutes([first: "present", second: "absent", exempted: "present"], ["day": "2020-09-05"]), key: "k2")
        let second = try read { try $0.minutes(of: cell($0), from: year.0, to: year.1) }[1].meeting
        #expect(second.members == 3 && second.present == 2 && second.excused == 0)
        #expect(try VerifyLedger(bench.database).run().firstBroken == nil)
    }

    /// Recorded again they take the place of what was there, head-counts of before too; there is one meeting a day.
    @Test func minutesAreMended() throws {
        try bench.perform(
            RecordMeeting.self, ["cell": "C", "day": "2020-08-05", "members": "3", "present": "3", "excused": "0"])
        let again = minutes([first: "present", second: "absent"])
        #expect(try problems(RecordMinutes.self, again) == ["day"], "nobody replaces what they do not know of")
        try bench.perform(RecordMinutes.self, again.merging(["replaces": "có"]) { $1 }, key: "k2")
        let found = try read { try $0.minutes(of: cell($0), from: year.0, to: year.1) }
        #expect(found.count == 1 && found[0].meeting.present == 1 && found[0].meeting.members == 2)
        let marked = try read { try $0.people(of: found[0].meeting.minutes?.attendance) }
        #expect(Set(marked.map { "\($0.name ?? "") \($0.mark)" }) == ["Lò Văn Một present", "Lò Thị Hai absent"])
        #expect(try bench.ledger.figures("H", at: "2020-08-31")["cells_not_meeting"] == 1)
    }

    /// A thematic meeting is no regular one: the warning goes on.
    @Test func aThemeIsNoRegularMeeting() throws {
        try bench.perform(
            RecordMinutes.self, minutes([first: "present", second: "present"], ["sort": "thematic"]))
        #expect(try bench.ledger.figures("H", at: "2020-08-31")["cells_not_meeting"] == 2)
        let found = try read { try $0.minutes(of: cell($0), from: year.0, to: year.1) }
        #expect(found.map(\.isThematic) == [true])
    }

    /// Everybody who is a member that day and not exempted has to be marked, and nobody else can be.
    @Test func everybodyIsMarked() throws {
        #expect(try problems(RecordMinutes.self, minutes([first: "present"])) == ["who.\(second)"])
        let other = try read { try $0.search("Lò Tư").people.first?.id.number ?? 0 }
        #expect(
            try problems(RecordMinutes.self, minutes([first: "present", second: "present", other: "present"]))
                == ["who.\(other)"])
        #expect(
            try problems(RecordMinutes.self, minutes([first: "present", second: "present"], ["day": "2014-01-05"]))
                != [])
        #expect(try problems(RecordMinutes.self, minutes([first: "có mặt", second: "vắng có lý do"])) == [])
        #expect(try problems(RecordMinutes.self, minutes([first: "đến", second: "present"])) == ["who.\(first)"])
    }

    /// What is concluded waits until it is done; a second form of the day adds to it.
    @Test func conclusionsAreCarriedOut() throws {
        let marks = [first: "present", second: "present"]
        let texts = [
            "conclusions.1.text": "Dọn đường", "conclusions.1.person": "#\(second)", "conclusions.1.by": "2020-09-01",
        ]
        try bench.perform(RecordMinutes.self, minutes(marks, texts))
        try bench.perform(RecordMinutes.self, minutes(marks, ["conclusions.1.text": "Thu quỹ"]), key: "k2")
        let found = try read { try $0.conclusions(of: cell($0), from: year.0, to: year.1) }
        #expect(found.map(\.statement.number) == [1, 2] && found.map(\.name) == ["Lò Thị Hai", nil])
        #expect(found.map(\.statement.text) == ["Dọn đường", "Thu quỹ"])
        #expect(try read { try $0.openConclusions().count } == 1, "only what has a day waits")
        #expect(
            try problems(RecordMinutes.self, minutes(marks, ["conclusions.1.text": "Thu quỹ"]))
                == ["conclusions.1.text"], "one conclusion stands once")
        #expect(
            try problems(RecordMinutes.self, minutes(marks, ["conclusions.1.text": "x", "conclusions.2.text": "x"]))
                == ["conclusions.2.text"])
        let stranger = try read { try $0.search("Lò Tư").people.first?.id.number ?? 0 }
        #expect(
            try problems(
                RecordMinutes.self,
                minutes(marks, ["conclusions.1.text": "x", "conclusions.1.person": "#\(stranger)"]))
                == ["conclusions.1.person"])
        let done = ["fact": found[0].fact.description, "day": "2020-08-20", "result": "Đã dọn"]
        #expect(try problems(CarryOutConclusion.self, done.merging(["day": "2020-08-04"]) { $1 }) == ["day"])
        try bench.perform(CarryOutConclusion.self, done, key: "k3")
        #expect(try problems(CarryOutConclusion.self, done) == ["fact"])
        #expect(try read { try $0.openConclusions().isEmpty })
        #expect(
            try problems(
                RecordMinutes.self, minutes(marks, ["conclusions.1.text": "x", "conclusions.1.by": "2020-08-01"]))
                == ["conclusions.1.by"])
    }

    // MARK: Dues and ratings

    /// The last tick of a month stands, as it stood on each day.
    @Test func duesAreTicked() throws {
        func tick(_ marks: [Int64: String], _ day: String, _ key: String) throws {
            var texts = ["cell": "C", "month": "8/2020", "day": day]
            for (person, mark) in marks { texts["who.\(person)"] = mark }
            try bench.perform(TickDues.self, texts, key: key)
        }
        try tick([first: "paid"], "2020-08-20", "k1")
        try tick([first: "paid", second: "paid", exempted: "exempt"], "2020-09-02", "k2")
        let found = try read { try $0.dues(of: cell($0), from: year.0, to: year.1) }.map(\.statement)
        #expect(found.map(\.paid) == [2] && found[0].members == 3 && found[0].exempt == 1)
        let before = try Pictures(bench.database).read(
            AsOf(day: Day(text: "2020-08-25") ?? .latest), for: .files
        ) { try $0.dues(of: cell($0), from: year.0, to: year.1) }.map(\.statement.paid)
        #expect(before == [1])
        #expect(
            try problems(TickDues.self, ["cell": "C", "month": "13/2020", "day": "2020-09-02"]) == ["month", "who"])
        let marked = ["cell": "C", "who.\(first)": "paid"]
        func wrong(_ texts: [String: String]) throws -> [String] {
            try problems(TickDues.self, marked.merging(texts) { $1 })
        }
        #expect(try wrong(["month": "1/2999", "day": "2020-09-02"]) == ["month"])
        #expect(try wrong(["month": "8/2020", "day": "2020-07-31"]) == ["day"], "before the month")
        #expect(try wrong(["month": "8/2020", "day": "2020-08-25"]) == ["day"], "before the last tick")
        #expect(
            try problems(TickDues.self, ["cell": "C", "month": "8/2020", "day": "2020-09-03"]) == ["who"],
            "nothing is no tick")
    }

    /// Ratings are recorded as they were decided: stated again for the year they replace, and who is exempted is not rated.
    @Test func ratingsAreAsDecided() throws {
        func rate(_ mark: String, _ key: String) throws {
            try bench.perform(
                RateMembers.self,
                ["cell": "C", "year": "2020", "day": "2021-01-10", "who.\(first)": mark, "who.\(second)": "completed"],
                key: key)
        }
        try rate("good", "k1")
        try rate("excellent", "k2")
        let said = try read { picture in
            try picture.facts(of: PersonID(number: first)).compactMap { record -> String? in
                guard record.retraction == nil, case .personRated(let rating)? = record.statement else { return nil }
                return rating.category?.rawValue
            }
        }
        #expect(said == ["excellent"])
        let again = try bench.database.read { try $0.facts(ofCommand: "k2") }?.count
        #expect(again == 2, "who is rated just as before is not touched: one taken back, one stated")
        let exempt = ["cell": "C", "year": "2020", "day": "2021-01-10", "who.\(exempted)": "good"]
        #expect(try problems(RateMembers.self, exempt) == ["who.\(exempted)"])
        #expect(
            try problems(
                RateMembers.self, ["cell": "C", "year": "2022", "day": "2021-01-10", "who.\(first)": "good"])
                == ["year"])
        try bench.perform(
            RateUnit.self, ["unit": "C", "year": "2020", "category": "hoàn thành nhiệm vụ", "day": "2021-01-20"],
            key: "k3")
        #expect(try read { try $0.ratings(of: cell($0)) }.map(\.statement.category) == [.completed])
    }

    // MARK: Mending

    private func fact(_ key: String, _ kind: FactKind) throws -> String {
        let facts = try bench.database.read { try $0.facts(ofCommand: key) } ?? []
        return try #require(facts.map(\.fact.fact).first { $0.kind == kind.name }).id.description
    }

    private func restated(_ fact: String, _ texts: [String: String]) throws -> [String] {
        try problems(RestateFact.self, texts.merging(["fact": fact, "reason": "wrong_day"]) { $1 })
    }

    /// What is counted from marks is mended by marking; a month, a year and a day stay possible.
    @Test func whatIsStatedRightIsPossible() throws {
        try bench.perform(
            RecordMeeting.self, ["cell": "C", "day": "2020-07-05", "members": "3", "present": "2", "excused": "1"],
            key: "counted")
        try bench.perform(RecordMinutes.self, minutes([first: "present", second: "absent"]), key: "marked")
        try bench.perform(
            TickDues.self, ["cell": "C", "month": "8/2020", "day": "2020-08-20", "who.\(first)": "paid"], key: "dues")
        try bench.perform(
            RateUnit.self, ["unit": "C", "year": "2020", "category": "good", "day": "2021-01-20"], key: "rated")
        let counted = try fact("counted", .meetingHeld)
        #expect(try restated(counted, ["set.present": "3", "set.excused": "0"]) == [])
        #expect(try restated(counted, ["set.present": "3"]) == ["set.excused"], "as of who records it")
        #expect(try restated(try fact("marked", .meetingHeld), ["set.present": "2"]) == ["set.present"])
        let dues = try fact("dues", .duesTicked)
        #expect(try restated(dues, ["set.paid": "2"]) == ["set.paid"])
        #expect(try restated(dues, ["set.month": "2020-07-01"]) == [])
        #expect(try restated(dues, ["set.month": "2020-07-15"]) == ["set.month"])
        #expect(try restated(dues, ["set.month": "2999-07-01"]) == ["set.month"])
        #expect(try restated(try fact("rated", .unitRated), ["set.year": "2022"]) == ["set.year"])
    }

    /// A unit is rated once a year: what was decided of the year before goes.
    @Test func aYearIsRatedOnce() throws {
        func rate(_ category: String, _ key: String) throws {
            try bench.perform(
                RateUnit.self, ["unit": "C", "year": "2020", "category": category, "day": "2021-01-20"], key: key)
        }
        try rate("good", "k1")
        try rate("excellent", "k2")
        #expect(try read { try $0.ratings(of: cell($0)) }.map(\.statement.category) == [.excellent])
        #expect(throws: RetractFacts.Refusal.self) {
            try bench.perform(RetractFact.self, ["fact": fact("k1", .unitRated), "reason": "wrong_day"], key: "r")
        }
    }

    /// Minutes whose conclusions still stand are not taken back before them.
    @Test func minutesHoldTheirConclusions() throws {
        try bench.perform(
            RecordMinutes.self, minutes([first: "present", second: "absent"], ["conclusions.1.text": "Dọn đường"]),
            key: "k1")
        func takeBack(_ kind: FactKind, _ key: String) throws {
            try bench.perform(RetractFact.self, ["fact": fact("k1", kind), "reason": "wrong_day"], key: key)
        }
        #expect(throws: RetractFacts.Refusal.holdsOthers) { try takeBack(.meetingHeld, "r1") }
        try takeBack(.conclusionStated, "r2")
        try takeBack(.meetingHeld, "r3")
        #expect(try read { try $0.minutes(of: cell($0), from: year.0, to: year.1) }.isEmpty)
    }

    // MARK: Villages without members

    /// Only a village without members is entrusted: where members live, their cell runs its cases.
    @Test func aVillageWithMembersIsNotEntrusted() throws {
        let bench = try ActBench([
            "units": ActBench.units, "places": "code,name,kind,unit,from,to\nB1,Bản một,village,X,2015-01-01,\n",
            "people": "code,name,sex\nP,Lò Văn Một,male\n",
            "events": "date,person,event,cell,place\n2020-03-01,P,enrolled,C,B1\n",
        ])
        let texts = ["place": "B1", "cell": "C"]
        try bench.perform(EntrustVillage.self, texts.merging(["day": "2020-02-01"]) { $1 }, key: "k", isDryRun: true)
        let problems = #expect(throws: PerformAct.Problems.self) {
            try bench.perform(EntrustVillage.self, texts.merging(["day": "2020-04-01"]) { $1 }, key: "k2")
        }
        #expect(problems?.fields.entries.map(\.field) == ["place"])
    }

    /// Whatever was typed about somebody, no table of the ledger file holds it in the open.
    @Test func theFileTellsOfNobody() throws {
        try bench.perform(
            RecordMinutes.self,
            minutes([first: "present", second: "absent"], ["topics": "Sùng Bí Mật", "conclusions.1.text": "Việc Kín"]))
        try bench.perform(
            TickDues.self, ["cell": "C", "month": "8/2020", "day": "2020-08-20", "who.\(first)": "paid"], key: "k2")
        try bench.perform(
            RateMembers.self, ["cell": "C", "year": "2020", "day": "2021-01-10", "who.\(first)": "failed"], key: "k3")
        let identity = try #require(
            try bench.database.read { try $0.subject(of: PersonID(number: second)) }?.id.id.description)
        let open = try bench.database.read { reader in
            try ["k", "k2", "k3"].flatMap { key -> [String] in
                try (reader.facts(ofCommand: key) ?? []).map {
                    String(decoding: $0.fact.fact.payload, as: UTF8.self)
                }
            }
        }
        #expect(open.count > 3)
        for text in open {
            for secret in ["Bí Mật", "Việc Kín", "failed", identity, "absent"] {
                #expect(!text.contains(secret), "\(text)")
            }
        }
    }
}
