import Figures
import Ledger
import Organisation
import Rulebook
import Store
import TestLedgers
import TestSupport
import Testing
import Views
import Words

@testable import Operations

/// The way into the party: from a nomination to the ceremony and to recognition, judged by the rules of each day.
@Suite struct RoadTests {
    private let bench: ActBench

    init() throws {
        bench = try ActBench([
            "units": ActBench.units,
            "places": "code,name,kind,unit,from,to\nB1,Bản một,village,X,2015-01-01,\n",
            "people": """
            code,name,sex,born,education
            P,Lò Văn Một,male,1980-01-01,
            Q,Lò Thị Hai,female,1981-01-01,
            R,Lò Văn Ba,male,1982-01-01,
            """,
            "events": """
            date,person,event,cell,place
            2015-01-01,P,enrolled,C,
            2015-01-01,Q,enrolled,C,
            2015-01-01,R,enrolled,C,
            """,
            "coverage": "cell,place,from,to\nC,B1,2015-01-01,\n",
        ])
    }

    private func number(_ name: String) throws -> String {
        let found = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.search(name).people.first?.id.number
        }
        return "#\(try #require(found))"
    }

    private func value(_ figure: Figure, _ day: String) throws -> Int {
        try #require(bench.ledger.figures("H", at: day)[figure.name])
    }

    /// Nominates somebody with their consent.
    private func nominate(_ day: String, born: String = "1995-06-15", education: String = "THCS") throws -> String {
        try bench.perform(
            NominatePerson.self,
            [
                "cell": "C", "day": day, "sex": "nữ", "name": "Sùng Thị Mới", "born": born, "education": education,
                "consent": day, "consent_form": "in_writing", "consent_paper": "Giấy đồng ý", "place": "B1",
            ], key: "nominated")
        return try number("Sùng Thị Mới")
    }

    private func road(_ person: String, from start: String) throws -> RoadSteps {
        RoadSteps(
            person: person, members: (try number("Một"), try number("Hai")), voters: 3,
            start: try #require(Day(text: start)))
    }

    private func take(_ steps: some Sequence<RoadSteps.Step>, _ prefix: String) throws {
        for (index, step) in steps.enumerated() { try bench.perform(step.act, step.texts, key: "\(prefix)\(index)") }
    }

    private func statuses(_ person: String, _ day: String) throws -> [RoadStep: RoadChecklist.Status] {
        let day = try #require(Day(text: day))
        let id = PersonID(number: try #require(Int64(person.dropFirst())))
        let list = try Pictures(bench.database).read(AsOf(day: day), for: .files) { try $0.checklist(of: id) }
        return Dictionary(uniqueKeysWithValues: (list?.items ?? []).map { ($0.step, $0.status) })
    }

    /// Step by step, with figures and the checklist at each turn.
    @Test func fromANominationToRecognition() throws {
        let person = try nominate("2024-01-01")
        let steps = try road(person, from: "2024-01-01").admission
        #expect(try value(.villagesWithoutMembers, "2024-01-01") == 1)
        #expect(try value(.villagesWithoutCandidate, "2024-01-01") == 0)
        var seen = try statuses(person, "2024-01-01")
        #expect(seen[.nominated] == .done(try #require(Day(text: "2024-01-01"))) && seen[.certificate] == .open)
        #expect(seen[.cellVote] == .notYet(after: .certificate) && seen[.memberClass] == nil)
        try take(steps.prefix(10), "a")
        seen = try statuses(person, "2024-01-11")
        #expect(seen[.cellVote] == .done(try #require(Day(text: "2024-01-11"))) && seen[.baseVote] == .open)
        #expect(try value(.candidatesStepOverdue, "2024-06-01") == 1)
        let waits = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.roadDeadlines().map { "\($0.name ?? "-") \($0.step) \($0.deadline.from)" }
        }
        #expect(waits == ["Sùng Thị Mới decision 2024-01-11"])
        try take(steps.dropFirst(10), "b")
        #expect(try value(.candidatesStepOverdue, "2024-06-01") == 0)
        #expect(try value(.membersProbationary, "2024-01-15") == 1 && value(.villagesWithoutMembers, "2024-01-15") == 0)
        seen = try statuses(person, "2025-01-14")
        #expect(seen[.memberClass] == .open && seen[.recognitionVote] == .notYet(after: .memberClass))
        #expect(try value(.probationEndedUnrecognised, "2025-01-14") == 0)
        #expect(try value(.probationEndedUnrecognised, "2025-01-15") == 1)
        for (index, step) in ["member_class", "self_reviewed", "helper_reviewed", "recognition_opinions"].enumerated() {
            try bench.perform(
                RecordStep.self, ["person": person, "step": step, "day": "2025-01-10"], key: "c\(index)")
        }
        let vote = ["person": person, "day": "2025-01-20", "eligible": "3", "present": "3"]
        try bench.perform(CellVotes.self, vote.merging(["agreed": "1"]) { $1 }, key: "v1")
        #expect(try statuses(person, "2025-01-21")[.recognitionVote] == .open, "one of three is not two thirds")
        try bench.perform(CellVotes.self, vote.merging(["day": "2025-01-25", "agreed": "2"]) { $1 }, key: "v2")
        try bench.perform(
            BaseVotes.self, vote.merging(["day": "2025-01-26", "eligible": "9", "present": "9", "agreed": "9"]) { $1 },
            key: "bv")
        try bench.perform(
            IssueDecision.self, ["person": person, "day": "2025-02-01", "number": "3-QĐ/HU"], key: "d")
        try bench.perform(RecogniseMember.self, ["person": person, "day": "2025-01-15"], key: "r")
        #expect(try value(.membersOfficial, "2025-01-15") == 4 && value(.probationEndedUnrecognised, "2025-02-01") == 0)
        // Party age counts from the decision, which the papers have from the road.
        let days = try bench.database.read { reader in
            let row = try #require(Int64(person.dropFirst()))
            let subject = try #require(try reader.subject(of: PersonID(number: row)))
            return KnownPerson(try reader.facts(of: subject)).membership?.content
        }
        let decided = try #require(steps.first { $0.act == IssueDecision.self }?.texts["day"])
        #expect(days == MembershipStatement(decided: Day(text: decided), recognised: Day(text: "2025-01-15")))
        let irregular = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.irregularities(under: picture.unit("H")).rows.map(\.irregularity.kind)
        }
        #expect(!irregular.contains(.stepWhileNoCandidate) && !irregular.contains(.stepWhileNotProbationary))
    }

    /// What rules say of a vote: a number at, below and above what they ask.
    @Test(
        arguments: [
            // 18 years by the month.
            ("2024-06-01", "2006-06-15", "THCS", nil), ("2024-05-31", "2006-06-15", "THCS", "admit.age.min"),
            ("2024-06-30", "1964-06-01", "THCS", nil), ("2024-07-01", "1964-06-01", "THCS", "admit.age.max"),
            ("2024-06-01", "1995-06-15", "tiểu học", "admit.edu.min"),
            // No rule was in force: it is recorded, and marked.
            ("2016-07-20", "2006-06-15", "tiểu học", nil),
        ] as [(String, String, String, String?)])
    func whomACellMayProposeIsJudged(_ day: String, _ born: String, _ education: String, _ rule: String?) throws {
        let start = try #require(Day(text: day)).adding(days: -10)
        let person = try nominate(start.description, born: born, education: education)
        let steps = try road(person, from: start.description).admission
        try take(steps.prefix(9), "a")
        do {
            try bench.perform(steps[9].act, steps[9].texts, key: "vote", isDryRun: true)
            #expect(rule == nil, "\(day) \(born) was written")
        } catch let problems as PerformAct.Problems {
            #expect(problems.judgements.map(\.rule.key.rawValue) == [rule].compactMap(\.self), "\(day) \(born)")
        }
    }

    /// The vote counts against the official members, without those exempt who are not there.
    @Test func theDenominatorIsJudged() throws {
        let person = try nominate("2025-07-01")
        let steps = try road(person, from: "2025-07-01").admission
        try take(steps.prefix(9), "a")
        try bench.perform(
            PersonIsExempted.self, ["person": number("Ba"), "day": "2025-07-05", "reason": "age_health"], key: "e")
        func judged(_ eligible: String, _ agreed: String) throws -> [String] {
            let texts = steps[9].texts.merging(["eligible": eligible, "present": agreed, "agreed": agreed]) { $1 }
            do {
                try bench.perform(CellVotes.self, texts, isDryRun: true)
                return []
            } catch let problems as PerformAct.Problems { return problems.judgements.map(\.rule.key.rawValue) }
        }
        #expect(try judged("3", "3").isEmpty && judged("2", "2").isEmpty)
        #expect(try judged("4", "4") == ["vote.denominator.excludes"])
        #expect(try judged("1", "1") == ["vote.denominator.excludes"])
    }

    /// A certificate holds for 60 months; introductions are two; who introduces has been together with them for 12 months, at work, and
    /// since July 2025 where they live too.
    @Test func papersAreJudged() throws {
        let person = try nominate("2019-01-01")
        let steps = try road(person, from: "2019-01-01").admission
        try take(steps.prefix(5), "a")
        try take(steps[6..<9], "b")
        func judged(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
            do {
                try bench.perform(act, texts.merging(["person": person]) { first, _ in first }, isDryRun: true)
                return []
            } catch let problems as PerformAct.Problems { return problems.judgements.map(\.rule.key.rawValue).sorted() }
        }
        let ballot = ["eligible": "3", "present": "3", "agreed": "3"]
        #expect(
            try judged(CellVotes.self, ballot.merging(["day": "2019-02-01"]) { $1 }) == ["intro.members.count"])
        try bench.perform(
            IntroduceCandidate.self,
            [
                "person": person, "other": number("Hai"), "together": "2015-01-01", "where": "work",
                "day": "2019-01-20",
            ], key: "second")
        // The certificate is of 3 January 2019.
        #expect(
            try judged(CellVotes.self, ballot.merging(["day": "2024-01-03"]) { $1 }) == ["dossier.papers.validity"])
        #expect(
            try judged(CellVotes.self, ballot.merging(["day": "2024-01-04"]) { $1 }) == [
                "class.cert.validity", "dossier.papers.validity",
            ])
        let introduction = ["other": try number("Ba"), "day": "2019-02-01"]
        func introduced(_ together: String, _ place: String, _ day: String = "2019-02-01") throws -> [String] {
            try judged(
                IntroduceCandidate.self,
                introduction.merging(["together": together, "where": place, "day": day]) { $1 })
        }
        #expect(try introduced("2018-02-01", "work").isEmpty)
        #expect(try introduced("2018-02-02", "work") == ["intro.together.min"])
        #expect(try introduced("2015-01-01", "residence") == ["intro.together.residence_counts"])
        #expect(try introduced("2015-01-01", "residence", "2025-07-01").isEmpty)
    }

    /// The decision within 60 working days of the resolution, the ceremony within 30 of the decision's receipt.
    @Test func timesAreJudged() throws {
        let person = try nominate("2019-12-31")
        let steps = try road(person, from: "2019-12-31").admission
        try take(steps.prefix(11), "a")
        let calendar = HolidayCalendar.standard
        let resolved = try #require(Day(text: "2020-01-10"))
        let last = calendar.adding(workingDays: 60, to: resolved)
        func refuses(_ act: any Act.Type, _ day: Day, _ texts: [String: String] = [:]) throws -> Bool {
            do {
                try bench.perform(
                    act, ["person": person, "day": day.description].merging(texts) { $1 }, isDryRun: true)
                return false
            } catch let problems as PerformAct.Problems {
                #expect(problems.judgements.count == 1)
                return true
            }
        }
        let number = ["number": "7-QĐ/HU"]
        #expect(try !refuses(IssueDecision.self, last, number))
        #expect(try refuses(IssueDecision.self, calendar.adding(workingDays: 61, to: resolved), number))
        try bench.perform(
            IssueDecision.self, ["person": person, "day": last.description].merging(number) { $1 }, key: "d")
        let received = last.adding(days: 5)
        try bench.perform(
            RecordStep.self, ["person": person, "step": "decision_received", "day": received.description], key: "r")
        #expect(try !refuses(AdmitCandidate.self, calendar.adding(workingDays: 30, to: received)))
        #expect(try refuses(AdmitCandidate.self, calendar.adding(workingDays: 31, to: received)))
    }

    /// Whom a leaver helped goes to somebody else with the rest.
    @Test func aHelperHandsOver() throws {
        let person = try nominate("2020-01-01")
        try take(try road(person, from: "2020-01-01").admission.prefix(1), "a")
        let (leaver, taker) = (try number("Một"), try number("Ba"))
        let texts = ["person": leaver, "day": "2020-03-01"]
        #expect(throws: PerformAct.Problems.self) { try bench.perform(HandOver.self, texts, key: "none") }
        let key = "to.help.\(person.dropFirst())"
        // Whoever hands over need not be one who sees whom it is about by name.
        let held = try bench.database.read { reader in
            let row = try #require(Int64(leaver.dropFirst()))
            let subject = try #require(try reader.subject(of: PersonID(number: row)))
            return try reader.work(heldBy: subject, on: bench.ledger.today).map { try $0.label(reader).vietnamese }
        }
        #expect(held == ["Giúp đỡ: \(person)"])
        // Who takes it is an official member, and does not help already.
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(HandOver.self, texts.merging([key: person]) { $1 }, key: "candidate")
        }
        let second = ["person": person, "other": try number("Hai"), "day": "2020-02-01"]
        try bench.perform(AssignHelper.self, second, key: "second")
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(HandOver.self, texts.merging([key: second["other"]!]) { $1 }, key: "already")
        }
        try bench.perform(HandOver.self, texts.merging([key: taker]) { $1 }, key: "h")
        func helped(_ number: String, _ day: String) throws -> Int {
            let day = try #require(Day(text: day))
            let id = PersonID(number: try #require(Int64(number.dropFirst())))
            return try Pictures(bench.database).read(AsOf(day: day), for: .files) { try $0.helped(by: id).count }
        }
        #expect(try helped(leaver, "2020-02-28") == 1 && helped(leaver, "2020-03-01") == 0)
        #expect(try helped(taker, "2020-02-28") == 0 && helped(taker, "2020-03-01") == 1)
    }

    /// Who helps and introduces on one day is another than who is helped, however often they are named: nobody is folded with anybody.
    @Test func whoIsNamedBesideIsSomebodyElse() throws {
        let person = try nominate("2020-01-01")
        try bench.perform(
            GiveCertificate.self, ["person": person, "day": "2020-01-05", "reference": "GCN 1"], key: "c")
        try bench.perform(RecordStep.self, ["person": person, "step": "applied", "day": "2020-01-05"], key: "s")
        let texts = ["person": person, "other": try number("Một"), "day": "2020-01-05"]
        try bench.perform(AssignHelper.self, texts, key: "h")
        try bench.perform(
            IntroduceCandidate.self, texts.merging(["together": "2015-01-01", "where": "work"]) { $1 }, key: "i")
        try bench.perform(
            AssignHelper.self, ["person": person, "other": number("Hai"), "day": "2020-01-05"], key: "h2")
        #expect(try value(.membersOfficial, "2020-01-06") == 3 && value(.membersProbationary, "2020-01-06") == 0)
        let numbers = try [person, number("Một"), number("Hai")]
        #expect(Set(numbers).count == 3)
        // Read anew by another opening of the files, and taken back, too.
        let again = try bench.ledger.open()
        let whole = try again.read { reader in
            try numbers.map { number in
                let id = PersonID(number: try #require(Int64(number.dropFirst())))
                guard let subject = try reader.subject(of: id) else { return false }
                return try reader.whole(subject).row == id.number
            }
        }
        #expect(whole == [true, true, true])
        #expect(try statuses(person, "2020-01-06")[.applied] == .done(try #require(Day(text: "2020-01-05"))))
    }

    /// A vote that turns somebody down takes back the resolution of before: nothing can be decided on it, and no deadline runs.
    @Test func whatIsTurnedDownIsVotedOnAnew() throws {
        let person = try nominate("2024-01-01")
        try take(try road(person, from: "2024-01-01").admission.prefix(10), "a")
        let vote = ["person": person, "day": "2024-02-01", "eligible": "9", "present": "9"]
        try bench.perform(BaseVotes.self, vote.merging(["agreed": "1"]) { $1 }, key: "refused")
        let seen = try statuses(person, "2024-12-01")
        #expect(seen[.cellVote] == .open && seen[.baseVote] == .notYet(after: .cellVote))
        #expect(seen[.decision] == .notYet(after: .baseVote), "no deadline runs")
        #expect(try value(.candidatesStepOverdue, "2024-12-01") == 0)
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(
                IssueDecision.self, ["person": person, "day": "2024-02-10", "number": "3-QĐ/HU"], key: "d")
        }
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(BaseVotes.self, vote.merging(["day": "2024-02-10", "agreed": "9"]) { $1 }, key: "b")
        }
        let again = ["day": "2024-02-20", "eligible": "3", "present": "3", "agreed": "3"]
        try bench.perform(CellVotes.self, again.merging(["person": person]) { $1 }, key: "again")
        #expect(try statuses(person, "2024-02-21")[.cellVote] == .done(try #require(Day(text: "2024-02-20"))))
        try bench.perform(BaseVotes.self, vote.merging(["day": "2024-03-01", "agreed": "9"]) { $1 }, key: "agreed")
        try bench.perform(
            IssueDecision.self, ["person": person, "day": "2024-03-05", "number": "3-QĐ/HU"], key: "decided")
    }

    /// Where a section stands between cell and base committee, its report comes between their votes; elsewhere nobody waits for one.
    @Test func aSectionReports() throws {
        try bench.perform(
            FoundUnit.self,
            ["unit": "X", "code": "S", "name": "Đảng bộ bộ phận", "kind": "section", "day": "2023-01-01"],
            key: "section")
        let person = try nominate("2024-01-01")
        try take(try road(person, from: "2024-01-01").admission.prefix(10), "a")
        #expect(try statuses(person, "2024-01-12")[.subcommittee] == nil)
        #expect(try statuses(person, "2024-01-12")[.baseVote] == .open)
        try bench.perform(MoveUnit.self, ["unit": "C", "parent": "S", "day": "2023-06-01"], key: "moved")
        let seen = try statuses(person, "2024-01-12")
        #expect(seen[.subcommittee] == .open && seen[.baseVote] == .notYet(after: .subcommittee))
        try bench.perform(
            RecordStep.self, ["person": person, "step": "subcommittee_reported", "day": "2024-01-12"], key: "report")
        let after = try statuses(person, "2024-01-13")
        #expect(after[.subcommittee] == .done(try #require(Day(text: "2024-01-12"))) && after[.baseVote] == .open)
        let names = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.base(of: picture.unit("C"), on: bench.ledger.today).map { picture.name(of: $0) }
        }
        #expect(names == "Xã", "papers go to the base committee, not to the section")
    }

    /// One resolution, one decision: what is wrong about them is stated right, not stated twice; and none before its vote.
    @Test func whatIsDecidedIsNotDecidedTwice() throws {
        let person = try nominate("2024-01-01")
        let steps = try road(person, from: "2024-01-01").admission
        try take(steps.prefix(10), "a")
        func isRefused(_ act: any Act.Type, _ texts: [String: String]) throws -> Bool {
            do {
                try bench.perform(act, texts.merging(["person": person]) { $1 }, key: "x", isDryRun: true)
                return false
            } catch is PerformAct.Problems { return true }
        }
        let vote = ["eligible": "3", "present": "3", "agreed": "3"]
        #expect(try isRefused(CellVotes.self, vote.merging(["day": "2024-01-12"]) { $1 }))
        let base = try #require(steps.first { $0.act == BaseVotes.self })
        try bench.perform(base.act, base.texts, key: "base")
        let day = try #require(base.texts["day"].flatMap { Day(text: $0) })
        let decision = ["number": "3-QĐ/HU"]
        #expect(
            try isRefused(IssueDecision.self, decision.merging(["day": day.adding(days: -1).description]) { $1 }))
        let right = decision.merging(["day": day.adding(days: 1).description]) { $1 }
        #expect(try !isRefused(IssueDecision.self, right))
        try bench.perform(IssueDecision.self, right.merging(["person": person]) { $1 }, key: "d")
        #expect(try isRefused(IssueDecision.self, decision.merging(["day": day.adding(days: 2).description]) { $1 }))
    }

    /// Who is turned down is no candidate any more; nominated again, a new way begins, and the certificate stays.
    @Test func whoIsTurnedDownMayBeNominatedAgain() throws {
        let person = try nominate("2020-01-01")
        let steps = try road(person, from: "2020-01-01").admission
        try take(steps.prefix(5), "a")
        try bench.perform(
            RefuseCandidate.self, ["person": person, "day": "2020-03-01", "reason": "standard"], key: "no")
        #expect(try statuses(person, "2020-03-01").isEmpty)
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(RecordStep.self, ["person": person, "step": "applied", "day": "2020-03-02"], key: "x")
        }
        let id = PersonID(number: try #require(Int64(person.dropFirst())))
        let stages = try bench.database.read { reader in
            try reader.person(id)?.timeline.stages(by: bench.ledger.today).map { "\($0.stage) \($0.from)" } ?? []
        }
        #expect(stages == ["nominated 2020-01-01", "trained 2020-01-03", "papers 2020-01-04"])
    }
}
