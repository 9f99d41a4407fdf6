internal import Fields
internal import Ledger
package import Organisation
package import Words

/// Somebody who was away is back.
package struct PersonReturns: Act {
    package static let name = "person.return"
    package static let label = BilingualText("Ghi trở về", "Somebody comes back")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên đi làm ăn xa đã có mặt trở lại.",
        "From that day a member who was away is there again.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [person, day, reference]
    package static let beginning = ActBeginning.person(person.name)

    static let person = PersonFields.person
    static let day = ActField(
        "day", BilingualText("Ngày về", "Day of coming back"),
        hint: BilingualText("ngày đầu có mặt lại, ví dụ 27/3/2019", "the first day back, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let reference = PersonFields.reference

    private let person: Int64
    private let day: Day
    private let reference: String?

    package init(_ values: FieldValues) {
        person = values[PersonReturns.person]
        day = values[PersonReturns.day]
        reference = values[PersonReturns.reference]
    }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    /// Who is away.
    package static func isOffered(in state: PersonState) -> Bool { state.isAway }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        guard let found = try writing.person(person, noting: &problems, in: PersonReturns.person.name) else {
            throw problems
        }
        try writing.record(
            PersonEvent(kind: .returned, reference: reference), on: day, of: found, dayField: PersonReturns.day.name)
    }
}
