import Ledger
import Operations
import Organisation
import Store
import TestLedgers

@testable import Web

/// The way into the party, as somebody records it: whom the dossier nominates goes it.
extension ActExample {
    static let road: [ActExample] = [
        example(AssignHelper.self, other: ["find.other": "PP-3"]), example(EndHelper.self),
        example(GiveCertificate.self), example(RecordStep.self), example(IntroduceCandidate.self),
        example(AskResidence.self), example(CheckIsStuck.self, other: ["reason": "abroad"]), example(CellVotes.self),
        example(BaseVotes.self), example(IssueDecision.self), example(AdmitCandidate.self),
        example(RefuseCandidate.self), example(WithdrawCandidate.self),
        ActExample(
            act: Many<GiveCertificate>.self,
            path: {
                try $0.nominee()
                return Route.act(Many<GiveCertificate>.name, .unit("HH.X")).path
            },
            right: ["table": "Người\tNgày\nThào Thị Nguồn\t5/2/2026"],
            other: ["table": "Người\tNgày\nThào Thị Nguồn\t6/2/2026"],
            meanwhile: {
                try $0.elsewhere(
                    GiveCertificate.self, ["person": $0.number("Nguồn").description, "day": "2026-02-04"], key: "m")
            }),
        ActExample(
            act: Many<RecordStep>.self,
            path: {
                try $0.nominee()
                return Route.act(Many<RecordStep>.name, .unit("HH.X")).path
            },
            right: ["table": "Người\tBước\tNgày\nThào Thị Nguồn\tđơn xin vào đảng\t5/2/2026"],
            other: ["table": "Người\tBước\tNgày\nThào Thị Nguồn\tapplied\t6/2/2026"],
            meanwhile: {
                try $0.elsewhere(
                    RecordStep.self,
                    ["person": $0.number("Nguồn").description, "step": "applied", "day": "2026-02-04"], key: "m")
            }),
        ActExample(
            act: RecogniseMember.self,
            path: { site in
                _ = try site.probationary()
                return try site.path(RecogniseMember.self, person: "Dế")
            },
            right: ["day": "15/2/2026", "reference": "QĐ 3"], other: ["day": "16/2/2026"],
            meanwhile: {
                try $0.elsewhere(RecogniseMember.self, ["person": $0.probationary(), "day": "2026-02-15"], key: "m")
            }),
    ]

    /// - Parameter other: what is typed otherwise; another day where nothing is said.
    private static func example(_ act: any Act.Type, other: [String: String] = [:]) -> ActExample {
        let texts =
            RoadSteps(person: "", members: ("PP-1", "PP-3"), voters: 3, start: FormSite.nominated)
            .example(of: act)?.step.texts ?? [:]
        var right = texts.filter { $0.key != "person" && $0.key != "other" }
        for (name, day) in right where name == "day" || name == "together" { right[name] = typed(day) }
        if let member = texts["other"] { right["find.other"] = member }
        let changed = other.isEmpty ? ["day": "30/1/2026"] : other
        return ActExample(
            act: act,
            path: { site in
                try site.goes(upTo: act)
                return Route.act(act.name, .person(try site.candidate())).path
            }, right: right, other: right.merging(changed) { $1 },
            meanwhile: { site in
                let steps = try site.road().example(of: act)
                try site.elsewhere(act, steps?.step.texts ?? [:], key: "m")
            })
    }

    /// As somebody types a day.
    private static func typed(_ day: String) -> String { day.split(separator: "-").reversed().joined(separator: "/") }
}

extension FormSite {
    /// The day on which the dossier nominates somebody.
    static let nominated = Day(text: "2026-01-01") ?? .latest

    /// The number of whom the dossier nominates: they are not named, so no search finds them.
    func candidate() throws -> Int64 {
        let candidate = try database.read { reader -> PersonID? in
            let cell = try reader.subject(.unit("HH.C"))?.number.map { UnitID(index: $0) }
            return try cell.flatMap { cell in
                try reader.people(ofCell: cell).first { $0.timeline.days.last?.state.standing == .candidate }?.id
            }
        }
        return candidate?.number ?? 0
    }

    /// Nominates somebody by name.
    func nominee() throws {
        try elsewhere(
            NominatePerson.self,
            [
                "cell": "HH.C", "day": "2026-01-05", "sex": "nữ", "name": "Thào Thị Nguồn", "consent": "2026-01-05",
                "consent_form": "in_writing", "consent_paper": "Giấy đồng ý",
            ], key: "nominee")
    }

    func road() throws -> RoadSteps {
        RoadSteps(
            person: String(try candidate()), members: (String(try number("PP-1")), String(try number("PP-3"))),
            voters: 3, start: FormSite.nominated)
    }

    /// Takes the steps before an act, those that are not taken yet.
    func goes(upTo act: any Act.Type) throws {
        for (index, step) in (try road().example(of: act)?.before ?? []).enumerated() {
            try elsewhere(step.act, step.texts, key: "road-\(index)")
        }
    }

    /// The number of a probationary member of whose ceremony nothing is recorded.
    func probationary() throws -> String {
        let texts = [
            "cell": "HH.C", "day": "2025-02-01", "name": "Sùng Thị Dế", "sex": "nữ",
            "standing": "enrolled_probationary",
        ]
        try elsewhere(RecordPerson.self, texts, key: "probationary")
        return String(try number("Dế"))
    }
}
