internal import Fields
internal import Ledger
package import Organisation
package import Words

/// The cell no longer nominates somebody.
package struct WithdrawCandidate: RoadAct {
    package static let name = "road.withdraw"
    package static let label = BilingualText("Ghi thôi giới thiệu", "Withdraw a nomination")
    package static let summary = BilingualText(
        "Chi bộ thôi giới thiệu: người này không còn là quần chúng ưu tú.",
        "The cell no longer nominates them: they are no candidate any more.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, PersonFields.reference]
    /// It changes somebody's standing.
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        try PersonEvent(kind: .withdrawn, reference: values[PersonFields.reference])
    }
}
