import Access
import Fields
import Foundation
import Ledger
import Operations
import Organisation
import Reports
import Store
import TestLedgers
import Testing
import Views
import Web
import Words

@testable import Web

/// Every page, every act and every need of a command, asked by every role: docs/reference/permissions.md says what comes of it.
@Suite struct PermissionTableTests {
    private let bench: RoleBench
    private let site: WebSite
    private static let text = TestSite.root.appendingPathComponent("docs/reference/permissions.md")

    init() throws {
        let bench = try RoleBench()
        self.bench = bench
        site = try WebSite(visiting: bench)
    }

    @Test func theReferenceSaysWhatEveryRoleMay() throws {
        let text = try String(contentsOf: Self.text, encoding: .utf8)
        for table in [try pages(), try acts(), try needs()] {
            #expect(text.contains(table), "docs/reference/permissions.md should have:\n\(table)")
        }
    }

    private func row(_ name: String, _ cells: [Bool]) -> String {
        "| \(name) | " + cells.map { $0 ? "●" : "–" }.joined(separator: " | ") + " |"
    }

    private func table(_ name: String, _ columns: [String], _ rows: [String]) -> String {
        let head = "| \(name) | " + columns.joined(separator: " | ") + " |"
        let line = "| --- |" + String(repeating: " --- |", count: columns.count)
        return ([head, line] + rows).joined(separator: "\n")
    }

    // MARK: Pages

    /// What stands for each sort of page: whoever adds one adds it here, or this does not compile.
    private func sample(like route: Route) throws -> [(name: String, route: Route)] {
        switch route {
        case .home, .overview, .places, .place, .organisation, .people, .badges, .sources, .work, .sheet, .ownSheet,
            .plans, .plan, .person, .list, .report,
            .irregularities, .calendar,
            .difference, .activity, .fact, .search, .file, .account, .keeper, .api, .act, .tasks, .drafts, .draft,
            .review,
            .receipt, .rules, .rule, .cellLife, .minutes, .courses, .course, .officialTable, .paper:
            break
        }
        let person = PersonID(number: try bench.person("Giàng A Chính"))
        let identity = try bench.database.read { try $0.subject(of: person)?.id }
        let facts = try bench.facts()
        let ofPerson = try #require(facts.first { $0.subject == identity })
        let ofUnit = try #require(facts.first { $0.subject == SubjectID.unit("C") })
        let ofGrant = try #require(facts.first { $0.subject.kind == .grant })
        return [
            ("`/`", .home), ("`/tong-quan/UNIT`", .overview("C")), ("`/dia-ban/UNIT`", .places("C")),
            ("`/noi/PLACE`", .place("B1")), ("`/to-chuc/UNIT`", .organisation("C")),
            ("`/dang-vien/UNIT`", .people("C")), ("`/huy-hieu/UNIT`", .badges("C")),
            ("`/nguon/UNIT`", .sources("C")), ("`/phan-cong/UNIT`", .work("C")), ("`/phieu-tuan/UNIT`", .sheet("C")),
            ("`/sinh-hoat/UNIT`", .cellLife("C")),
            ("`/bien-ban/CELL/DAY`", .minutes("C", Day(text: "2026-12-05") ?? .latest)),
            ("`/lop/UNIT`", .courses("C")), ("`/lop/UNIT/CLASS`", .course("X", "NT-1")),
            ("`/bieu/UNIT/TABLE`", .officialTable("C", .one)),
            ("`/giay-to/NUMBER/PAPER`", .paper(person, .introduction)),
            ("`/phieu-ca-nhan/NUMBER`", .ownSheet(person)),
            ("`/ke-hoach/UNIT`", .plans("C")),
            ("`/ke-hoach/UNIT/PLAN`", .plan("C", "KH-1")),
            ("`/nguoi/NUMBER`", .person(person)),
            ("`/so-lieu/UNIT/FIGURE`", .list("C", "members")),
            ("the same by sex or ethnicity, of a cell", .list("C", "members_female")),
            ("`/bao-cao/UNIT`", .report("C", isText: false)), ("`/bao-cao-van-ban/UNIT`", .report("C", isText: true)),
            ("`/bat-thuong/UNIT`", .irregularities("C")), ("`/vi-sao-khac/UNIT`", .difference("C")),
            ("`/nhat-ky/UNIT`", .activity("C")), ("`/ban-ghi/FACT`, of a unit", .fact(ofUnit.id)),
            ("of a person", .fact(ofPerson.id)), ("of a grant", .fact(ofGrant.id)), ("`/tim`", .search),
            ("`/quy-dinh`", .rules), ("`/quy-dinh/KEY`", .rule("unit.levels")),
            ("`/ghi/ACT/SUBJECT`, of a cell", .act(RecordMeeting.name, .unit("C"))),
            ("of a person", .act(DescribePerson.name, .person(person.number))),
            ("of a fact", .act(RetractFact.name, .fact(ofPerson.id))),
            ("of an account", .act(GiveGrant.name, .nothing)), ("`/viec`, one's own", .tasks),
            ("`/nhap`, one's own", .drafts), ("`/lich/KEY`, for who has the key", .calendar("no-key")),
            ("`/tep/FILE`", .file("style.css")),
        ]
            + AccountPage.allCases.map { ("`/\($0.rawValue)`", .account($0)) }
            + KeeperPage.allCases.map { ("`\(Route.keeper($0).path)`", .keeper($0)) }
    }

