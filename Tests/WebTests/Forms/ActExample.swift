import Fields
import Ledger
import Operations
import Organisation
import Rulebook
import Store
import TestLedgers

@testable import Web

/// One act as somebody does it: where its form is, what is typed, and what another may write meanwhile. What is wrong or missing in a
/// form is made from the act's declaration.
struct ActExample: Sendable, CustomStringConvertible {
    let act: any Act.Type
    /// Address of the form, once what it needs is there.
    let path: @Sendable (FormSite) throws -> String
    /// What is typed.
    let right: [String: String]
    /// What is typed otherwise.
    let other: [String: String]
    /// Fields that no draft keeps while consent is missing.
    var withheld: Set<String> = []
    /// What somebody else writes about the same.
    let meanwhile: @Sendable (FormSite) throws -> Void

    var description: String { act.name }

    static let all: [ActExample] = members + many + transfers + others + work + road + cellLife + structure

    private static let others: [ActExample] = [
        ActExample(
            act: DescribePerson.self, path: { try $0.path(DescribePerson.self, person: "PP-1") },
            right: ["name": "Lò Văn Quýnh Anh", "ethnicity": "Mông"], other: ["name": "Lò Văn Quýnh Em"],
            meanwhile: {
                try $0.elsewhere(
                    DescribePerson.self, ["person": $0.number("PP-1").description, "born": "1981"], key: "m")
            }),
        ActExample(
            act: MovePerson.self, path: { try $0.path(MovePerson.self, person: "PP-1") },
            right: ["day": "15/2/2020", "find.cell": "HH.D", "reference": "QĐ 17"],
            other: ["day": "16/2/2020", "find.cell": "HH.D"],
            meanwhile: {
                try $0.elsewhere(
                    MovePerson.self, ["person": $0.number("PP-1").description, "day": "2020-01-20", "place": "BB.2"],
                    key: "m")
            }),
        ActExample(
            act: PersonGoesAway.self, path: { try $0.path(PersonGoesAway.self, person: "PP-1") },
            right: ["day": "15/2/2020"], other: ["day": "16.2.2020"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: PersonReturns.self, path: { try $0.path(PersonReturns.self, person: "PP-2") },
            right: ["day": "15022020", "reference": "Thông báo 3"], other: ["day": "16/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    PersonReturns.self, ["person": $0.number("PP-2").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: JoinPeople.self, path: { try $0.path(JoinPeople.self, person: "PP-1") },
            right: ["find.other": "PP-2"], other: ["find.other": "PP-3"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"],
                    key: "m")
            }),
        ActExample(
            act: RecordMeeting.self, path: { _ in Route.act(RecordMeeting.name, .unit("HH.C")).path },
            right: ["day": "05/02/2020", "members": "3", "present": "2", "excused": "1"],
            other: ["day": "06/02/2020", "members": "3", "present": "3", "excused": "0"],
            meanwhile: {
                try $0.elsewhere(
                    RecordMeeting.self,
                    ["cell": "HH.C", "day": "5/2/2020", "members": "3", "present": "3", "excused": "0"], key: "m")
            }),
        ActExample(
            act: RetractFact.self, path: { try $0.path(RetractFact.self, enrolmentOf: "PP-3") },
            right: ["reason": ReasonList.firstForRetraction],
            other: ["reason": ReasonList.firstForRetraction, "note": "khác"],
            meanwhile: {
                try $0.elsewhere(
                    RetractFact.self,
                    [
                        "fact": $0.fact(.enrolled, of: "PP-3")?.description ?? "",
                        "reason": ReasonList.firstForRetraction,
                    ],
                    key: "m")
            }),
        ActExample(
            act: RestateFact.self, path: { try $0.path(RestateFact.self, enrolmentOf: "PP-3") },
            right: ["set.reference": "QĐ 19", "reason": ReasonList.firstForRetraction],
            other: ["effective": "2/1/2015", "reason": ReasonList.firstForRetraction],
            meanwhile: {
                try $0.elsewhere(
                    RetractFact.self,
                    [
                        "fact": $0.fact(.enrolled, of: "PP-3")?.description ?? "",
                        "reason": ReasonList.firstForRetraction,
                    ],
                    key: "m")
            }),
        ActExample(
            act: RetractCommand.self,
            path: { site in
                let texts = ["person": try site.number("PP-1").description, "day": "2020-01-05"]
                try site.elsewhere(PersonGoesAway.self, texts, key: "k0")
                return Route.act(RetractCommand.name, .command("k0")).path
            },
            right: ["reason": ReasonList.firstForRetraction],
            other: ["reason": ReasonList.firstForRetraction, "note": "khác"],
            meanwhile: {
                try $0.elsewhere(
                    RetractCommand.self, ["command": "k0", "reason": ReasonList.firstForRetraction], key: "m")
            }),
        ActExample(
            act: GiveGrant.self, path: { _ in Route.act(GiveGrant.name, .nothing).path },
            right: ["account": "test", "role": "reader", "find.unit": "HH.X"],
            other: ["account": "test", "role": "inspector", "find.unit": "HH.X"],
            meanwhile: {
                try $0.elsewhere(GiveGrant.self, ["account": "test", "role": "reader", "unit": "HH.X"], key: "m")
            }),
        ActExample(
            act: EndGrant.self,
            path: { site in
                let texts = ["account": "test", "role": "reader", "unit": "HH.X", "from": "2026-10-01"]
                try site.elsewhere(GiveGrant.self, texts, key: "k0")
                return Route.act(EndGrant.name, .nothing).path
            },
            right: ["account": "test", "role": "reader", "find.unit": "HH.X"],
            other: ["account": "test", "role": "reader", "find.unit": "HH.X", "day": "1/11/2026"],
            meanwhile: {
                try $0.elsewhere(EndGrant.self, ["account": "test", "role": "reader", "unit": "HH.X"], key: "m")
            }),
    ]
}

extension ReasonList {
    fileprivate static var firstForRetraction: String {
        Rulebook.standard.reasons(.retraction).offered(on: TestSite.day("2026-11-23"))[0].code
    }
}

extension FormSite {
    func path(_ act: any Act.Type, person code: String) throws -> String {
        Route.act(act.name, .person(try number(code))).path
    }

    func path(_ act: any Act.Type, enrolmentOf code: String) throws -> String {
        guard let id = try fact(.enrolled, of: code) else { return "" }
        return Route.act(act.name, .fact(id)).path
    }

    /// The fields that the form of an act shows.
    func fields(_ act: any Act.Type, at path: String) throws -> [FormField] {
        var rest = path[...]
        _ = try Question(path: &rest)
        guard case .act(_, let subject) = Route(path: rest) else { return [] }
        if act is any ActOfRows.Type {
            return [FormField(ManyNames.table, ManyNames.tableLabel, hint: nil, .table, isRequired: true)]
        }
        let groups = try database.read { try act.form(KnownSubject(subject, $0, day: ledger.today)) }
        return groups.flatMap(\.items).compactMap { item in
            if case .field(let field) = item, field.widget != .hidden { field } else { nil }
        }
    }
}

extension FormField {
    /// What nobody can mean by it; nil where anything may be typed.
    var wrongText: String? {
        switch widget {
        case .day, .deadline, .birth: "31/02/2020"
        case .number: "nhiều"
        case .choice, .reason: "khong-co"
        case .table where isRequired: "Một cột không có\tCột nữa\n1\t2"
        case .table, .line, .lines, .personName, .person, .member, .unit, .place,
            .receiver, .hidden:
            nil
        }
    }
}
