import Fields
import Figures
import Ledger
import Organisation
import Store
import TestLedgers
import Testing
import Views

@testable import Operations

/// Classes, from the plan to the certificates, and the way into the party that follows.
@Suite struct CourseTests {
    private let bench: ActBench

    init() throws {
        let places = """
            code,name,kind,unit,from,to
            B1,Bản một,village,X,2015-01-01,
            B2,Bản hai,village,X,2015-01-01,
            """
        let people = """
            code,name,sex,consent
            M,Lò Văn Cũ,male,
            P,Lò Văn Một,male,2020-01-01
            Q,Lò Thị Hai,female,2020-01-01
            R,Lò Văn Ba,male,2020-01-01
            T,Lò Văn Tư,male,2020-01-01
            """
        let events = """
            date,person,event,cell,place
            2015-01-01,M,enrolled,C,B1
            2020-02-01,P,nominated,C,B1
            2020-03-01,Q,nominated,C,B2
            2020-01-05,R,nominated,D,B1
            2019-01-05,T,nominated,D,B1
            2019-06-01,T,trained,,
            """
        bench = try ActBench(["units": ActBench.units, "places": places, "people": people, "events": events])
    }

    private func number(_ name: String) throws -> Int64 {
        try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try #require(try picture.search("Lò \(name)").people.first?.id.number)
        }
    }

    private func plan(seats: Int = 3, sort: String = "awareness") throws -> String {
        try bench.perform(
            PlanCourse.self,
            [
                "unit": "X", "sort": sort, "code": "NT-1", "from": "2020-06-10", "until": "2020-06-12",
                "seats": String(seats), "venue": "Hội trường xã",
            ], key: "plan")
        return try #require(
            try bench.database.read { try $0.facts(ofCommand: "plan") }?.first?.fact.fact.id.description)
    }

    private func waiting(_ course: String, _ day: String) throws -> [Int64] {
        let id = try #require(Identifier(text: course))
        return try bench.database.read { reader in
            let found = try #require(try reader.course(.fact(id)))
            return try CourseQueue(reader, found, on: Day(text: day) ?? .latest).people
        }
    }

    private func course(_ day: String = "2020-12-31") throws -> Picture.Course {
        let found = try Pictures(bench.database).read(AsOf(day: Day(text: day) ?? .latest), for: .files) { picture in
            try picture.course("NT-1", of: picture.unit("X"))
        }
        return try #require(found)
    }

    private func wrong(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        do {
            try bench.perform(act, texts, key: "wrong", isDryRun: true)
            return []
        } catch let problems as PerformAct.Problems { return problems.fields.entries.map(\.field) }
    }

    /// Whoever is of a village without members comes first, then who was nominated earlier; who has a certificate that holds does not wait, and
    /// waits again when it holds no longer.
    @Test func theyWaitInOrder() throws {
        let course = try plan()
        let (p, q, r, t) = (try number("Một"), try number("Hai"), try number("Ba"), try number("Tư"))
        #expect(try waiting(course, "2020-06-01") == [q, r, p])
        #expect(try waiting(course, "2024-05-31") == [q, r, p], "60 months less a day")
        #expect(try waiting(course, "2024-06-01") == [q, t, r, p])
    }

    /// Enrolled, they wait no longer; marked, they are counted; certified, they go on; who did not finish waits again.
    @Test func aClassIsHeld() throws {
        let course = try plan()
        let (p, q, r) = (try number("Một"), try number("Hai"), try number("Ba"))
        try bench.perform(
            EnrolInCourse.self, ["class": course, "day": "2020-06-01", "who.\(q)": "enrolled", "who.\(r)": "enrolled"],
            key: "enrol")
        #expect(try waiting(course, "2020-06-02") == [p])
        let step = try Pictures(bench.database).read(AsOf(day: Day(text: "2020-06-02") ?? .latest), for: .files) {
            try $0.checklist(of: PersonID(number: q))?.items.first { $0.step == .certificate }
        }
        #expect(step?.status == .open && step?.facts.map(\.content.course) == ["NT-1"])
        try bench.perform(
            RecordLesson.self,
            ["class": course, "day": "2020-06-10", "who.\(q)": "present", "who.\(r)": "vắng không lý do"], key: "l1")
        #expect(try self.course().timeline.sessions.map { "\($0.session.present)/\($0.session.enrolled)" } == ["1/2"])
        try bench.perform(
            FinishCourse.self,
            [
                "class": course, "day": "2020-06-12", "reference": "GCN 7", "who.\(q)": "certified",
                "who.\(r)": "unfinished",
            ], key: "finish")
        let list = try #require(try self.course().timeline.list)
        #expect(list.enrolled == 2 && list.certified == 1)
        #expect(try waiting(course, "2020-07-01") == [p], "who is on the list of the class does not wait for it again")
        let road = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.road(of: PersonID(number: q))
        }
        let certificate = try #require(road?.last(.trained))
        #expect(certificate.content.course == "NT-1")
        let stated = try bench.database.read { reader in
            try reader.fact(certificate.fact).flatMap { try reader.statement(of: $0.fact.fact) }
        }
        #expect(stated == .personEvent(PersonEvent(kind: .trained, reference: "GCN 7", course: "NT-1")))
        #expect(try bench.ledger.figures("H", at: "2020-12-31", since: "2019-12-31")["trained"] == 1)
        #expect(try VerifyLedger(bench.database).run().firstBroken == nil)
    }

    /// A class with a list is not taken back before the list; numbers are counted from the list, and seats are for all of it.
    @Test func aClassHoldsItsList() throws {
        let course = try plan()
        let (p, q) = (try number("Một"), try number("Hai"))
        try bench.perform(
            EnrolInCourse.self, ["class": course, "day": "2020-06-01", "who.\(q)": "enrolled", "who.\(p)": "enrolled"],
            key: "enrol")
        #expect(throws: RetractFacts.Refusal.holdsOthers) {
            try bench.perform(RetractFact.self, ["fact": course, "reason": "wrong_day"], key: "r1")
        }
        let written = try bench.database.read { try $0.facts(ofCommand: "enrol") } ?? []
        let list = try #require(written.map(\.fact.fact).first { $0.kind == FactKind.courseListed.name }).id
        func restated(_ fact: String, _ texts: [String: String]) throws -> [String] {
            try wrong(RestateFact.self, texts.merging(["fact": fact, "reason": "wrong_day"]) { $1 })
        }
        #expect(try restated(list.description, ["set.enrolled": "1"]) == ["set.enrolled"])
        #expect(try restated(course, ["set.seats": "1"]) == ["set.seats"])
        #expect(try restated(course, ["set.seats": "2"]) == [])
        #expect(try restated(course, ["set.until": "2020-06-09"]) == ["set.until"])
        try bench.perform(RetractFact.self, ["fact": list.description, "reason": "wrong_day"], key: "r2")
        try bench.perform(RetractFact.self, ["fact": course, "reason": "wrong_day"], key: "r3")
    }

    @Test func whatCannotBeIsRefused() throws {
        let course = try plan(seats: 1)
        let (p, q, m) = (try number("Một"), try number("Hai"), try number("Cũ"))
        let enrol = ["class": course, "day": "2020-06-01"]
        #expect(try wrong(EnrolInCourse.self, enrol) == ["who"])
        #expect(try wrong(EnrolInCourse.self, enrol.merging(["who.\(m)": "enrolled"]) { $1 }) == ["who.\(m)"])
        #expect(
            try wrong(EnrolInCourse.self, enrol.merging(["who.\(p)": "enrolled", "who.\(q)": "enrolled"]) { $1 })
                == ["who"])
        #expect(
            try wrong(
                EnrolInCourse.self, ["class": course, "day": "2020-06-13", "who.\(p)": "enrolled"]) == ["day"])
        try bench.perform(EnrolInCourse.self, enrol.merging(["who.\(p)": "enrolled"]) { $1 }, key: "enrol")
        let lesson = ["class": course, "day": "2020-06-10"]
        #expect(try wrong(RecordLesson.self, lesson).contains("who.\(p)"))
        #expect(
            try wrong(RecordLesson.self, lesson.merging(["who.\(p)": "present", "who.\(q)": "present"]) { $1 }) == [
                "who.\(q)"
            ])
        #expect(try wrong(RecordLesson.self, ["class": course, "day": "2020-06-09", "who.\(p)": "present"]) == ["day"])
        #expect(
            try wrong(FinishCourse.self, ["class": course, "day": "2020-06-12", "who.\(q)": "certified"]) == [
                "who.\(q)"
            ])
        #expect(
            try wrong(
                PlanCourse.self,
                [
                    "unit": "X", "sort": "awareness", "code": "NT-1", "from": "2020-07-10", "until": "2020-07-09",
                    "seats": "3",
                ]) == ["until", "code"], "both at once")
        #expect(
            try wrong(
                PlanCourse.self,
                [
                    "unit": "X", "sort": "awareness", "code": "NT-1", "from": "2020-07-10", "until": "2020-07-12",
                    "seats": "3",
                ]) == ["code"])
    }

    /// A class for new members is for who is on probation, and its certificate is theirs.
    @Test func newMembersHaveAClass() throws {
        let course = try plan(sort: "new_members")
        #expect(try waiting(course, "2020-06-01").isEmpty)
        try bench.perform(
            RecordPerson.self,
            [
                "cell": "C", "day": "2020-05-20", "name": "Lò Thị Mới", "sex": "nữ",
                "standing": "enrolled_probationary",
            ], key: "new")
        let p = try number("Mới")
        #expect(try waiting(course, "2020-06-01") == [p])
        try bench.perform(
            EnrolInCourse.self, ["class": course, "day": "2020-06-01", "who.\(p)": "enrolled"], key: "enrol")
        try bench.perform(
            FinishCourse.self, ["class": course, "day": "2020-06-12", "who.\(p)": "certified"], key: "finish")
        let road = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.road(of: PersonID(number: p))
        }
        #expect(road?.last(.memberClass) != nil)
    }
}
