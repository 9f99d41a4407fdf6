import Access
import Fields
import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

/// Who may say what about plans, tasks and visits, where two levels have to do with it.
@Suite struct WorkRightsTests {
    private let bench: RoleBench

    init() throws {
        bench = try RoleBench()
        try file(
            RecordPlan.self,
            ["unit": "H", "sort": "plan", "code": "KH-1", "title": "Kế hoạch huyện", "day": "2026-01-05"], "p")
        for unit in ["X", "Y"] {
            try file(
                StateTask.self,
                [
                    "plan": "H/KH-1", "code": unit, "sort": "training", "title": "Một lớp", "unit": unit,
                    "by": "2026-12-31",
                ],
                "t-\(unit)")
        }
        try file(RecordVisit.self, ["place": "B1", "day": "2026-12-01", "found": "members_away"], "v-near")
        try file(RecordVisit.self, ["place": "B3", "day": "2026-12-01", "found": "members_away"], "v-far")
    }

    private func file(_ act: any Act.Type, _ texts: [String: String], _ key: String) throws {
        _ = try PerformAct(bench.database).run(
            act, PerformAct.Request(texts: texts, key: key, actor: bench.ledger.actor, rights: .ofTheFiles))
    }

    private func fact(_ key: String) throws -> String {
        try #require(try bench.database.read { try $0.facts(ofCommand: key) }?.first?.fact.fact.id.description)
    }

