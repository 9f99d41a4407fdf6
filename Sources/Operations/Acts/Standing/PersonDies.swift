internal import Fields
package import Ledger
package import Organisation
package import Words

/// Somebody has died.
package struct PersonDies: PersonStep {
    package static let name = "person.die"
    package static let label = BilingualText("Ghi từ trần", "Record a death")
    package static let summary = BilingualText(
        "Từ ngày ấy người này không còn trong danh sách; hồ sơ giữ nguyên.",
        "From that day somebody is on the list no more; their file stays.")
    /// The event.
    package static let event = PersonEventKind.died
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày từ trần", "Day of death"),
        hint: BilingualText("ngày trên giấy báo tử, ví dụ 27/3/2019", "the day on the certificate, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    /// It changes somebody's standing.
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members and candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing != .none }
}
