import Ledger
import Operations
import Store
import TestLedgers

@testable import Web

/// Assignments, visits and targets, as somebody does them.
extension ActExample {
    static let work: [ActExample] = [
        ActExample(
            act: AssignVillage.self, path: { _ in Route.act(AssignVillage.name, .place("BB.2")).path },
            right: ["find.person": "PP-1", "day": "15/2/2020", "reference": "QĐ 21"],
            other: ["find.person": "PP-3", "day": "15/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    AssignVillage.self,
                    ["place": "BB.2", "person": $0.number("PP-1").description, "day": "2020-02-15"], key: "m")
            }),
        ActExample(
            act: EntrustVillage.self, path: { _ in Route.act(EntrustVillage.name, .place("BB.2")).path },
            right: ["find.cell": "HH.C", "find.person": "PP-1", "day": "15/2/2020", "reference": "QĐ 21"],
            other: ["find.cell": "HH.C", "day": "16/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    EntrustVillage.self, ["place": "BB.2", "cell": "HH.D", "day": "2020-02-15"], key: "m")
            }),
        ActExample(
            act: AssignUnit.self, path: { _ in Route.act(AssignUnit.name, .unit("HH.X")).path },
            right: ["role": "commune_lead", "find.person": "PP-1", "day": "15/2/2020"],
            other: ["role": "steering_head", "find.person": "PP-1", "day": "15/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    AssignUnit.self,
                    [
                        "unit": "HH.X", "role": "commune_lead", "person": $0.number("PP-1").description,
                        "day": "2020-02-15",
                    ], key: "m")
            }),
        ActExample(
            act: EndAssignment.self, path: { Route.act(EndAssignment.name, .fact(try $0.assigned())).path },
            right: ["day": "15/2/2021"], other: ["day": "16/2/2021"],
            meanwhile: {
                try $0.elsewhere(
                    EndAssignment.self, ["fact": $0.assigned().description, "day": "2021-02-15"], key: "m")
            }),
        ActExample(
            act: HandOver.self,
            path: {
                _ = try $0.assigned()
                return try $0.path(HandOver.self, person: "PP-1")
            },
            right: ["day": "15/2/2021", "find.to.village_lead.BB.2": "PP-3"],
            other: ["day": "16/2/2021", "find.to.village_lead.BB.2": "PP-3"],
            meanwhile: {
                try $0.elsewhere(
                    HandOver.self,
                    [
                        "person": $0.number("PP-1").description, "day": "2021-02-15", "vacant": "có",
                    ], key: "m")
            }),
        ActExample(
            act: RecordVisit.self, path: { _ in Route.act(RecordVisit.name, .place("BB.1")).path },
            right: ["day": "15/2/2020", "found": "members_away", "note": "Cần gặp lại", "due": "15/3/2020"],
            other: ["day": "16/2/2020", "found": "well"],
            meanwhile: { try $0.elsewhere(RecordVisit.self, ["place": "BB.1", "day": "2020-02-15"], key: "m") }),
        ActExample(
            act: CloseVisit.self, path: { Route.act(CloseVisit.name, .fact(try $0.visited())).path },
            right: ["day": "15/2/2021", "result": "Đã xong"], other: ["day": "16/2/2021"],
            meanwhile: {
                try $0.elsewhere(CloseVisit.self, ["fact": $0.visited().description, "day": "2021-02-15"], key: "m")
            }),
        ActExample(
            act: SetTarget.self, path: { _ in Route.act(SetTarget.name, .unit("HH.X")).path },
            right: ["year": "2026", "indicator": "admitted", "value": "4"],
            other: ["year": "2026", "indicator": "admitted", "value": "5"],
            meanwhile: {
                try $0.elsewhere(
                    SetTarget.self, ["unit": "HH.X", "year": "2026", "indicator": "admitted", "value": "4"], key: "m")
            }),
        ActExample(
            act: ShareTarget.self,
            path: {
                let target = ["unit": "HH.X", "year": "2026", "indicator": "admitted", "value": "7"]
                try $0.elsewhere(SetTarget.self, target, key: "k4")
                return Route.act(ShareTarget.name, .unit("HH.X")).path
            },
            right: ["year": "2026", "indicator": "admitted", "by": "members"],
            other: ["year": "2026", "indicator": "admitted", "by": "cells"],
            meanwhile: {
                try $0.elsewhere(
                    ShareTarget.self, ["unit": "HH.X", "year": "2026", "indicator": "admitted", "by": "members"],
                    key: "m")
            }),
        ActExample(
            act: RecordPlan.self, path: { _ in Route.act(RecordPlan.name, .unit("HH.X")).path },
            right: [
                "sort": "plan", "code": "KH-1", "title": "Xóa bản trắng", "day": "15/2/2020", "until": "31/12/2020",
            ],
            other: ["sort": "resolution", "code": "NQ-1", "title": "Phát triển đảng viên", "day": "15/2/2020"],
            meanwhile: { try $0.elsewhere(RecordPlan.self, FormSite.plan, key: "m") }),
        ActExample(
            act: SetGoal.self, path: { Route.act(SetGoal.name, .fact(try $0.planned())).path },
            right: ["indicator": "villages_without_members", "value": "0", "by": "31/12/2020"],
            other: ["indicator": "villages_without_members", "value": "1", "by": "31/12/2020"],
            meanwhile: {
                try $0.elsewhere(
                    SetGoal.self,
                    ["plan": "HH.X/KH-1", "indicator": "villages_without_members", "value": "0", "by": "2020-12-31"],
                    key: "m")
            }),
        ActExample(
            act: StateTask.self, path: { Route.act(StateTask.name, .fact(try $0.planned())).path },
            right: ["code": "1", "sort": "training", "title": "Mở một lớp", "by": "30/6/2020", "count": "1"],
            other: ["code": "2", "sort": "youth_union", "title": "Hai buổi", "by": "30/6/2020"],
            meanwhile: { try $0.elsewhere(StateTask.self, FormSite.task, key: "m") }),
        ActExample(
            act: ReportTask.self,
            path: {
                _ = try $0.planned()
                return Route.act(ReportTask.name, .fact(try $0.written(StateTask.self, FormSite.task, key: "k3"))).path
            },
            right: ["day": "15/5/2020", "state": "done", "count": "1", "result": "Đã mở"],
            other: ["day": "16/5/2020", "state": "doing"],
            meanwhile: {
                try $0.elsewhere(
                    ReportTask.self, ["task": "HH.X/KH-1/1", "day": "2020-05-15", "state": "done"], key: "m")
            }),
        ActExample(
            act: AcknowledgePlace.self, path: { _ in Route.act(AcknowledgePlace.name, .place("BB.1")).path },
            right: ["warning": "villages_unvisited", "why": "season", "until": "1/3/2027"],
            other: ["warning": "villages_unvisited", "why": "in_hand", "until": "1/3/2027"],
            meanwhile: {
                try $0.elsewhere(
                    AcknowledgePlace.self,
                    ["place": "BB.1", "warning": "villages_unvisited", "why": "season", "until": "2027-03-01"],
                    key: "m")
            }),
        ActExample(
            act: AcknowledgeUnit.self, path: { _ in Route.act(AcknowledgeUnit.name, .unit("HH.C")).path },
            right: ["warning": "cells_not_meeting", "why": "season", "until": "1/3/2027"],
            other: ["warning": "cells_not_meeting", "why": "in_hand", "until": "1/3/2027"],
            meanwhile: {
                try $0.elsewhere(
                    AcknowledgeUnit.self,
                    ["unit": "HH.C", "warning": "cells_not_meeting", "why": "season", "until": "2027-03-01"], key: "m")
            }),
        ActExample(
            act: OverrideRule.self, path: { _ in Route.act(OverrideRule.name, .nothing).path },
            right: ["key": "warn.visit.months", "value": "2", "day": "1/1/2020", "reference": "QĐ 5"],
            other: ["key": "warn.visit.months", "value": "4", "day": "1/1/2020", "reference": "QĐ 5"],
            meanwhile: {
                try $0.elsewhere(
                    OverrideRule.self,
                    ["key": "warn.visit.months", "value": "2", "day": "2020-01-01", "reference": "QĐ 5"], key: "m")
            }),
        ActExample(
            act: StateHolidays.self, path: { _ in Route.act(StateHolidays.name, .nothing).path },
            right: ["year": "2031", "off": "1/1/2031, 22/1/2031", "reference": "TB 9"],
            other: ["year": "2031", "off": "1/1/2031", "reference": "TB 9"],
            meanwhile: {
                try $0.elsewhere(
                    StateHolidays.self, ["year": "2031", "off": "1/1/2031", "reference": "TB 9"], key: "m")
            }),
        ActExample(
            act: Many<AssignVillage>.self, path: { _ in Route.act(Many<AssignVillage>.name, .unit("HH.X")).path },
            right: ["table": "Địa bàn\tAi\tTừ ngày\nBB.1\tPP-1\t15/2/2020\nBB.2\tPP-3\t15/2/2020"],
            other: ["table": "Địa bàn\tAi\tTừ ngày\nBB.1\tPP-3\t15/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    AssignVillage.self,
                    ["place": "BB.2", "person": $0.number("PP-3").description, "day": "2020-02-15"], key: "m")
            }),
        ActExample(
            act: Many<AssignUnit>.self, path: { _ in Route.act(Many<AssignUnit>.name, .unit("HH.X")).path },
            right: ["table": "Tổ chức\tVai trò\tAi\tTừ ngày\nHH.X\tphụ trách xã\tPP-1\t15/2/2020"],
            other: ["table": "Tổ chức\tVai trò\tAi\tTừ ngày\nHH.X\ttrưởng ban chỉ đạo\tPP-1\t15/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    AssignUnit.self,
                    [
                        "unit": "HH.X", "role": "commune_lead", "person": $0.number("PP-1").description,
                        "day": "2020-02-15",
                    ], key: "m")
            }),
        ActExample(
            act: Many<RecordVisit>.self, path: { _ in Route.act(Many<RecordVisit>.name, .unit("HH.X")).path },
            right: ["table": "Địa bàn\tNgày đến\tKết quả\nBB.1\t15/2/2020\ttốt\nBB.2\t15/2/2020\tchưa có nguồn"],
            other: ["table": "Địa bàn\tNgày đến\nBB.1\t16/2/2020"],
            meanwhile: { try $0.elsewhere(RecordVisit.self, ["place": "BB.1", "day": "2020-02-15"], key: "m") }),
        ActExample(
            act: Many<SetTarget>.self, path: { _ in Route.act(Many<SetTarget>.name, .unit("HH.X")).path },
            right: ["table": "Tổ chức\tNăm\tChỉ tiêu\tGiá trị\nHH.X\t2026\tkết nạp\t4\nHH.C\t2026\tadmitted\t1"],
            other: ["table": "Tổ chức\tNăm\tChỉ tiêu\tGiá trị\nHH.C\t2026\tadmitted\t2"],
            meanwhile: {
                try $0.elsewhere(
                    SetTarget.self, ["unit": "HH.C", "year": "2026", "indicator": "admitted", "value": "1"], key: "m")
            }),
    ]
}