    private func isOpen(_ route: Route, to role: Role?) -> Bool {
        guard route.isOpen(to: role?.permissions) else { return false }
        switch route {
        case .account, .keeper, .file: return true
        default: break
        }
        guard let role else { return false }
        let visitor = Visitor(viewer: .account(bench.account(role)), name: "", formToken: "", lastWritten: 0)
        return site.reply(to: WebSite.Request(path: route.path, visitor: visitor)).status < 400
    }

    private func pages() throws -> String {
        try goAway("Giàng A Chính", "away-near")
        _ = try written(RecordPlan.self, planTexts("C"), "plan-C")
        _ = try written(RecordMinutes.self, lifeTexts(for: RecordMinutes.self, "C", "X") ?? [:], "minutes")
        _ = try lifeTexts(for: RecordLesson.self, "C", "X")
        let roles = Role.allCases
        let rows = try sample(like: .home).map { name, route in
            row(name, roles.map { isOpen(route, to: $0) } + [isOpen(route, to: nil)])
        }
        return table("page", roles.map(\.rawValue) + ["nobody"], rows)
    }

    /// Whatever they are, nobody opens what lies beyond.
    @Test func nobodyOpensWhatLiesBeyond() throws {
        let hidden = PersonID(number: try bench.person("Sùng Seo Ẩn"))
        _ = try written(RecordPlan.self, planTexts("Y"), "plan-Y")
        for role in Role.allCases {
            for route in [
                Route.overview("Y"), .places("Y"), .place("B3"), .organisation("E"), .people("Y"), .person(hidden),
                .list("Y", "members"), .report("Y", isText: false), .irregularities("Y"), .difference("Y"),
                .activity("Y"), .work("Y"), .sheet("Y"), .plans("Y"), .plan("Y", "KH-1"),
            ] {
                #expect(!isOpen(route, to: role), "\(role) opens \(route.path)")
            }
        }
    }

    // MARK: Acts

    /// A row as the act that it is of would be typed.
    private func rowTexts(
        for act: any ActOfRows.Type, _ person: String, _ cell: String, _ unit: String
    ) throws -> [String: String] {
        let row = try texts(for: act.row, person, cell, unit)
        return Dictionary(uniqueKeysWithValues: row.map { (ManyNames.text($0, ofRow: 2), $1) })
            .merging([ManyNames.unit: cell]) { $1 }
    }

