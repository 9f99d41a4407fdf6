import Fields
import Ledger
import Organisation
import Rulebook
import Store
import TestLedgers
import Testing
import Views

@testable import Operations

/// What each rule of the way into the party says at its threshold, one below and one above, and on both sides of where it changes.
@Suite struct RoadRuleTests {
    private let bench: ActBench
    private let calendar = HolidayCalendar.standard

    init() throws {
        bench = try ActBench([
            "units": ActBench.units,
            "people": "code,name,sex\nP,Lò Văn Một,male\nQ,Lò Thị Hai,female\nR,Lò Văn Ba,male\n",
            "events":
                "date,person,event,cell,place\n2010-01-01,P,enrolled,C,\n2010-01-01,Q,enrolled,C,\n2010-01-01,R,enrolled,C,\n",
        ])
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private func number(_ name: String) throws -> String {
        let found = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.search(name).people.first?.id.number
        }
        return "#\(try #require(found))"
    }

    /// Somebody nominated on the day, and the steps from the day after.
    private func nominee(_ start: Day, key: String = "nominated") throws -> (person: String, steps: [RoadSteps.Step]) {
        try bench.perform(NominatePerson.self, ["cell": "C", "day": start.description, "sex": "nữ"], key: key)
        let row = try bench.database.read { try $0.facts(ofCommand: key) }?.first?.subject.row
        let person = "#\(try #require(row))"
        let members = (try number("Một"), try number("Hai"))
        return (person, RoadSteps(person: person, members: members, voters: 3, start: start).admission)
    }

    private func take(_ steps: some Sequence<RoadSteps.Step>, _ prefix: String) throws {
        for (index, step) in steps.enumerated() { try bench.perform(step.act, step.texts, key: "\(prefix)\(index)") }
    }

    /// Admitted on the fourteenth day after.
    private func probationary(_ start: String) throws -> (person: String, ceremony: Day) {
        let (person, steps) = try nominee(try day(start))
        try take(steps, "a")
        return (person, try day(start).adding(days: 14))
    }

    /// The keys of the rules that object to an act as a step taken now.
    private func judged(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        do {
            try bench.perform(act, texts, key: "judged", isDryRun: true)
            return []
        } catch let problems as PerformAct.Problems {
            #expect(!problems.judgements.isEmpty, "\(problems.fields.entries)")
            return problems.judgements.map(\.rule.key.rawValue).sorted()
        }
    }

    /// The rules by which an act could not be judged, since none was in force.
    private func marked(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        try bench.perform(act, texts, key: "marked", isDryRun: true).departures.filter { $0.reason == nil }.map(\.rule)
    }

    private func vote(_ person: String, _ day: Day, _ agreed: Int, of eligible: Int) -> [String: String] {
        [
            "person": person, "day": day.description, "eligible": "\(eligible)", "present": "\(eligible)",
            "agreed": "\(agreed)",
        ]
    }

    /// Two thirds and nothing less, of the official members: by how the vote ends.
    @Test(arguments: [(2, 3, true), (1, 3, false), (4, 6, true), (3, 6, false), (5, 7, true), (4, 7, false)])
    func theCellsShare(_ agreed: Int, _ eligible: Int, _ isEnough: Bool) throws {
        let (person, steps) = try nominee(try day("2019-01-01"))
        try take(steps.prefix(9), "a")
        let reason = try #require(Rulebook.standard.reasons(.departure).entries.first { $0.isOffered }).code
        let texts = vote(person, try day("2019-01-11"), agreed, of: eligible).merging([
            "basis": "paper", JudgedFields.reason(for: .voteDenominatorExcludes): reason,
            JudgedFields.paper(for: .voteDenominatorExcludes): "BB 3",
        ]) { $1 }
        let known = try bench.perform(CellVotes.self, texts, key: "v")
        #expect(known.counts.stated == 1)
        let facts = try bench.database.read { try $0.facts(ofCommand: "v") } ?? []
        let said = try bench.database.read { try $0.statement(of: try #require(facts.first).fact.fact) }
        guard case .personEvent(let event)? = said else { return #expect(Bool(false), "no event") }
        #expect(event.kind == (isEnough ? .cellResolved : .cellRefused))
    }

    /// The papers of an application hold for 12 months.
    @Test func papersHoldTwelveMonths() throws {
        let (person, steps) = try nominee(try day("2019-01-01"))
        try take(steps.prefix(9), "a")
        // The application is of 4 January.
        #expect(try judged(CellVotes.self, vote(person, try day("2020-01-03"), 3, of: 3)).isEmpty)
        #expect(try judged(CellVotes.self, vote(person, try day("2020-01-04"), 3, of: 3)).isEmpty)
        #expect(
            try judged(CellVotes.self, vote(person, try day("2020-01-05"), 3, of: 3)) == ["dossier.papers.validity"])
    }

    /// Not before the twelfth month is over, within 30 working days after it, and three ballots at most.
    @Test func recognitionHasItsTime() throws {
        let (person, ceremony) = try probationary("2019-01-01")
        let end = ceremony.adding(months: 12)
        let last = calendar.adding(workingDays: 30, to: end)
        for (day, rules) in [
            (end.adding(days: -1), ["probation.length"]), (end, []), (last, []),
            (calendar.adding(workingDays: 31, to: end), ["recognition.cell.max"]),
        ] as [(Day, [String])] {
            #expect(try judged(CellVotes.self, vote(person, day, 3, of: 3)) == rules, "\(day)")
        }
        let recognise = ["person": person]
        for (day, rules) in [(end.adding(days: -1), ["probation.length"]), (end, [])] as [(Day, [String])] {
            #expect(
                try judged(RecogniseMember.self, recognise.merging(["day": day.description]) { $1 }) == rules, "\(day)")
        }
        for ballot in 0..<3 {
            #expect(try judged(CellVotes.self, vote(person, end.adding(days: 4), 1, of: 3)).isEmpty, "\(ballot)")
            try bench.perform(
                CellVotes.self, vote(person, end.adding(days: Int32(ballot)), 1, of: 3), key: "ballot\(ballot)")
        }
        #expect(
            try judged(CellVotes.self, vote(person, end.adding(days: 4), 1, of: 3)) == ["vote.recognition.max_ballots"])
    }

