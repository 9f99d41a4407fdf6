internal import Fields
internal import Ledger
package import Organisation
package import Rulebook
package import Words

/// A probationary member becomes an official one.
package struct RecogniseMember: RoadAct {
    package static let name = "road.recognise"
    package static let label = BilingualText("Ghi công nhận đảng viên chính thức", "Recognise a member")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên dự bị là đảng viên chính thức: ngày hết thời gian dự bị, dù giấy tờ đến muộn.",
        "From that day a probationary member is an official one: the end of the probation, however late the papers are."
    )
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, PersonFields.reference]
    /// What judges it.
    package static let rules: [RuleKey] = [.probationLength]
    /// It changes somebody's standing.
    package static let isReviewed = true

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Probationary members.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .probationary }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        try PersonEvent(kind: .confirmed, reference: values[PersonFields.reference])
    }

    /// They are an official member from the day on.
    func days(_ step: Taking) -> MembershipStatement? {
        let old = step.known.membership?.content
        return MembershipStatement(decided: old?.decided, recognised: old?.recognised ?? step.day)
    }

    func judge(_ step: Taking, _ rules: inout Judging) throws {
        guard let admitted = step.road.last(.admitted) else { return }
        rules.time(
            .probationLength, from: admitted.day, to: step.day, on: step.day, in: RoadFields.day.name,
            isSo: BilingualText(
                "Lễ kết nạp ngày \(admitted.day.vietnamese)", "The ceremony was on \(admitted.day.vietnamese)"),
            remedy: BilingualText("Ghi ngày hết thời gian dự bị.", "Give the end of the probation."))
    }
}
