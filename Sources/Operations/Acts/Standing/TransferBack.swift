package import Fields
internal import Ledger
package import Organisation
internal import Store
package import Words

/// Somebody whom the ledger knows, and who was transferred out, is transferred in again.
package struct TransferBack: Act {
    package static let name = "person.transfer-back"
    package static let label = BilingualText("Tiếp nhận lại từ ngoài sổ", "Receive somebody back")
    package static let summary = BilingualText(
        "Người đã chuyển sinh hoạt ra ngoài sổ nay chuyển về: là đảng viên của chi bộ từ ngày ấy.",
        "Somebody who was transferred out of the ledger comes back: a member of the cell from that day on.")
    package static let fields: [any AnyActField] = [
        PersonFields.person, TransferFields.arrival, standing, cell, PersonFields.newPlace, TransferFields.from,
        PersonFields.reference,
    ]
    package static let beginning = ActBeginning.person(PersonFields.person.name)
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    static let standing = MemberFields.arrivalStanding
    static let cell = PersonFields.newCell

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Who is neither a member nor a candidate.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .none }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let found = try writing.person(PersonFields.person, of: values, &problems)
        try writing.check(cell: TransferBack.cell, of: values, on: values[TransferFields.arrival], &problems)
        try writing.check(place: PersonFields.newPlace, of: values, on: values[TransferFields.arrival], &problems)
        let day = try values[TransferFields.arrival]
        if let found, !found.known.wentByTransfer(on: day) {
            problems.note(
                "Ngày \(day.vietnamese) người này không phải là người đã chuyển sinh hoạt ra ngoài sổ",
                "On \(day) this person is nobody who was transferred out of the ledger", in: TransferFields.arrival.name
            )
        }
        guard problems.isEmpty, let found else { throw problems }
        let event = try PersonEvent(
            kind: values[TransferBack.standing], cell: values[TransferBack.cell], place: values[PersonFields.newPlace],
            reference: values[PersonFields.reference], counterpart: values[TransferFields.from])
        try writing.record(event, on: day, of: found, dayField: TransferFields.arrival.name)
    }
}