    private func texts(
        for act: any Act.Type, _ person: String, _ cell: String, _ unit: String
    ) throws -> [String: String] {
        if let many = act as? any ActOfRows.Type { return try rowTexts(for: many, person, cell, unit) }
        let number = "#\(try bench.person(person))"
        let identity = try bench.database.read { reader in
            try reader.subject(of: PersonID(number: Int64(number.dropFirst()) ?? 0))?.id
        }
        let fact = try #require(
            bench.facts().first { $0.subject == identity && $0.kind == PersonEvent.kind.name }?.id.description)
        let reason = "wrong_day"
        return switch act {
        case is DescribePerson.Type: ["person": number, "education": "trung cấp"]
        case is MovePerson.Type: ["person": number, "day": "2026-12-10", "place": "B2"]
        case is PersonGoesAway.Type, is PersonReturns.Type: ["person": number, "day": "2026-12-10"]
        case is RecordPerson.Type:
            ["cell": cell, "day": "2026-12-10", "name": "Thào A Mới", "sex": "nam", "standing": "enrolled"]
        case is NominatePerson.Type: ["cell": cell, "day": "2026-12-10", "sex": "nam"]
        case is ReceiveFromOutside.Type:
            [
                "cell": cell, "day": "2026-12-10", "name": "Thào A Mới", "sex": "nam", "standing": "transferred_in",
                "from": "Đảng ủy phường Khác",
            ]
        case is CategorisePerson.Type: ["person": number, "category": "village_head"]
        case is DescribePapers.Type: ["person": number, "decided": "2001-02-03"]
        case is PersonIsExempted.Type: ["person": number, "day": "2026-12-10", "reason": "age_health"]
        case is PersonIsRemoved.Type: ["person": number, "day": "2026-12-10", "reason": "absence_or_dues"]
        case is ExemptionEnds.Type, is PersonLeaves.Type, is PersonDies.Type:
            ["person": number, "day": "2026-12-10"]
        case is TransferOut.Type: ["person": number, "day": "2026-12-10", "to": "Đảng ủy phường Khác"]
        case is TransferBack.Type:
            [
                "person": number, "day": "2026-12-10", "from": "Đảng ủy phường Khác", "cell": cell,
                "standing": "transferred_in",
            ]
        case is ReadmitPerson.Type: ["person": number, "nominated": "2026-12-01", "day": "2026-12-10", "cell": cell]
        case is DisciplinePerson.Type:
            ["person": number, "day": "2026-12-10", "form": "khiển trách", "reference": "QĐ 1"]
        case is SendTransfer.Type: ["person": number, "day": "2026-12-10", "to": "Y"]
        case is LendPerson.Type:
            ["person": number, "day": "2026-12-10", "until": "2027-06-10", "to": "Đảng ủy phường Khác"]
        case is ReceiveTransfer.Type: ["fact": try sent(unit), "day": "2026-12-12", "cell": cell]
        case is DeclineTransfer.Type: ["fact": try sent(unit), "day": "2026-12-12", "reason": "not_come"]
        case is WithdrawTransfer.Type: ["fact": try sent(unit == "X" ? "Y" : "X"), "day": "2026-12-12"]
        case is JoinPeople.Type:
            [
                "person": number,
                "other": "#\(try bench.person(unit == "X" ? "Lò Thị Dung" : "Vàng Văn Giấu"))",
            ]
        case is RecordMeeting.Type:
            ["cell": cell, "day": "2026-12-06", "members": "2", "present": "1", "excused": "0"]
        case is RetractFact.Type: ["fact": fact, "reason": reason]
        case is RestateFact.Type: ["fact": fact, "reason": reason, "set.cell": unit == "X" ? "D" : "F"]
        case is RetractCommand.Type: ["command": unit == "X" ? "away-near" : "away-far", "reason": reason]
        case is GiveGrant.Type: ["account": bench.nobody.description, "role": "reader", "unit": cell]
        case is EndGrant.Type: ["account": bench.account(.partner).description, "role": "partner", "unit": unit]
        default: try otherTexts(for: act, number, cell, unit)
        }
    }

    private func otherTexts(
        for act: any Act.Type, _ person: String, _ cell: String, _ unit: String
    ) throws -> [String: String] {
        try workTexts(for: act, person, cell, unit) ?? lifeTexts(for: act, cell, unit) ?? roadTexts(
            for: act, cell, unit)
            ?? structureTexts(for: act, cell, unit)
    }

    /// Of acts about who answers for what, visits, targets, plans and warnings.
    private func workTexts(
        for act: any Act.Type, _ person: String, _ cell: String, _ unit: String
    ) throws -> [String: String]? {
        let (place, day) = (unit == "X" ? "B1" : "B3", "2026-12-05")
        switch act {
        case is AssignVillage.Type: return ["place": place, "person": person, "day": "2026-12-10"]
        case is EntrustVillage.Type: return ["place": place, "cell": cell, "day": "2026-12-10"]
        case is AssignUnit.Type:
            return ["unit": unit, "role": "commune_lead", "person": person, "day": "2026-12-10"]
        case is EndAssignment.Type:
            let texts = ["place": place, "person": person, "day": "2026-12-01"]
            return ["fact": try written(AssignVillage.self, texts, "assigned-\(unit)"), "day": "2026-12-10"]
        case is HandOver.Type: return ["person": person, "day": "2026-12-10"]
        case is RecordVisit.Type: return ["place": place, "day": "2026-12-06"]
        case is CloseVisit.Type:
            let texts = ["place": place, "day": day, "found": "members_away"]
            return ["fact": try written(RecordVisit.self, texts, "visited-\(unit)"), "day": "2026-12-06"]
        case is SetTarget.Type: return ["unit": cell, "year": "2026", "indicator": "admitted", "value": "3"]
        case is ShareTarget.Type:
            let target = ["unit": unit, "year": "2026", "indicator": "admitted", "value": "3"]
            _ = try written(SetTarget.self, target, "target-\(unit)")
            return ["unit": unit, "year": "2026", "indicator": "admitted", "by": "members"]
        case is RecordPlan.Type: return planTexts(cell)
        case is SetGoal.Type:
            _ = try written(RecordPlan.self, planTexts(cell), "plan-\(cell)")
            return ["plan": "\(cell)/KH-1", "indicator": "members", "value": "3", "by": "2027-12-31"]
        case is StateTask.Type:
            _ = try written(RecordPlan.self, planTexts(cell), "plan-\(cell)")
            return ["plan": "\(cell)/KH-1", "code": "1", "sort": "training", "title": "Tập huấn", "by": "2027-12-31"]
        case is ReportTask.Type:
            _ = try written(RecordPlan.self, planTexts(cell), "plan-\(cell)")
            let task = [
                "plan": "\(cell)/KH-1", "code": "1", "sort": "training", "title": "Tập huấn", "by": "2027-12-31",
            ]
            return ["task": try written(StateTask.self, task, "task-\(cell)"), "day": "2026-12-06", "state": "done"]
        case is OverrideRule.Type:
            return ["key": "warn.visit.months", "value": "2", "day": "2026-12-01", "reference": "QĐ 1"]
        case is StateHolidays.Type: return ["year": "2031", "off": "1/1/2031", "reference": "TB 1"]
        case is AcknowledgePlace.Type:
            return ["place": place, "warning": "villages_unvisited", "why": "season", "until": "2027-03-01"]
        case is AcknowledgeUnit.Type:
            return ["unit": cell, "warning": "cells_not_meeting", "why": "season", "until": "2027-03-01"]
        default: return nil
        }
    }

    /// Of acts about the life of a cell, and about classes.
    private func lifeTexts(for act: any Act.Type, _ cell: String, _ unit: String) throws -> [String: String]? {
        func marked(_ mark: String, _ texts: [String: String]) throws -> [String: String] {
            try bench.members(of: cell, on: "2026-12-05").reduce(into: texts) { $0["who.\($1)"] = mark }
        }
        let minutes = ["cell": cell, "sort": "regular", "day": "2026-12-05", "replaces": "yes"]
        func course() throws -> String {
            let texts = [
                "unit": unit, "sort": "awareness", "code": "NT-1", "from": "2026-12-01", "until": "2026-12-31",
                "seats": "9",
            ]
            return try written(PlanCourse.self, texts, "course-\(unit)")
        }
        func candidate() throws -> Int64 {
            let texts = ["cell": cell, "day": "2026-11-20", "sex": "nam"]
            let fact = try written(NominatePerson.self, texts, "nominee-\(act.name)-\(cell)")
            let id = try #require(Identifier(text: fact))
            return try #require(try bench.database.read { try $0.fact(id) }).subject.row
        }
        func enrolled() throws -> (course: String, who: String) {
            let (course, who) = (try course(), "who.\(try candidate())")
            _ = try written(
                EnrolInCourse.self, ["class": course, "day": "2026-12-01", who: "enrolled"], "enrol-\(act.name)-\(unit)"
            )
            return (course, who)
        }
        switch act {
        case is RecordMinutes.Type: return try marked("present", minutes)
        case is CarryOutConclusion.Type:
            let texts = try marked("present", minutes).merging(["conclusions.1.text": "Dọn đường"]) { $1 }
            _ = try written(RecordMinutes.self, texts, "minutes-\(cell)")
            let facts = try bench.database.read { try $0.facts(ofCommand: "minutes-\(cell)") } ?? []
            let fact = facts.map(\.fact.fact).first { $0.kind == FactKind.conclusionStated.name }
            return ["fact": try #require(fact).id.description, "day": "2026-12-06"]
        case is TickDues.Type: return try marked("paid", ["cell": cell, "month": "12/2026", "day": "2026-12-05"])
        case is RateMembers.Type: return try marked("good", ["cell": cell, "year": "2025", "day": "2026-12-05"])
        case is RateUnit.Type: return ["unit": cell, "year": "2025", "category": "good", "day": "2026-12-05"]
        case is PlanCourse.Type:
            return [
                "unit": unit, "sort": "awareness", "code": "NT-2", "from": "2026-12-01", "until": "2026-12-31",
                "seats": "9",
            ]
        case is EnrolInCourse.Type:
            return ["class": try course(), "day": "2026-12-01", "who.\(try candidate())": "enrolled"]
        case is RecordLesson.Type:
            let (course, who) = try enrolled()
            return ["class": course, "day": "2026-12-05", who: "present"]
        case is FinishCourse.Type:
            let (course, who) = try enrolled()
            return ["class": course, "day": "2026-12-06", who: "certified"]
        default: return nil
        }
    }

    /// Of the way into the party: of somebody whom the cell nominated, with what comes before.
    private func roadTexts(for act: any Act.Type, _ cell: String, _ unit: String) throws -> [String: String]? {
        func nominee(_ key: String, _ texts: [String: String], _ type: any Act.Type) throws -> String {
            let fact = try written(type, texts, "\(key)-\(cell)")
            let id = try #require(Identifier(text: fact))
            let found = try bench.database.read { try $0.fact(id) }
            return "#\(try #require(found).subject.row)"
        }
        if act is RecogniseMember.Type {
            let texts = [
                "cell": cell, "day": "2025-01-01", "name": "Sùng Thị Dế", "sex": "nữ",
                "standing": "enrolled_probationary",
            ]
            return ["person": try nominee("probationary", texts, RecordPerson.self), "day": "2026-12-10"]
        }
        let (first, second) = unit == "X" ? ("Giàng A Chính", "Lò Thị Dung") : ("Sùng Seo Ẩn", "Thào Thị Rời")
        let start = try #require(Day(text: "2026-11-20"))
        let texts = ["cell": cell, "day": start.description, "sex": "nam"]
        let voters = try bench.officialMembers(of: cell)
        guard
            let example = RoadSteps(
                person: try nominee("nominee-\(act.name)", texts, NominatePerson.self),
                members: ("#\(try bench.person(first))", "#\(try bench.person(second))"), voters: voters, start: start
            ).example(of: act)
        else { return nil }
        for (index, step) in example.before.enumerated() {
            _ = try written(step.act, step.texts, "\(act.name)-\(cell)-\(index)")
        }
        return example.step.texts
    }

    private func planTexts(_ unit: String) -> [String: String] {
        ["unit": unit, "sort": "plan", "code": "KH-1", "title": "Xóa bản trắng", "day": "2026-12-01"]
    }

    /// The first fact of an act that whoever holds the files did, once.
    private func written(_ act: any Act.Type, _ texts: [String: String], _ key: String) throws -> String {
        _ = try PerformAct(bench.database).run(
            act, PerformAct.Request(texts: texts, key: key, actor: bench.ledger.actor, rights: .ofTheFiles))
        let written = try bench.database.read { try $0.facts(ofCommand: key) }
        return try #require(written?.first?.fact.fact.id.description)
    }

    /// Of acts that change units, places and what covers what.
    private func structureTexts(for act: any Act.Type, _ cell: String, _ unit: String) -> [String: String] {
        let (place, other) = unit == "X" ? ("B1", "D") : ("B3", "F")
        var texts = ["day": "2026-12-10"]
        switch act {
        case is FoundUnit.Type: texts.merge(["unit": unit, "code": "N", "name": "Mới", "kind": "section"]) { $1 }
        case is FoundCell.Type:
            texts.merge(["unit": unit, "code": "N", "name": "Mới", "kind": "cell", "form": "other", "decision": "1"]) {
                $1
            }
        case is RenameUnit.Type: texts.merge(["unit": cell, "name": "Mới"]) { $1 }
        case is ChangeUnitKind.Type: texts.merge(["unit": cell, "kind": "grassroots_cell"]) { $1 }
        case is MoveUnit.Type: texts.merge(["unit": cell, "parent": unit]) { $1 }
        case is MergeUnits.Type: texts.merge(["unit": cell, "others.1.unit": other, "code": "N", "name": "Mới"]) { $1 }
        case is SplitUnit.Type:
            let goes = unit == "X" ? "B2" : "B3"
            let rows = ["new.1.code": "N", "new.1.name": "Mới", "goes.1.place": goes, "goes.1.to": "N"]
            texts.merge(["unit": cell, "extent": "part"].merging(rows) { $1 }) { $1 }
        case is CloseUnit.Type: texts["unit"] = other
        case is FoundPlace.Type: texts.merge(["unit": unit, "code": "N", "name": "Mới", "kind": "school"]) { $1 }
        case is RenamePlace.Type: texts.merge(["place": place, "name": "Mới"]) { $1 }
        case is MovePlace.Type: texts.merge(["place": place, "unit": cell]) { $1 }
        case is MergePlaces.Type:
            texts.merge(["place": place, "others.1.place": "B2", "code": "N", "name": "Mới"]) { $1 }
        case is SplitPlace.Type:
            texts.merge(["place": place, "extent": "part", "new.1.code": "N", "new.1.name": "Mới"]) { $1 }
        case is ClosePlace.Type: texts["place"] = place
        case is BeginCoverage.Type: texts.merge(["unit": other, "place": place]) { $1 }
        case is Reorganise.Type:
            texts.merge(["unit": unit, "table": "old,new,how\n\(cell),\(other),whole"]) { $1 }
        case is EndCoverage.Type: texts.merge(["unit": cell, "place": place]) { $1 }
        default: return [:]
        }
        return texts
    }

    /// False where the door, or a field, says that one may not, or that there is no such person for who asks.
    private func may(_ act: any Act.Type, _ texts: [String: String], as role: Role) throws -> Bool {
        let account = bench.account(role)
        let actor = Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today)
        do {
            _ = try PerformAct(bench.database).run(
                act,
                PerformAct.Request(
                    texts: texts, key: "try-\(act.name)-\(role)", actor: actor, rights: .of(account, bench.pictures),
                    isDryRun: true))
            return true
        } catch DoorRefusal.notPermitted { return false } catch RetractFacts.Refusal.unknownCommand {
            return false
        } catch RetractFacts.Refusal.unknownFact { return false } catch let problems as PerformAct.Problems {
            #expect(problems.unknown.isEmpty, "\(act.name): \(problems.unknown)")
            return !problems.fields.entries.contains { $0.problem.code == .notInTheLedger }
        }
    }

    /// The fact that hands somebody over to this unit, from a cell that stands in the other.
    private func sent(_ unit: String) throws -> String {
        let person = unit == "Y" ? "Giàng A Chính" : "Sùng Seo Ẩn"
        let texts = ["person": "#\(try bench.person(person))", "day": "2026-12-06", "to": unit]
        return try written(SendTransfer.self, texts, "sent-\(unit)")
    }

    private func goAway(_ person: String, _ key: String) throws {
        let texts = ["person": "#\(try bench.person(person))", "day": "2026-12-05"]
        _ = try PerformAct(bench.database).run(
            PersonGoesAway.self,
            PerformAct.Request(texts: texts, key: key, actor: bench.ledger.actor, rights: .ofTheFiles))
    }

    private func acts() throws -> String {
        try goAway("Giàng A Chính", "away-near")
        let rows = try Acts.all.map { act in
            let texts = try texts(for: act, "Giàng A Chính", "C", "X")
            return row("`\(act.name)`", try Role.allCases.map { try may(act, texts, as: $0) })
        }
        return table("act", Role.allCases.map(\.rawValue), rows)
    }

    /// Nobody writes about what lies beyond, nor does anybody give themselves anything.
    @Test func nobodyWritesBeyondTheirReach() throws {
        try goAway("Sùng Seo Ẩn", "away-far")
        for act in Acts.all {
            let texts = try texts(for: act, "Sùng Seo Ẩn", "E", "Y")
            guard ![EndGrant.name, OverrideRule.name, StateHolidays.name].contains(act.name) else { continue }
            for role in Role.allCases { #expect(try !may(act, texts, as: role), "\(role) does \(act.name) beyond") }
        }
        let own = ["account": bench.account(.administrator).description, "role": "officer", "unit": "X"]
        #expect(try !may(GiveGrant.self, own, as: .administrator))
        // It would cover a cell that was moved in, which the giver does not see.
        let wide = ["account": bench.nobody.description, "role": "reader", "unit": "X"]
        #expect(try !may(GiveGrant.self, wide, as: .administrator))
        // A secretary is one of the own cell: neither of the next nor of who leaves for it.
        let person = "#\(try bench.person("Giàng A Chính"))"
        let move = ["person": person, "day": "2026-12-10", "cell": "D"]
        #expect(throws: PerformAct.Problems.self) {
            let account = bench.account(.secretary)
            _ = try PerformAct(bench.database).run(
                MovePerson.self,
                PerformAct.Request(
                    texts: move, key: "leave",
                    actor: Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today),
                    rights: .of(account, bench.pictures)))
        }
    }

    /// What lies beyond is answered as if it were not there: of a code that somebody types, in the same words at the same field.
    @Test func codesBeyondAreSaidNotToBeThere() throws {
        let near = try bench.person("Giàng A Chính")
        let identity = try bench.database.read { try $0.subject(of: PersonID(number: near))?.id }
        let fact = try #require(
            bench.facts().first { $0.subject == identity && $0.kind == PersonEvent.kind.name }?.id.description)
        let meeting = ["day": "2026-12-06", "members": "0", "present": "0", "excused": "0"]
        let move = ["person": "#\(near)", "day": "2026-12-10"]
        let restate = ["fact": fact, "reason": "wrong_day"]
        for role in [Role.officer, .secretary] {
            func said(_ act: any Act.Type, _ texts: [String: String], _ field: String, _ code: String) throws -> String
            {
                var texts = texts
                texts[field] = code
                let account = bench.account(role)
                let actor = Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today)
                let request = PerformAct.Request(
                    texts: texts, key: "typed", actor: actor, rights: .of(account, bench.pictures), isDryRun: true)
                let problems = try #require(throws: PerformAct.Problems.self) {
                    _ = try PerformAct(bench.database).run(act, request)
                }
                return problems.fields.entries.map { entry in
                    let label = BilingualText("Mục", "Field")
                    return "\(entry.field): \(entry.problem.sentence(about: label).vietnamese)"
                }.joined().replacing(code, with: "CODE")
            }
            let typed: [(any Act.Type, [String: String], String, String)] = [
                (MovePerson.self, move, "cell", "E"), (MovePerson.self, move, "place", "B3"),
                (RecordMeeting.self, meeting, "cell", "E"), (RestateFact.self, restate, "set.cell", "E"),
                (RestateFact.self, restate, "set.place", "B3"),
            ]
            // A secretary states nothing again.
            for (act, texts, field, beyond) in typed where role == .officer || !(act is RestateFact.Type) {
                let (there, nowhere) = (try said(act, texts, field, beyond), try said(act, texts, field, "Q9"))
                #expect(there == nowhere && there.hasPrefix(field), "\(role) \(act.name)")
                // And where a day cannot be read beside it.
                let mistyped = texts.merging([act is RestateFact.Type ? "effective" : "day": "31/2/2020"]) { $1 }
                let beside = (try said(act, mistyped, field, beyond), try said(act, mistyped, field, "Q9"))
                #expect(beside.0 == beside.1 && beside.0.contains(there), "\(role) \(act.name): \(beside)")
            }
        }
    }

    /// The same of what is to be taken back.
    @Test func whatLiesBeyondIsNotThereToBeTakenBack() throws {
        try goAway("Sùng Seo Ẩn", "away-far")
        let written = try bench.database.read { try $0.facts(ofCommand: "away-far") }
        let far = try #require(written?.first?.fact.fact.id)
        let account = bench.account(.officer)
        let actor = Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today)
        func take(_ act: any Act.Type, _ texts: [String: String]) throws {
            let texts = texts.merging(["reason": "wrong_day"]) { $1 }
            _ = try PerformAct(bench.database).run(
                act,
                PerformAct.Request(
                    texts: texts, key: "take", actor: actor, rights: .of(account, bench.pictures), isDryRun: true))
        }
        #expect(throws: RetractFacts.Refusal.unknownCommand("away-far")) {
            try take(RetractCommand.self, ["command": "away-far"])
        }
        #expect(throws: RetractFacts.Refusal.unknownFact(far.description)) {
            try take(RetractFact.self, ["fact": far.description])
        }
        #expect(throws: RetractFacts.Refusal.unknownFact(far.description)) {
            try take(RestateFact.self, ["fact": far.description, "effective": "2026-12-06"])
        }
    }

    // MARK: Needs

    private func needs() throws -> String {
        let rows = try Need.allCases.map { need in
            row(
                "`\(need)`",
                try Role.allCases.map { role in
                    let account = bench.account(role)
                    var command = Command(
                        name: .dossier, key: "need", content: [],
                        actor: Operations.Actor(
                            .account(account), now: bench.ledger.actor.now, today: RoleBench.today),
                        rights: .of(account, bench.pictures), isDryRun: true)
                    command.need = need
                    do {
                        _ = try Door(bench.database).run(command) { _ in }
                        return true
                    } catch DoorRefusal.notPermitted { return false }
                })
        }
        return table("need", Role.allCases.map(\.rawValue), rows)
    }
}