    /// The decision of recognition within 30 working days, that of admission within 60.
    @Test func decisionsHaveTheirTime() throws {
        let (person, ceremony) = try probationary("2019-01-01")
        let voted = ceremony.adding(months: 12)
        try bench.perform(CellVotes.self, vote(person, voted, 3, of: 3), key: "v")
        func judged(_ workingDays: Int) throws -> [String] {
            let day = calendar.adding(workingDays: workingDays, to: voted)
            return try self.judged(IssueDecision.self, ["person": person, "day": day.description, "number": "3-QĐ/HU"])
        }
        #expect(try judged(29).isEmpty && judged(30).isEmpty)
        #expect(try judged(31) == ["decide.recognition.max"])
    }

    /// Before 25 July 2016 no rule is known: a step is recorded, and marked.
    @Test func beforeTheFirstRuleStepsAreMarked() throws {
        for (day, rules) in [("2016-07-24", ["decide.admission.max"]), ("2016-07-25", [])] as [(String, [String])] {
            let key = "n-\(day)"
            let (person, steps) = try nominee(try self.day(day).adding(days: -13), key: key)
            try take(steps.prefix(11), key)
            let decision = ["person": person, "day": day, "number": "7-QĐ/HU"]
            #expect(try marked(IssueDecision.self, decision) == rules, "\(day)")
        }
    }

    /// The member's CV within 30 working days of the ceremony, since 18 January 2022.
    @Test(arguments: [("2021-12-20", "2022-01-17", ["member_cv.max"]), ("2021-12-20", "2022-01-18", [])])
    func theMembersCVIsJudgedSince(_ start: String, _ day: String, _ rules: [String]) throws {
        let (person, _) = try probationary(start)
        let texts = ["person": person, "step": "member_cv", "day": day]
        #expect(try marked(RecordStep.self, texts) == rules)
    }

    @Test func theMembersCVHasItsTime() throws {
        let (person, ceremony) = try probationary("2023-01-01")
        func judged(_ workingDays: Int) throws -> [String] {
            let day = calendar.adding(workingDays: workingDays, to: ceremony)
            return try self.judged(RecordStep.self, ["person": person, "step": "member_cv", "day": day.description])
        }
        #expect(try judged(29).isEmpty && judged(30).isEmpty)
        #expect(try judged(31) == ["member_cv.max"])
    }

    /// Until 25 July 2026 the time for the ceremony counts from receipt, from the day after from issue.
    @Test func theCeremonysClockChanges() throws {
        let (person, steps) = try nominee(try day("2026-05-20"))
        // Issued on 1 June, received on 20 July.
        try take(steps.prefix(12), "a")
        try bench.perform(
            RecordStep.self, ["person": person, "step": "decision_received", "day": "2026-07-20"], key: "r")
        #expect(try judged(AdmitCandidate.self, ["person": person, "day": "2026-07-25"]).isEmpty)
        #expect(try judged(AdmitCandidate.self, ["person": person, "day": "2026-07-26"]) == ["ceremony.max"])
    }

    /// The last day for the ceremony, and the days around it.
    @Test func theCeremonyHasItsTime() throws {
        let (person, steps) = try nominee(try day("2024-01-01"))
        try take(steps.prefix(13), "a")
        let received = try day("2024-01-14")
        for (workingDays, rules) in [(29, []), (30, []), (31, ["ceremony.max"])] as [(Int, [String])] {
            let day = calendar.adding(workingDays: workingDays, to: received)
            #expect(try judged(AdmitCandidate.self, ["person": person, "day": day.description]) == rules)
        }
    }

    /// Who introduces has been together with them for 12 months: to the day.
    @Test func introducersAreTogetherLongEnough() throws {
        let (person, steps) = try nominee(try day("2019-01-01"))
        try take(steps.prefix(4), "a")
        for (together, rules) in [
            ("2018-01-31", []), ("2018-02-01", []), ("2018-02-02", ["intro.together.min"]),
        ] as [(String, [String])] {
            let texts = [
                "person": person, "other": try number("Ba"), "together": together, "where": "work", "day": "2019-02-01",
            ]
            #expect(try judged(IntroduceCandidate.self, texts) == rules, "\(together)")
        }
    }

    /// Where they live counts since 1 July 2025.
    @Test func residenceCountsSince() throws {
        let (person, steps) = try nominee(try day("2025-01-01"))
        try take(steps.prefix(4), "a")
        for (day, isWritten) in [("2025-06-30", false), ("2025-07-01", true)] {
            let texts = [
                "person": person, "other": try number("Ba"), "together": "2015-01-01", "where": "residence", "day": day,
            ]
            // Between the two regulations no rule said so: that is marked.
            let isPlain =
                try judged(IntroduceCandidate.self, texts).isEmpty && marked(IntroduceCandidate.self, texts).isEmpty
            #expect(isPlain == isWritten, "\(day)")
        }
    }
}
