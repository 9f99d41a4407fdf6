import Ledger
import Operations
import Store
import TestLedgers

@testable import Web

/// The life of a cell and classes, as somebody does them. `who.*` marks everybody whom the form lists.
extension ActExample {
    static let cellLife: [ActExample] = [
        ActExample(
            act: RecordMinutes.self, path: { _ in Route.act(RecordMinutes.name, .unit("HH.C")).path },
            right: [
                "sort": "regular", "day": "5/2/2020", "who.*": "present", "topics": "Bàn việc gieo trồng",
                "conclusions.1.text": "Dọn đường bản", "conclusions.1.by": "1/3/2020",
            ],
            other: ["sort": "thematic", "day": "5/2/2020", "who.*": "present"],
            meanwhile: {
                try $0.elsewhere(
                    RecordMeeting.self,
                    ["cell": "HH.C", "day": "5/2/2020", "members": "3", "present": "3", "excused": "0"], key: "m")
            }),
        ActExample(
            act: CarryOutConclusion.self,
            path: { Route.act(CarryOutConclusion.name, .fact(try $0.concluded())).path },
            right: ["day": "15/2/2021", "result": "Đã xong"], other: ["day": "16/2/2021"],
            meanwhile: {
                try $0.elsewhere(
                    CarryOutConclusion.self, ["fact": $0.concluded().description, "day": "2021-02-15"], key: "m")
            }),
        ActExample(
            act: TickDues.self, path: { _ in Route.act(TickDues.name, .unit("HH.C")).path },
            right: ["month": "2/2026", "day": "15/3/2026", "who.*": "paid"],
            other: ["month": "2/2026", "day": "16/3/2026", "who.*": "paid"],
            meanwhile: {
                let who = "who.\(try $0.number("PP-1"))"
                try $0.elsewhere(
                    TickDues.self, ["cell": "HH.C", "month": "2/2026", "day": "2026-03-15", who: "paid"], key: "m")
            }),
        ActExample(
            act: RateMembers.self, path: { _ in Route.act(RateMembers.name, .unit("HH.C")).path },
            right: ["year": "2025", "day": "15/1/2026", "who.*": "good"],
            other: ["year": "2025", "day": "15/1/2026", "who.*": "completed"],
            meanwhile: {
                let who = "who.\(try $0.number("PP-1"))"
                try $0.elsewhere(
                    RateMembers.self, ["cell": "HH.C", "year": "2025", "day": "2026-01-15", who: "good"], key: "m")
            }),
        ActExample(
            act: RateUnit.self, path: { _ in Route.act(RateUnit.name, .unit("HH.C")).path },
            right: ["year": "2025", "category": "good", "day": "15/1/2026", "reference": "QĐ 3"],
            other: ["year": "2025", "category": "excellent", "day": "15/1/2026"],
            meanwhile: {
                try $0.elsewhere(
                    RateUnit.self,
                    ["unit": "HH.C", "year": "2025", "category": "completed", "day": "2026-01-15"], key: "m")
            }),
        ActExample(
            act: PlanCourse.self, path: { _ in Route.act(PlanCourse.name, .unit("HH.X")).path },
            right: ["sort": "awareness", "code": "NT-1", "from": "10/2/2026", "until": "12/2/2026", "seats": "30"],
            other: ["sort": "awareness", "code": "NT-2", "from": "10/2/2026", "until": "12/2/2026", "seats": "30"],
            meanwhile: { try $0.elsewhere(PlanCourse.self, FormSite.courseTexts, key: "m") }),
        ActExample(
            act: EnrolInCourse.self, path: { Route.act(EnrolInCourse.name, .fact(try $0.plannedClass())).path },
            right: ["day": "5/2/2026", "who.*": "enrolled"], other: ["day": "6/2/2026", "who.*": "enrolled"],
            meanwhile: { try $0.enrol(key: "m") }),
        ActExample(
            act: RecordLesson.self,
            path: {
                try $0.enrol(key: "k9")
                return Route.act(RecordLesson.name, .fact(try $0.plannedClass())).path
            },
            right: ["day": "10/2/2026", "who.*": "present"], other: ["day": "11/2/2026", "who.*": "present"],
            meanwhile: {
                let who = "who.\(try $0.candidate())"
                try $0.elsewhere(
                    RecordLesson.self, ["class": $0.plannedClass().description, "day": "2026-02-10", who: "absent"],
                    key: "m")
            }),
        ActExample(
            act: FinishCourse.self,
            path: {
                try $0.enrol(key: "k9")
                return Route.act(FinishCourse.name, .fact(try $0.plannedClass())).path
            },
            right: ["day": "12/2/2026", "reference": "GCN 4", "who.*": "certified"],
            other: ["day": "13/2/2026", "who.*": "certified"],
            meanwhile: {
                let who = "who.\(try $0.candidate())"
                try $0.elsewhere(
                    FinishCourse.self,
                    ["class": $0.plannedClass().description, "day": "2026-02-12", who: "unfinished"],
                    key: "m")
            }),
    ]
}

extension FormSite {
    fileprivate static let courseTexts = [
        "unit": "HH.X", "sort": "awareness", "code": "NT-1", "from": "2026-02-10", "until": "2026-02-12",
        "seats": "30",
    ]

    /// What a meeting concluded, stated once.
    fileprivate func concluded() throws -> Identifier {
        if let fact = try first(ofCommand: "k5", .conclusionStated) { return fact }
        var texts = [
            "cell": "HH.C", "sort": "regular", "day": "2021-02-05", "conclusions.1.text": "Dọn đường bản",
            "conclusions.1.by": "2021-03-01",
        ]
        for code in ["PP-1", "PP-2", "PP-3"] { texts["who.\(try number(code))"] = "present" }
        try elsewhere(RecordMinutes.self, texts, key: "k5")
        return try first(ofCommand: "k5", .conclusionStated) ?? Identifier(high: 0, low: 0)
    }

    /// A class, planned once.
    fileprivate func plannedClass() throws -> Identifier {
        if let fact = try first(ofCommand: "k6", .coursePlanned) { return fact }
        try elsewhere(PlanCourse.self, FormSite.courseTexts, key: "k6")
        return try first(ofCommand: "k6", .coursePlanned) ?? Identifier(high: 0, low: 0)
    }

    /// Whom the dossier nominates is on its list.
    fileprivate func enrol(key: String) throws {
        let who = "who.\(try candidate())"
        try elsewhere(
            EnrolInCourse.self, ["class": plannedClass().description, "day": "2026-02-05", who: "enrolled"], key: key)
    }

    private func first(ofCommand key: String, _ kind: FactKind) throws -> Identifier? {
        try database.read { try $0.facts(ofCommand: key) }?.map(\.fact.fact).first { $0.kind == kind.name }?.id
    }
}