    private func may(_ act: any Act.Type, _ texts: [String: String], _ role: Role = .officer) -> Bool {
        let account = bench.account(role)
        let request = PerformAct.Request(
            texts: texts, key: "\(act.name)-\(texts.hashValue)",
            actor: Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today),
            rights: .of(account, bench.pictures), isDryRun: true)
        return (try? PerformAct(bench.database).run(act, request)) != nil
    }

    /// A commune's plan carries the district's out, and the commune tells how its own task goes; the district's plan is not its own.
    @Test func aCommuneWorksAtThePlanAbove() throws {
        let plan = ["unit": "X", "sort": "plan", "code": "KH-X", "title": "Kế hoạch xã", "day": "2026-02-01"]
        #expect(may(RecordPlan.self, plan.merging(["above_unit": "H", "above": "KH-1"]) { $1 }))
        #expect(!may(RecordPlan.self, plan.merging(["unit": "H", "code": "KH-2"]) { $1 }))
        #expect(!may(SetGoal.self, ["plan": "H/KH-1", "indicator": "admitted", "value": "1", "by": "2026-12-31"]))
        #expect(may(ReportTask.self, ["task": "H/KH-1/X", "day": "2026-12-01", "state": "done"]))
        #expect(!may(ReportTask.self, ["task": "H/KH-1/Y", "day": "2026-12-01", "state": "done"]))
        // Its own report it takes back, or states right; the task itself, and what another says, it does not.
        for unit in ["X", "Y"] {
            try file(ReportTask.self, ["task": "H/KH-1/\(unit)", "day": "2026-11-01", "state": "doing"], "r-\(unit)")
        }
        func corrects(_ key: String) throws -> [Bool] {
            let texts = ["fact": try fact(key), "reason": "wrong_day"]
            return [
                may(RetractFact.self, texts), may(RestateFact.self, texts.merging(["effective": "2026-11-02"]) { $1 }),
            ]
        }
        #expect(try corrects("r-X") == [true, true])
        #expect(try corrects("r-Y") == [false, false] && corrects("t-X") == [false, false])
    }

    /// Whoever keeps the rulebook says a rule otherwise and takes it back; nobody else does either.
    /// What is recorded of what lies beyond is told by nothing that is said of it: the same as of what is not there, whatever else is wrong.
    @Test func whatLiesBeyondIsToldOfAsIfItWereNotThere() throws {
        let own = String(try #require(bench.members(of: "C", on: "2026-12-20").first))
        let there: [(act: any Act.Type, texts: [String: String], field: String)] = [
            (RecordVisit.self, ["place": "B3", "day": "2026-12-01", "found": "members_away"], "place"),
            (SetTarget.self, ["unit": "Y", "year": "2026", "indicator": "members", "value": "5"], "unit"),
            (AssignVillage.self, ["place": "B3", "person": own, "day": "2026-01-01"], "place"),
            (AssignUnit.self, ["unit": "Y", "role": "commune_lead", "person": own, "day": "2026-01-01"], "unit"),
            (
                RecordPlan.self,
                ["unit": "Y", "code": "KH-Y", "sort": "plan", "title": "Kế hoạch xã hai", "day": "2026-02-01"], "unit"
            ),
            (EntrustVillage.self, ["place": "B3", "day": "2026-02-01"], "place"),
        ]
        for (act, texts, field) in there {
            // Of these, what would be recorded again is there already.
            if act != EntrustVillage.self, act != RecordVisit.self { try file(act, texts, "beyond-\(act.name)") }
            for unreadable in [nil] + texts.keys.filter({ $0 != field }).sorted().map(Optional.some) {
                var texts = texts
                if let unreadable { texts[unreadable] = String(repeating: "?", count: 30_000) }
                let beyond = try told(act, texts)
                texts[field] = "NONE"
                #expect(try told(act, texts) == beyond && beyond.contains(field), "\(act.name): \(beyond)")
            }
        }
    }

    private func told(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        let account = bench.account(.officer)
        let request = PerformAct.Request(
            texts: texts, key: "told",
            actor: Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today),
            rights: .of(account, bench.pictures), isDryRun: true)
        let problems = try #require(throws: PerformAct.Problems.self) {
            try PerformAct(bench.database).run(act, request)
        }
        return problems.fields.entries.map(\.field)
    }

    @Test func whoKeepsTheRulesTakesThemBack() throws {
        let rule = ["key": "warn.visit.months", "value": "2", "day": "2026-01-01", "reference": "QĐ 5"]
        #expect(may(OverrideRule.self, rule, .administrator) && !may(OverrideRule.self, rule, .officer))
        try file(OverrideRule.self, rule, "rule")
        let back = ["fact": try fact("rule"), "reason": "wrong_day"]
        #expect(may(RetractFact.self, back, .administrator) && !may(RetractFact.self, back, .officer))
    }

    /// A secretary closes what was found in a village of the own cell, an officer in the commune; neither beyond. Both may take back what they
    /// may say.
    @Test func visitsAreClosedWhereOneWorks() throws {
        for role in [Role.officer, .secretary] {
            #expect(may(CloseVisit.self, ["fact": try fact("v-near"), "day": "2026-12-10"], role))
            #expect(!may(CloseVisit.self, ["fact": try fact("v-far"), "day": "2026-12-10"], role))
        }
        #expect(may(RetractFact.self, ["fact": try fact("v-near"), "reason": "wrong_day"]))
        #expect(!may(RetractFact.self, ["fact": try fact("v-far"), "reason": "wrong_day"]))
        #expect(!may(CloseVisit.self, ["fact": try fact("v-near"), "day": "2026-12-10"], .reader))
    }

    /// The forms are open to just these.
    @Test func theFormsAreOpenToThem() throws {
        let desk = FormDesk(bench.database, try bench.ledger.openDesk(of: bench.database), random: randomBytes)
        func offered(_ about: ActSubject, _ role: Role) throws -> Set<String> {
            let account = bench.account(role)
            let writer = FormWriter(
                owner: FormWriter.owner(account),
                actor: Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today),
                rights: .of(account, bench.pictures), formToken: "")
            return Set(try desk.offered(about: about, writer).map { $0.name })
        }
        let visit = ActSubject.fact(try #require(Identifier(text: fact("v-near"))))
        for role in [Role.officer, .secretary] {
            #expect(try offered(visit, role).contains(CloseVisit.name), "\(role)")
            #expect(try offered(.place("B1"), role).contains(RecordVisit.name), "\(role)")
            #expect(try !offered(.place("B3"), role).contains(RecordVisit.name), "\(role)")
        }
        let (plan, task) = (
            ActSubject.fact(try #require(Identifier(text: fact("p")))),
            ActSubject.fact(try #require(Identifier(text: fact("t-X"))))
        )
        #expect(try !offered(plan, .officer).contains(SetGoal.name), "it is the district's")
        #expect(try offered(task, .officer).contains(ReportTask.name))
        #expect(try !offered(task, .secretary).contains(ReportTask.name))
    }
}
