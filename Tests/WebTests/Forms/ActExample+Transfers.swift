import Ledger
import Operations
import Store
import TestLedgers

@testable import Web

/// Handing over and receiving, as somebody does it.
extension ActExample {
    static let transfers: [ActExample] = [
        ActExample(
            act: SendTransfer.self, path: { try $0.path(SendTransfer.self, person: "PP-1") },
            right: ["day": "15/2/2020", "find.to": "HH.Y", "reference": "GT 5"],
            other: ["day": "16/2/2020", "find.to": "HH.Y"],
            meanwhile: {
                try $0.elsewhere(
                    SendTransfer.self, ["person": $0.number("PP-1").description, "day": "2020-01-20", "to": "HH.Y"],
                    key: "m")
            }),
        ActExample(
            act: LendPerson.self, path: { try $0.path(LendPerson.self, person: "PP-1") },
            right: ["day": "15/2/2020", "until": "15/8/2020", "to": "Đảng ủy phường Khác"],
            other: ["day": "16/2/2020", "until": "15/8/2020", "to": "Đảng ủy phường Khác"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        answer(
            ReceiveTransfer.self, ["day": "15/3/2020", "find.cell": "HH.E"], ["day": "16/3/2020", "find.cell": "HH.E"]),
        answer(
            DeclineTransfer.self, ["day": "15/3/2020", "reason": "not_come"],
            ["day": "16/3/2020", "reason": "not_come"]),
        answer(WithdrawTransfer.self, ["day": "15/3/2020"], ["day": "16/3/2020"]),
    ]

    /// Of somebody who was handed over; meanwhile another withdraws that.
    private static func answer(
        _ act: any Act.Type, _ right: [String: String], _ other: [String: String]
    ) -> ActExample {
        ActExample(
            act: act,
            path: { site in
                try site.elsewhere(
                    SendTransfer.self, ["person": site.number("PP-1").description, "day": "2020-02-15", "to": "HH.Y"],
                    key: "k0")
                return Route.act(act.name, .fact(try site.sent())).path
            },
            right: right, other: other,
            meanwhile: { site in
                try site.elsewhere(
                    WithdrawTransfer.self, ["fact": site.sent().description, "day": "2020-03-01"], key: "m")
            })
    }
}

extension FormSite {
    /// The fact that hands somebody over.
    fileprivate func sent() throws -> Identifier {
        try database.read { try $0.facts(ofCommand: "k0")?.first?.fact.fact.id } ?? Identifier(high: 0, low: 0)
    }
}
