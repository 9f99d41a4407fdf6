import Ledger
import Operations
import TestLedgers

@testable import Web

/// The acts of a member's life, as somebody does them.
extension ActExample {
    static let members: [ActExample] = [
        ActExample(
            act: CategorisePerson.self,
            path: { Route.act(CategorisePerson.name, .person(try $0.unnamed())).path },
            right: ["category": "village_head"], other: ["category": "union_member"],
            meanwhile: {
                try $0.elsewhere(
                    CategorisePerson.self, ["person": $0.unnamed().description, "category": "village_police"], key: "m")
            }),
        ActExample(
            act: NominatePerson.self, path: { _ in Route.act(NominatePerson.name, .unit("HH.C")).path },
            right: [
                "consent": "14/2/2020", "consent_form": "spoken", "consent_witness": "Sùng A Chứng",
                "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female",
            ],
            other: ["day": "15/2/2020", "sex": "female"],
            withheld: ["name", "born", "ethnicity", "education"],
            meanwhile: {
                try $0.elsewhere(
                    NominatePerson.self,
                    [
                        "consent": "14/2/2020", "consent_form": "spoken", "consent_witness": "Sùng A Chứng",
                        "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female", "cell": "HH.C",
                    ], key: "m")
            }),
        ActExample(
            act: RecordPerson.self, path: { _ in Route.act(RecordPerson.name, .unit("HH.C")).path },
            right: [
                "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female", "standing": "enrolled", "born": "3/1990",
            ],
            other: [
                "day": "15/2/2020", "name": "Thào Thị Xoan", "sex": "female", "standing": "enrolled", "born": "3/1990",
            ],
            meanwhile: {
                try $0.elsewhere(
                    RecordPerson.self,
                    [
                        "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female", "standing": "enrolled",
                        "born": "3/1990", "cell": "HH.C",
                    ], key: "m")
            }),
        ActExample(
            act: ReceiveFromOutside.self, path: { _ in Route.act(ReceiveFromOutside.name, .unit("HH.C")).path },
            right: [
                "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female", "standing": "transferred_in",
                "from": "Đảng ủy phường Khác",
            ],
            other: [
                "day": "15/2/2020", "name": "Thào Thị Xoan", "sex": "female", "standing": "transferred_in",
                "from": "Đảng ủy phường Khác",
            ],
            meanwhile: {
                try $0.elsewhere(
                    ReceiveFromOutside.self,
                    [
                        "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female", "standing": "transferred_in",
                        "from": "Đảng ủy phường Khác", "cell": "HH.C",
                    ], key: "m")
            }),
        ActExample(
            act: DescribePapers.self, path: { try $0.path(DescribePapers.self, person: "PP-1") },
            right: ["decided": "27/3/1999", "card": "001203000123"], other: ["decided": "28/3/1999"],
            meanwhile: {
                try $0.elsewhere(
                    DescribePapers.self, ["person": $0.number("PP-1").description, "decided": "1998-01-01"], key: "m")
            }),
        ActExample(
            act: PersonIsExempted.self, path: { try $0.path(PersonIsExempted.self, person: "PP-1") },
            right: ["day": "15/2/2020", "reason": "age_health"], other: ["day": "16/2/2020", "reason": "age_health"],
            meanwhile: {
                try $0.elsewhere(
                    PersonIsExempted.self,
                    ["person": $0.number("PP-1").description, "day": "2020-01-20", "reason": "age_health"], key: "m")
            }),
        ActExample(
            act: PersonLeaves.self, path: { try $0.path(PersonLeaves.self, person: "PP-1") },
            right: ["day": "15/2/2020", "reference": "QĐ 17"], other: ["day": "16/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: PersonIsRemoved.self, path: { try $0.path(PersonIsRemoved.self, person: "PP-1") },
            right: ["day": "15/2/2020", "reason": "absence_or_dues", "reference": "QĐ 17"],
            other: ["day": "16/2/2020", "reason": "absence_or_dues"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: PersonDies.self, path: { try $0.path(PersonDies.self, person: "PP-1") },
            right: ["day": "15/2/2020", "reference": "QĐ 17"], other: ["day": "16/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: TransferOut.self, path: { try $0.path(TransferOut.self, person: "PP-1") },
            right: ["day": "15/2/2020", "to": "Đảng ủy phường Khác"],
            other: ["day": "16/2/2020", "to": "Đảng ủy phường Khác"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: DisciplinePerson.self, path: { try $0.path(DisciplinePerson.self, person: "PP-1") },
            right: ["day": "15/2/2020", "form": "warning", "reference": "QĐ 17"],
            other: ["day": "16/2/2020", "form": "warning", "reference": "QĐ 17"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: ExemptionEnds.self,
            path: { site in
                try site.elsewhere(
                    PersonIsExempted.self,
                    ["person": site.number("PP-1").description, "day": "2019-01-05", "reason": "age_health"], key: "k0")
                return try site.path(ExemptionEnds.self, person: "PP-1")
            },
            right: ["day": "15/2/2020"], other: ["day": "16/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
        ActExample(
            act: TransferBack.self,
            path: { site in
                try site.elsewhere(
                    TransferOut.self,
                    ["person": site.number("PP-1").description, "day": "2019-01-05", "to": "Đảng ủy phường Khác"],
                    key: "k0")
                return try site.path(TransferBack.self, person: "PP-1")
            },
            right: [
                "day": "15/2/2020", "from": "Đảng ủy phường Khác", "find.cell": "HH.C", "standing": "transferred_in",
            ],
            other: [
                "day": "16/2/2020", "from": "Đảng ủy phường Khác", "find.cell": "HH.C", "standing": "transferred_in",
            ],
            meanwhile: {
                try $0.elsewhere(
                    TransferBack.self,
                    [
                        "person": $0.number("PP-1").description, "day": "2020-01-20", "from": "Đảng ủy phường Khác",
                        "cell": "HH.C", "standing": "transferred_in",
                    ], key: "m")
            }),
        ActExample(
            act: ReadmitPerson.self,
            path: { site in
                try site.elsewhere(
                    PersonIsRemoved.self,
                    ["person": site.number("PP-1").description, "day": "2015-06-05", "reason": "absence_or_dues"],
                    key: "k0")
                return try site.path(ReadmitPerson.self, person: "PP-1")
            },
            right: ["nominated": "15/2/2020", "day": "15/3/2020", "find.cell": "HH.C"],
            other: ["nominated": "15/2/2020", "day": "16/3/2020", "find.cell": "HH.C"],
            meanwhile: {
                try $0.elsewhere(
                    ReadmitPerson.self,
                    [
                        "person": $0.number("PP-1").description, "nominated": "2019-02-15", "day": "2020-01-20",
                        "cell": "HH.C",
                    ], key: "m")
            }),
    ]
}
