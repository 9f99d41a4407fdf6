internal import Fields
package import Ledger
package import Organisation
package import Words

/// Somebody is absent from their place for a time.
package struct PersonGoesAway: PersonStep {
    package static let name = "person.away"
    package static let label = BilingualText("Ghi đi làm ăn xa", "Somebody goes away")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên vắng mặt một thời gian; vẫn thuộc chi bộ và địa bàn cũ.",
        "From that day a member is absent for a time; their cell and place stay.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The event.
    package static let event = PersonEventKind.away
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày đi", "Day of going"),
        hint: BilingualText("ngày bắt đầu vắng mặt, ví dụ 27/3/2019", "the first day of absence, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members who are there.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember && !state.isAway }
}
