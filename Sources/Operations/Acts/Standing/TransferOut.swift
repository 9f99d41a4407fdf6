package import Fields
internal import Ledger
package import Organisation
internal import Store
package import Words

/// A member is transferred to an organisation that this ledger does not have.
package struct TransferOut: Act {
    package static let name = "person.transfer-out"
    package static let label = BilingualText("Chuyển sinh hoạt ra ngoài sổ", "Transfer somebody out of the ledger")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên thuộc tổ chức đảng không có trong sổ này; trong sổ thì dùng chuyển sinh hoạt chính thức.",
        "From that day a member belongs to an organisation that this ledger does not have; within it, use the official transfer."
    )
    package static let fields: [any AnyActField] = [
        PersonFields.person, day, TransferFields.to, PersonFields.reference,
    ]
    package static let beginning = ActBeginning.person(PersonFields.person.name)
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    static let day = ActField(
        "day", BilingualText("Ngày chuyển đi", "Day of the transfer"),
        hint: BilingualText("ngày trên giấy giới thiệu, ví dụ 27/3/2019", "the day on the letter, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        guard let found = try writing.person(PersonFields.person, of: values, &problems) else { throw problems }
        try writing.record(
            .transferredOut,
            PersonEvent(
                kind: .transferredOut, reference: values[PersonFields.reference],
                counterpart: values[TransferFields.to]),
            on: values[TransferOut.day], of: found, dayField: TransferOut.day.name, &problems)
    }
}
