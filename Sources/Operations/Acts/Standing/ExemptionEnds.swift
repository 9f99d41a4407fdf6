internal import Fields
package import Ledger
package import Organisation
package import Words

/// A member's exemption is over.
package struct ExemptionEnds: PersonStep {
    package static let name = "person.exempt-end"
    package static let label = BilingualText("Ghi thôi miễn sinh hoạt", "End an exemption")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên công tác và sinh hoạt trở lại.",
        "From that day a member works and meets again.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The event.
    package static let event = PersonEventKind.exemptionEnded
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày thôi miễn", "Day of its end"),
        hint: BilingualText(
            "ngày đầu sinh hoạt trở lại, ví dụ 27/3/2019", "the first day of meeting again, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    /// It changes somebody's standing.
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Who is exempted.
    package static func isOffered(in state: PersonState) -> Bool { state.isExempted }
}
