internal import Fields
internal import Ledger
package import Organisation
internal import Rulebook
package import Words

/// The base committee votes on admission, or on recognition.
package struct BaseVotes: RoadAct {
    package static let name = "road.base-vote"
    package static let label = BilingualText("Ghi đảng ủy cơ sở biểu quyết", "Record a vote of the base committee")
    package static let summary = BilingualText(
        "Ghi kết quả biểu quyết của đảng ủy cơ sở về kết nạp hoặc công nhận chính thức.",
        "Records how the base committee voted on admission or on recognition.")
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [
        PersonFields.person, RoadFields.day, RoadFields.eligible, RoadFields.present, RoadFields.agreed,
        PersonFields.reference,
    ]

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates and probationary members.
    package static func isOffered(in state: PersonState) -> Bool {
        state.standing == .candidate || state.standing == .probationary
    }

    func check(_ problems: inout FieldProblems) { RoadFields.checkBallot(values, &problems) }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let isAdmission = step.state.standing == .candidate
        if (isAdmission ? step.road.proposal : step.road.recognitionProposal) == nil {
            problems.note("Chi bộ chưa có nghị quyết", "The cell has not resolved yet", in: RoadFields.day.name)
        }
        let ballot = try values.ballot()
        let isAgreed = step.writing.rulebook.isEnough(ballot, by: .voteLeadingBodyGeneral, on: step.day)
        if !isAdmission, !isAgreed {
            problems.note("Chưa quá nửa đồng ý: không có nghị quyết", "No majority agrees", in: RoadFields.agreed.name)
        }
        let kind: PersonEventKind = isAdmission ? (isAgreed ? .baseResolved : .baseRefused) : .recognitionBaseResolved
        return try PersonEvent(kind: kind, reference: values[PersonFields.reference], ballot: ballot)
    }
}
