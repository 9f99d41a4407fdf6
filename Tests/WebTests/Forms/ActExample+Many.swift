import Operations
import TestLedgers

@testable import Web

/// The acts done by the rows of a table, as somebody does them who copies a list from a spreadsheet.
extension ActExample {
    static let many: [ActExample] = [
        ActExample(
            act: Many<RecordPerson>.self, path: { _ in Route.act(Many<RecordPerson>.name, .unit("HH.X")).path },
            right: [
                "table": """
                STT\tHọ và tên\tGiới tính\tLoại đảng viên\tCó trong chi bộ từ ngày\tChi bộ
                1\tThào Thị Quýnh\tNữ\tchính thức\t15/2/2020\tChi bộ bản Mơ
                2\tThào A Quýnh\tNam\tdự bị\t15/2/2020\tHH.D
                """
            ],
            other: [
                "table": """
                Họ và tên\tGiới tính\tLà\tCó trong chi bộ từ ngày\tChi bộ
                Thào Thị Xoan\tNữ\tchính thức\t15/2/2020\tHH.C
                """
            ],
            meanwhile: {
                try $0.elsewhere(
                    RecordPerson.self,
                    [
                        "day": "15/2/2020", "name": "Thào A Quýnh", "sex": "male", "standing": "enrolled",
                        "cell": "HH.C",
                    ], key: "m")
            }),
        ActExample(
            act: Many<NominatePerson>.self, path: { _ in Route.act(Many<NominatePerson>.name, .unit("HH.C")).path },
            right: [
                "table": """
                Ngày giới thiệu\tGiới tính\tconsent\tconsent_form\tconsent_witness\tHọ và tên
                15/2/2020\tNữ\t14/2/2020\tspoken\tSùng A Chứng\tThào Thị Quýnh
                15/2/2020\tNam\t\t\t\t
                """
            ],
            other: ["table": "Ngày giới thiệu\tGiới tính\n16/2/2020\tNữ"],
            withheld: ["table"],
            meanwhile: {
                try $0.elsewhere(
                    NominatePerson.self,
                    [
                        "consent": "14/2/2020", "consent_form": "spoken", "consent_witness": "Sùng A Chứng",
                        "day": "15/2/2020", "name": "Thào Thị Quýnh", "sex": "female", "cell": "HH.C",
                    ], key: "m")
            }),
        ActExample(
            act: Many<RecordMeeting>.self, path: { _ in Route.act(Many<RecordMeeting>.name, .unit("HH.X")).path },
            right: ["table": "Chi bộ,day,Tổng số,Có mặt,excused\nHH.C,5/2/2020,3,2,1\nHH.C,5/3/2020,3,3,0\n"],
            other: ["table": "Chi bộ,day,Tổng số,Có mặt,excused\nHH.C,6/2/2020,3,2,1\n"],
            meanwhile: {
                try $0.elsewhere(
                    RecordMeeting.self,
                    ["cell": "HH.C", "day": "5/3/2020", "members": "3", "present": "3", "excused": "0"], key: "m")
            }),
        ActExample(
            act: Many<MovePerson>.self, path: { _ in Route.act(Many<MovePerson>.name, .unit("HH.X")).path },
            right: [
                "table":
                    "Họ và tên\tNgày chuyển\tChi bộ mới\nLò Văn Quýnh\t15/2/2020\tChi bộ bản Lê\nPP-3\t15/2/2020\tHH.D"
            ],
            other: ["table": "Họ và tên\tNgày chuyển\tChi bộ mới\nPP-3\t16/2/2020\tHH.D"],
            meanwhile: {
                try $0.elsewhere(
                    MovePerson.self, ["person": $0.number("PP-1").description, "day": "2020-01-20", "place": "BB.2"],
                    key: "m")
            }),
        ActExample(
            act: Many<PersonGoesAway>.self, path: { _ in Route.act(Many<PersonGoesAway>.name, .unit("HH.C")).path },
            right: ["table": "Họ tên\tNgày đi\nLò Văn Quýnh\t15/2/2020\nPP-3\t15/2/2020"],
            other: ["table": "Họ tên\tNgày đi\nPP-3\t16/2/2020"],
            meanwhile: {
                try $0.elsewhere(
                    PersonGoesAway.self, ["person": $0.number("PP-1").description, "day": "2020-01-20"], key: "m")
            }),
    ]
}
