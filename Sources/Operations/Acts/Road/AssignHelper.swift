internal import Fields
internal import Ledger
package import Organisation
package import Words

/// A member is assigned to help a candidate or a probationary member.
package struct AssignHelper: RoadAct {
    package static let name = "road.helper"
    package static let label = BilingualText("Phân công đảng viên giúp đỡ", "Assign who helps")
    package static let summary = BilingualText(
        "Phân công một đảng viên chính thức giúp đỡ quần chúng ưu tú hoặc đảng viên dự bị.",
        "Assigns an official member to help a candidate or a probationary member.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [
        PersonFields.person, RoadFields.other, RoadFields.day, PersonFields.reference,
    ]

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates and probationary members.
    package static func isOffered(in state: PersonState) -> Bool {
        state.standing == .candidate || state.standing == .probationary
    }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let other = step.officialMember(&problems)
        if let other, step.road.helpers.contains(where: { $0.content.other == other }) {
            problems.note("Đảng viên này đang giúp đỡ rồi", "They help already", in: RoadFields.other.name)
        }
        return try PersonEvent(kind: .helperAssigned, reference: values[PersonFields.reference], other: other)
    }
}
