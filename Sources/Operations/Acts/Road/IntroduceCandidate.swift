internal import Fields
internal import Ledger
package import Organisation
package import Rulebook
package import Words

/// An official member introduces a candidate.
package struct IntroduceCandidate: RoadAct {
    package static let name = "road.introduce"
    package static let label = BilingualText("Ghi giấy giới thiệu của đảng viên", "Record an introduction")
    package static let summary = BilingualText(
        "Ghi một đảng viên chính thức giới thiệu người xin vào Đảng.",
        "Records that an official member introduces somebody.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [
        PersonFields.person, RoadFields.other, together, basis, RoadFields.day, PersonFields.reference,
    ]
    /// What judges it.
    package static let rules: [RuleKey] = [.introTogetherMin, .introTogetherResidenceCounts]

    /// Where who introduces and who is introduced are together.
    enum Basis: String, CaseIterable {
        case work, residence
    }

    static let together = ActField(
        "together", BilingualText("Cùng công tác, sinh hoạt từ", "Together since"),
        hint: BilingualText("ngày, ví dụ 27/3/2018", "a day, such as 27/3/2018"), as: .deadline, FieldReader.day)
    static let basis = ActField(
        "where", BilingualText("Cùng ở đâu", "Where"),
        hint: BilingualText("nơi công tác (work), nơi cư trú (residence)", "work or residence"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice([
            Widget.Option("work", BilingualText("nơi công tác, lao động, học tập", "At work or study")),
            Widget.Option("residence", BilingualText("nơi cư trú", "Where they live")),
        ]),
        FieldReader.choice(
            ChoiceList([
                ChoiceList.Entry(Basis.work, name: "work", vietnamese: ["nơi công tác"]),
                ChoiceList.Entry(.residence, name: "residence", vietnamese: ["nơi cư trú"]),
            ])))

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func check(_ problems: inout FieldProblems) {
        guard let together = values.ifRead(IntroduceCandidate.together), let day = values.ifRead(RoadFields.day),
            together > day
        else { return }
        problems.note("Không sau ngày giới thiệu", "Not after the introduction", in: "together")
    }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let other = step.officialMember(&problems)
        if let other, step.road.introductions.contains(where: { $0.content.other == other }) {
            problems.note("Đảng viên này đã giới thiệu", "They introduced them already", in: RoadFields.other.name)
        }
        return try PersonEvent(kind: .introduced, reference: values[PersonFields.reference], other: other)
    }

    func judge(_ step: Taking, _ rules: inout Judging) throws {
        let since = try values[IntroduceCandidate.together]
        rules.time(
            .introTogetherMin, from: since, to: step.day, on: step.day, in: "together",
            isSo: BilingualText(
                "Hai người cùng công tác, sinh hoạt từ ngày \(since.vietnamese)",
                "They are together since \(since.vietnamese)"),
            remedy: BilingualText("Chọn người giới thiệu khác.", "Choose somebody else to introduce them."))
        guard try values[IntroduceCandidate.basis] == .residence else { return }
        rules.rule(
            .introTogetherResidenceCounts, on: step.day, in: "where",
            isSo: BilingualText("Hai người chỉ cùng nơi cư trú", "They only live at one place"),
            remedy: BilingualText(
                "Chọn người cùng công tác, lao động, học tập.", "Choose somebody who works or studies with them.")
        ) { $0.content == .yesOrNo(true) }
    }
}
