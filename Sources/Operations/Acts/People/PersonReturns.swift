internal import Fields
package import Ledger
package import Organisation
package import Words

/// Somebody who was away is back.
package struct PersonReturns: PersonStep {
    package static let name = "person.return"
    package static let label = BilingualText("Ghi trở về", "Somebody comes back")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên đi làm ăn xa đã có mặt trở lại.",
        "From that day a member who was away is there again.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The event.
    package static let event = PersonEventKind.returned
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày về", "Day of coming back"),
        hint: BilingualText("ngày đầu có mặt lại, ví dụ 27/3/2019", "the first day back, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Who is away.
    package static func isOffered(in state: PersonState) -> Bool { state.isAway }
}
