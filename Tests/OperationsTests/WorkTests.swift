import Fields
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

/// Who answers for what, who went where, and what is to be reached: through the acts, with the figures that follow.
@Suite struct WorkTests {
    private let bench: ActBench

    init() throws {
        let places = """
            code,name,kind,unit,from,to
            B1,Bản một,village,X,2015-01-01,
            B2,Bản hai,village,X,2015-01-01,
            """
        let people = "code,name,sex\nP,Lò Văn Một,male\nQ,Lò Thị Hai,female\nR,Lò Văn Ba,male\n"
        let events = """
            date,person,event,cell,place
            2015-01-01,P,enrolled,C,B1
            2015-01-01,Q,enrolled,C,B1
            2015-01-01,R,enrolled,D,B2
            """
        bench = try ActBench([
            "units": ActBench.units, "places": places, "people": people, "events": events,
            "coverage": "cell,place,from,to\nC,B1,2015-01-01,\nD,B2,2015-01-01,\n",
        ])
    }

    private func number(_ name: String) throws -> String {
        let found = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.search(name).people.first?.id.number
        }
        return "#\(try #require(found))"
    }

    private func value(_ figure: Figure, _ day: String, known: String? = nil, unit: String = "H") throws -> Int {
        try #require(
            bench.ledger.figures(unit, at: day, known: known)[figure.name], "no figure \(figure.name)")
    }

    private func fact(_ key: String) throws -> String {
        try #require(try bench.database.read { try $0.facts(ofCommand: key) }?.first?.fact.fact.id.description)
    }

    // MARK: Visits

    /// Raised on the day that the definition says, though nothing is recorded on it; not the day before; cleared by the next visit.
    @Test func aVillageIsUnvisitedAfterThreeMonths() throws {
        try bench.perform(RecordVisit.self, ["place": "B1", "day": "2020-01-31"], key: "v1")
        try bench.perform(RecordVisit.self, ["place": "B1", "day": "2020-06-10", "found": "well"], key: "v2")
        // B2 is never visited, and warned of three months after it came into force.
        #expect(try value(.villagesUnvisited, "2015-03-30") == 0)
        #expect(try value(.villagesUnvisited, "2015-03-31") == 2)
        for (day, unvisited) in [
            ("2020-01-30", 2), ("2020-01-31", 1), ("2020-04-30", 1), ("2020-05-01", 2), ("2020-06-09", 2),
            ("2020-06-10", 1),
        ] {
            #expect(try value(.villagesUnvisited, day) == unvisited, "\(day)")
        }
        // Nobody knew of it before today.
        let yesterday = bench.ledger.today.adding(days: -1).description
        #expect(try value(.villagesUnvisited, "2020-02-15", known: yesterday) == 2)
    }

    /// A table of visits counts like the act; brought in again it changes nothing, and a row gone is taken back when asked for.
    @Test func visitsComeInByATable() throws {
        let ledger = TestLedger(path: bench.folder.path("visits"))
        func table(_ rows: String...) throws -> String {
            try bench.folder.dossier([
                "units": ActBench.units,
                "places": """
                code,name,kind,unit,from,to
                B1,Bản một,village,X,2015-01-01,
                B2,Bản hai,village,X,2015-01-01,
                """,
                "people": "code,name,sex\nP,Lò Văn Một,male\n",
                "visits": (["place,date,person,found,recorded"] + rows).joined(separator: "\n") + "\n",
            ])
        }
        func bring(_ folder: String, replacesGone: Bool = false) throws -> Int {
            let report = try ledger.importing(folder, source: "visits", replacesGone: replacesGone)
            return report.addedFacts + report.retractions
        }
        func unvisited(_ day: String, known: String? = nil) throws -> Int {
            try #require(ledger.figures("H", at: day, known: known)[Figure.villagesUnvisited.name])
        }
        let (first, second) = ("B1,2020-01-31,P,members_away,2020-02-10", "B2,2020-01-31,,,")
        _ = try bring(table(first, second))
        #expect(try unvisited("2020-02-15") == 0)
        // Told of on the 10th only.
        #expect(try unvisited("2020-02-05", known: "2020-02-05") == 1)
        #expect(try bring(table(first, second)) == 0)
        // Of another day it is another visit; the old one goes only where that is asked for.
        let moved = "B1,2020-03-31,P,members_away,2020-04-10"
        _ = try bring(table(moved, second))
        #expect(try unvisited("2020-02-15") == 0)
        _ = try bring(table(moved, second), replacesGone: true)
        #expect(try unvisited("2020-02-15") == 1)
        #expect(try unvisited("2020-04-01") == 0)
        _ = try bring(table(moved), replacesGone: true)
        #expect(try unvisited("2020-04-01") == 1)
    }

    @Test func whatAVisitFoundIsOpenUntilItIsMended() throws {
        try bench.perform(
            RecordVisit.self,
            [
                "place": "B1", "day": "2020-01-31", "found": "members_away", "due": "2020-03-01",
                "person": number("Một"),
            ],
            key: "v")
        func open() throws -> [Picture.Visit] {
            try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
                try picture.visits(to: #require(picture.place("B1"))).filter(\.isOpen)
            }
        }
        #expect(try open().map(\.due?.description) == ["2020-03-01"] && open().first?.name == "Lò Văn Một")
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(CloseVisit.self, ["fact": fact("v"), "day": "2020-01-30"], key: "early")
        }
        try bench.perform(CloseVisit.self, ["fact": fact("v"), "day": "2020-02-20", "result": "Đã về"], key: "c")
        #expect(try open().isEmpty)
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(CloseVisit.self, ["fact": fact("v"), "day": "2020-02-21"], key: "again")
        }
        // Taken back, it is open again.
        try bench.perform(RetractFact.self, ["fact": fact("c"), "reason": "wrong_day"], key: "r")
        #expect(try open().count == 1)
    }

    /// Stated right, the second visit of a day stays the second; a visit takes no other's place and leaves no closing behind.
    @Test func visitsAreStatedRightEachByItself() throws {
        let ledger = TestLedger(path: bench.folder.path("twice"))
        try ledger.importing(
            bench.folder.dossier([
                "units": ActBench.units, "places": "code,name,kind,unit,from,to\nB1,Bản một,village,X,2015-01-01,\n",
                "visits": """
                place,date,person,found,recorded
                B1,2020-01-31,,members_away,
                B1,2020-01-31,,not_meeting,
                B1,2020-02-10,,,
                """,
            ]))
        let database = try ledger.open()
        func visits() throws -> [Picture.Visit] {
            try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
                try picture.visits(to: #require(picture.place("B1")))
            }
        }
        func restate(_ visit: Picture.Visit, _ texts: [String: String], key: String) throws {
            let fact = ["fact": visit.fact.description, "reason": "wrong_day"]
            _ = try PerformAct(database).run(
                RestateFact.self,
                PerformAct.Request(
                    texts: fact.merging(texts) { $1 }, key: key, actor: ledger.actor, rights: .ofTheFiles,
                    isDryRun: false))
        }
        func said() throws -> [String] { try visits().map { "\($0.day) \($0.found?.rawValue ?? "-")" }.sorted() }
        let second = try #require(visits().first { $0.found?.rawValue == "not_meeting" })
        try restate(second, ["set.found": "well"], key: "1")
        #expect(try said() == ["2020-01-31 members_away", "2020-01-31 well", "2020-02-10 -"])
        let first = try #require(visits().first { $0.found?.rawValue == "members_away" })
        #expect(throws: RetractFacts.Refusal.isThere) { try restate(first, ["effective": "2020-02-10"], key: "2") }
        _ = try PerformAct(database).run(
            CloseVisit.self,
            PerformAct.Request(
                texts: ["fact": first.fact.description, "day": "2020-03-01"], key: "c", actor: ledger.actor,
                rights: .ofTheFiles, isDryRun: false))
        #expect(throws: RetractFacts.Refusal.holdsOthers) { try restate(first, ["effective": "2020-01-30"], key: "3") }
        let third = try #require(visits().first { $0.found == nil })
        try restate(third, ["effective": "2020-02-11"], key: "4")
        #expect(try said() == ["2020-01-31 members_away", "2020-01-31 well", "2020-02-11 -"])
    }

    // MARK: The rulebook

    /// A number said otherwise holds from its day on, in figures and on pages, read anew or brought on; taken back, it is gone.
    @Test func aThresholdIsSaidOtherwise() throws {
        try bench.perform(RecordVisit.self, ["place": "B1", "day": "2020-03-15"], key: "v1")
        try bench.perform(RecordVisit.self, ["place": "B2", "day": "2020-03-15"], key: "v2")
        let pictures = Pictures(bench.database)
        func brought(_ day: String) throws -> Int {
            let day = try #require(Day(text: day))
            return try pictures.read(AsOf(day: day), for: .files) { picture in
                try picture.value(of: .villagesUnvisited, unit: picture.unit("H"), at: day)
            }
        }
        #expect(try brought("2020-05-01") == 0 && value(.villagesUnvisited, "2020-05-01") == 0)
        let texts = ["key": "warn.visit.months", "value": "1", "day": "2020-05-01", "reference": "QĐ 5"]
        let dry = try bench.perform(OverrideRule.self, texts, key: "dry", isDryRun: true)
        let told = try #require(dry.effect).changes.map {
            "\($0.unit) \($0.figure.name) \($0.before ?? -1) \($0.difference)"
        }
        // Both were visited on one day, so what changes of today's numbers is what both numbers agree on: nothing.
        #expect(told.isEmpty)
        try bench.perform(OverrideRule.self, texts, key: "o")
        for (day, count) in [("2020-04-30", 0), ("2020-05-01", 2), ("2020-06-15", 2)] {
            #expect(try brought(day) == count && value(.villagesUnvisited, day) == count, "\(day)")
        }
        let yesterday = bench.ledger.today.adding(days: -1).description
        #expect(
            try value(.villagesUnvisited, "2020-05-01", known: yesterday) == 2, "without the visits, by the old number")
        let rule = try bench.database.read { try $0.rulebook().rule(.warnVisitMonths) }
        #expect(rule.versions.count == 2 && rule.versions.last?.sources.first?.article.vietnamese == "QĐ 5")
        try bench.perform(RetractFact.self, ["fact": fact("o"), "reason": "wrong_day"], key: "r")
        #expect(try brought("2020-05-01") == 0 && value(.villagesUnvisited, "2020-05-01") == 0)
    }

    /// What a number said otherwise changes is told before it is written, of the units above all others.
    @Test func whatAThresholdChangesIsToldBefore() throws {
        let texts = ["key": "unit.cell.min_official", "value": "1", "day": "2018-01-01", "reference": "QĐ 6"]
        let dry = try bench.perform(OverrideRule.self, texts, isDryRun: true)
        let changes = try #require(dry.effect).changes
        #expect(
            changes.map { "\($0.unit) \($0.figure.name) \($0.before ?? -1) \($0.difference)" } == [
                "H cells_below_three_official 2 -2", "H cells_at_three_official 0 1",
            ])
        #expect(try value(.cellsBelowThreeOfficial, "2019-01-01") == 2, "a dry run writes nothing")
        try bench.perform(OverrideRule.self, texts)
        #expect(try value(.cellsBelowThreeOfficial, "2019-01-01") == 0)
        #expect(try value(.cellsAtThreeOfficial, "2019-01-01") == 1)
        #expect(try value(.cellsBelowThreeOfficial, "2017-12-31") == 2, "before it the program's own number holds")
    }

    /// A number that no such rule can have is refused, and a day on which nobody works or everybody does is not both.
    @Test func whatNoRuleCanSayIsRefused() throws {
        func refuses(_ act: any Act.Type, _ texts: [String: String], in field: String) {
            do {
                try bench.perform(act, texts, isDryRun: true)
                Issue.record("\(texts) was written")
            } catch let problems as PerformAct.Problems {
                #expect(problems.fields.entries.map(\.field) == [field], "\(texts)")
            } catch { Issue.record("\(error)") }
        }
        func rule(_ key: String, _ value: String, _ day: String = "2020-01-01") -> [String: String] {
            ["key": key, "value": value, "day": day, "reference": "QĐ 5"]
        }
        refuses(OverrideRule.self, rule("warn.visit.months", "0"), in: "value")
        refuses(OverrideRule.self, rule("warn.visit.months", "241"), in: "value")
        refuses(OverrideRule.self, rule("meeting.attendance.target", "101"), in: "value")
        refuses(OverrideRule.self, rule("warn.visit.months", "2", "1850-01-01"), in: "day")
        refuses(
            StateHolidays.self,
            ["year": "2031", "off": "4/1/2031", "made_up": "4/1/2031", "reference": "TB"], in: "made_up")
    }

    /// Plans carry out nothing that carries them out, end after they begin, and are not taken from under their goals.
    @Test func plansHangTogether() throws {
        let plan = ["unit": "H", "sort": "plan", "day": "2020-01-05", "until": "2020-12-31", "title": "Một kế hoạch"]
        try bench.perform(RecordPlan.self, plan.merging(["code": "A"]) { $1 }, key: "a")
        try bench.perform(
            RecordPlan.self, plan.merging(["code": "B", "above_unit": "H", "above": "A"]) { $1 }, key: "b")
        func refuses(_ act: any Act.Type, _ texts: [String: String]) {
            #expect(throws: PerformAct.Problems.self, "\(texts)") { try bench.perform(act, texts, isDryRun: true) }
        }
        let circle = ["set.above_unit": "H", "set.above": "B"]
        refuses(RestateFact.self, circle.merging(["fact": try fact("a"), "reason": "wrong_day"]) { $1 })
        refuses(RestateFact.self, ["fact": try fact("a"), "reason": "wrong_day", "set.until": "2019-01-01"])
        let task = ["plan": "H/A", "code": "1", "sort": "training", "title": "Một lớp", "unit": "X"]
        refuses(StateTask.self, task.merging(["by": "2026-12-31"]) { $1 })
        try bench.perform(StateTask.self, task.merging(["by": "2020-06-30"]) { $1 }, key: "t")
        refuses(RestateFact.self, ["fact": try fact("t"), "reason": "wrong_day", "set.by": "2026-12-31"])
        refuses(ReportTask.self, ["task": "H/A/1", "day": "2019-12-31", "state": "done"])
        #expect(throws: RetractFacts.Refusal.holdsOthers) {
            try bench.perform(RetractFact.self, ["fact": try fact("a"), "reason": "wrong_day"])
        }
        refuses(
            AssignUnit.self, ["unit": "H", "role": "commune_lead", "person": try number("Một"), "day": "2020-01-01"])
        let head = ["unit": "H", "role": "steering_head", "day": "2020-01-01"]
        try bench.perform(AssignUnit.self, head.merging(["person": try number("Một")]) { $1 }, key: "h")
        refuses(AssignUnit.self, head.merging(["person": try number("Hai")]) { $1 })
        // One of before the present one's first day is history.
        try bench.perform(
            AssignUnit.self, head.merging(["person": try number("Hai"), "day": "2018-01-01"]) { $1 }, key: "before")
    }

    /// Nothing is no target: who gets none has none, unless they had one.
    @Test func nothingIsNotAllocated() throws {
        let target = ["unit": "X", "year": "2020", "indicator": "admitted"]
        try bench.perform(SetTarget.self, target.merging(["value": "1"]) { $1 }, key: "t")
        try bench.perform(ShareTarget.self, target.merging(["by": "members"]) { $1 }, key: "s")
        let none = try bench.database.read { try $0.targets(ofUnit: "D") }
        #expect(none.isEmpty)
    }

    // MARK: Assignments

    /// A task that somebody saw to goes on with the rest, and nobody takes over from themselves.
    @Test func aLeaversTasksGoToo() throws {
        let (leaver, taker) = (try number("Một"), try number("Hai"))
        try bench.perform(
            RecordPlan.self,
            ["unit": "H", "sort": "plan", "code": "A", "day": "2020-01-05", "title": "Một kế hoạch"], key: "p")
        try bench.perform(
            StateTask.self,
            [
                "plan": "H/A", "code": "1", "sort": "training", "title": "Một lớp", "unit": "X", "by": "2099-06-30",
                "person": leaver,
            ], key: "t")
        try bench.perform(PersonLeaves.self, ["person": leaver, "day": "2020-02-01"], key: "left")
        func lapsed() throws -> [LapsedHolder] {
            try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { try $0.lapsedHolders() }
        }
        #expect(try lapsed().map(\.count) == [1])
        let texts = ["person": leaver, "day": "2020-02-10"]
        #expect(throws: PerformAct.Problems.self) { try bench.perform(HandOver.self, texts, key: "none") }
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(HandOver.self, texts.merging(["to.task.H.A.1": leaver]) { $1 }, key: "self")
        }
        try bench.perform(HandOver.self, texts.merging(["to.task.H.A.1": taker]) { $1 }, key: "h")
        #expect(try lapsed().isEmpty)
        let tasks = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.tasks(of: PlanName(unit: "H", code: "A")).map { "\($0.name ?? "-") \($0.title ?? "-")" }
        }
        #expect(tasks == ["Lò Thị Hai Một lớp"])
    }

    /// A leaver's villages are warned of from the day they leave; handed over, from that day they are answered for. None is left out.
    @Test func aLeaverHandsOver() throws {
        let (leaver, taker) = (try number("Một"), try number("Hai"))
        for place in ["B1", "B2"] {
            try bench.perform(
                AssignVillage.self, ["place": place, "person": leaver, "day": "2019-01-01"], key: "a-\(place)")
        }
        #expect(try value(.villagesUnanswered, "2018-12-31") == 2 && value(.villagesUnanswered, "2019-01-01") == 0)
        let texts = ["person": leaver, "day": "2020-01-10"]
        let looked = try bench.perform(PersonLeaves.self, texts, key: "look", isDryRun: true)
        try bench.perform(PersonLeaves.self, texts, key: "left")
        #expect(looked.objections.contains(.assignedPersonNoMember), "it is said before it is written")
        #expect(try value(.villagesUnanswered, "2020-01-09") == 0 && value(.villagesUnanswered, "2020-01-10") == 2)
        do {
            try bench.perform(
                HandOver.self, ["person": leaver, "day": "2020-01-20", "to.village_lead.B1": taker], key: "half")
            Issue.record("a village was left out")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["to.village_lead.B2"])
        }
        try bench.perform(
            HandOver.self,
            ["person": leaver, "day": "2020-01-20", "to.village_lead.B1": taker, "vacant": "có"],
            key: "all")
        #expect(try value(.villagesUnanswered, "2020-01-19") == 2 && value(.villagesUnanswered, "2020-01-20") == 1)
        let lapsed = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) {
            try $0.lapsedHolders()
        }
        #expect(lapsed.isEmpty)
    }

    @Test func whoIsAssignedIsAMemberAndAnswersOnce() throws {
        let texts = ["place": "B1", "person": try number("Một"), "day": "2019-01-01"]
        try bench.perform(AssignVillage.self, texts, key: "a")
        #expect(throws: PerformAct.Problems.self) { try bench.perform(AssignVillage.self, texts, key: "b") }
        #expect(throws: PerformAct.Problems.self) {
            try bench.perform(
                AssignVillage.self, ["place": "B1", "person": number("Hai"), "day": "2014-01-01"], key: "c")
        }
    }

    // MARK: Targets

    @Test func partsAddUpAndAreNearest() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let weights = (0..<Int.random(in: 1...20, using: &random)).map { _ in Int.random(in: 0...40, using: &random)
            }
            let value = Int.random(in: 0...1000, using: &random)
            let (parts, sum) = (ShareTarget.parts(of: value, in: weights), weights.reduce(0, +))
            guard sum > 0 else { continue }
            #expect(parts.reduce(0, +) == value)
            for (part, weight) in zip(parts, weights) {
                #expect(abs(Double(part) - Double(value * weight) / Double(sum)) < 1)
            }
        }
    }

    /// Set above, allocated below in proportion, and behind where less has come than the part of the year asks.
    @Test func aTargetIsAllocated() throws {
        try bench.perform(
            SetTarget.self, ["unit": "X", "year": "2020", "indicator": "admitted", "value": "4"], key: "t")
        try bench.perform(
            ShareTarget.self, ["unit": "X", "year": "2020", "indicator": "admitted", "by": "members"], key: "s")
        let targets = try bench.database.read { reader in
            try ["C", "D"].map { try reader.targets(ofUnit: $0).map(\.value) }
        }
        #expect(targets == [[3], [1]], "two members and one")
        // 3 x 122 / 366 is 1 on the first of May: nobody was admitted.
        #expect(try value(.targetsBehind, "2020-04-30", unit: "C") == 0)
        #expect(try value(.targetsBehind, "2020-05-01", unit: "C") == 1)
    }
}
