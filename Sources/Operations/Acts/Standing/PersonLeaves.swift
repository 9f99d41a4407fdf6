internal import Fields
package import Ledger
package import Organisation
package import Words

/// A member leaves by their own request.
package struct PersonLeaves: PersonStep {
    package static let name = "person.leave"
    package static let label = BilingualText("Ghi xin ra khỏi Đảng", "Somebody leaves the party")
    package static let summary = BilingualText(
        "Từ ngày ấy người này không còn là đảng viên, theo đơn của mình và quyết định cho ra khỏi Đảng.",
        "From that day somebody is no member, by their own request and the decision that grants it.")
    /// The event.
    package static let event = PersonEventKind.left
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày ra khỏi Đảng", "Day of leaving"),
        hint: BilingualText("ngày trên quyết định, ví dụ 27/3/2019", "the day on the decision, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
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
