internal import Fields
package import Ledger
package import Organisation
internal import Rulebook
package import Words

/// A member is struck off, as the competent committee decided it: recorded, never proposed.
package struct PersonIsRemoved: PersonStep {
    package static let name = "person.remove"
    package static let label = BilingualText("Ghi xóa tên", "Strike somebody off")
    package static let summary = BilingualText(
        "Từ ngày ấy người này bị xóa tên trong danh sách đảng viên, theo quyết định của cấp ủy có thẩm quyền; không phải kỷ luật.",
        "From that day somebody is struck off the list of members, by decision of the competent committee; it is no discipline."
    )
    /// The event.
    package static let event = PersonEventKind.removed
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày xóa tên", "Day of striking off"),
        hint: BilingualText("ngày trên quyết định, ví dụ 27/3/2019", "the day on the decision, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    /// On what ground.
    package static let reason: ActField<String>? = ReasonFields.reason(.strikeOff)
    /// It changes somebody's standing.
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember }
}
