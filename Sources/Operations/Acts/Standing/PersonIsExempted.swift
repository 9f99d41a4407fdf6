internal import Fields
package import Ledger
package import Organisation
internal import Rulebook
package import Words

/// A member is exempted from work and meetings: decided by the cell, reported to the committee above.
package struct PersonIsExempted: PersonStep {
    package static let name = "person.exempt"
    package static let label = BilingualText("Ghi miễn sinh hoạt", "Exempt somebody")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên được miễn công tác và sinh hoạt; vẫn là đảng viên của chi bộ.",
        "From that day a member is exempted from work and meetings; they stay a member of the cell.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The event.
    package static let event = PersonEventKind.exempted
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày được miễn", "Day of the exemption"),
        hint: BilingualText("ngày chi bộ quyết định, ví dụ 27/3/2019", "the day the cell decided, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    /// On what ground.
    package static let reason: ActField<String>? = ReasonFields.reason(.exemption)
    /// It changes somebody's standing.
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members who are not exempted.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember && !state.isExempted }
}
