internal import Fields
internal import Ledger
package import Organisation
internal import Rulebook
package import Words

/// A candidate is not admitted: a candidate no longer.
package struct RefuseCandidate: RoadAct {
    package static let name = "road.refuse"
    package static let label = BilingualText("Ghi không kết nạp", "Not admitted")
    package static let summary = BilingualText(
        "Hồ sơ dừng lại: người này không được kết nạp và không còn là quần chúng ưu tú.",
        "The case ends: they are not admitted, and are no candidate any more.")
    package static let fields: [any AnyActField] = [
        PersonFields.person, RoadFields.day, reason, PersonFields.reference,
    ]
    /// It changes somebody's standing.
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true
    /// Why.
    static let reason = ReasonFields.reason(.notAdmitted)

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        try PersonEvent(
            kind: .notAdmitted, reference: values[PersonFields.reference], reason: values[RefuseCandidate.reason])
    }
}
