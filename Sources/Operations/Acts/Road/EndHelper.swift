internal import Fields
internal import Ledger
package import Organisation
internal import Store
package import Words

/// A member helps somebody no longer.
package struct EndHelper: RoadAct {
    package static let name = "road.helper-end"
    package static let label = BilingualText("Thôi phân công giúp đỡ", "End who helps")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên không còn giúp đỡ người này.",
        "From that day a member helps them no longer.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [
        PersonFields.person, RoadFields.other, RoadFields.day, PersonFields.reference,
    ]
    /// Rarely done.
    package static let isRare = true

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates and probationary members.
    package static func isOffered(in state: PersonState) -> Bool {
        state.standing == .candidate || state.standing == .probationary
    }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let id = step.other?.subject.id.id
        if let id, !step.road.helpers.contains(where: { $0.content.other == id }) {
            problems.note("Đảng viên này không giúp đỡ", "They do not help", in: RoadFields.other.name)
        }
        return try PersonEvent(kind: .helperEnded, reference: values[PersonFields.reference], other: id)
    }
}
