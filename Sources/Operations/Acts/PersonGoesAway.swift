internal import Fields
internal import Ledger
package import Organisation
package import Words

/// Somebody is absent from their place for a time.
package struct PersonGoesAway: Act {
    package static let name = "person.away"
    package static let label = BilingualText("Ghi đi làm ăn xa", "Somebody goes away")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên vắng mặt một thời gian; vẫn thuộc chi bộ và địa bàn cũ.",
        "From that day a member is absent for a time; their cell and place stay.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [person, day, reference]
    package static let beginning = ActBeginning.person(person.name)

    static let person = PersonFields.person
    static let day = ActField(
        "day", BilingualText("Ngày đi", "Day of going"),
        hint: BilingualText("ngày bắt đầu vắng mặt, ví dụ 27/3/2019", "the first day of absence, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let reference = PersonFields.reference

    private let person: Int64
    private let day: Day
    private let reference: String?

    package init(_ values: FieldValues) {
        person = values[PersonGoesAway.person]
        day = values[PersonGoesAway.day]
        reference = values[PersonGoesAway.reference]
    }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    /// Members who are there.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember && !state.isAway }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        guard let found = try writing.person(person, noting: &problems, in: PersonGoesAway.person.name) else {
            throw problems
        }
        try writing.record(
            PersonEvent(kind: .away, reference: reference), on: day, of: found, dayField: PersonGoesAway.day.name)
    }
}