extension FormSite {
    /// The fact that assigns a village to somebody, written where it is not yet.
    func assigned() throws -> Identifier {
        try written(
            AssignVillage.self, ["place": "BB.2", "person": number("PP-1").description, "day": "2020-01-10"], key: "k0")
    }

    /// The fact that somebody found something on a visit, written where it is not yet.
    func visited() throws -> Identifier {
        try written(RecordVisit.self, ["place": "BB.1", "day": "2020-01-10", "found": "members_away"], key: "k1")
    }

    /// A plan, as its act asks for it.
    static let plan = [
        "unit": "HH.X", "sort": "plan", "code": "KH-1", "title": "Xóa bản trắng", "day": "2020-02-15",
        "until": "2020-12-31",
    ]
    /// A task of that plan.
    static let task = [
        "plan": "HH.X/KH-1", "code": "1", "sort": "training", "title": "Mở một lớp", "by": "2020-06-30", "count": "1",
    ]

    /// The fact that states a plan, written where it is not yet.
    func planned() throws -> Identifier { try written(RecordPlan.self, FormSite.plan, key: "k2") }

    func written(_ act: any Act.Type, _ texts: [String: String], key: String) throws -> Identifier {
        try elsewhere(act, texts, key: key)
        let facts = try database.read { try $0.facts(ofCommand: key) ?? [] }
        return facts.first?.fact.fact.id ?? Identifier(high: 0, low: 0)
    }
}
