internal import Fields
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

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        let person = values[PersonFields.person]
        let day = values[TransferFields.arrival]
        let found = try writing.person(person, noting: &problems, in: PersonFields.person.name)
        try writing.check(cell: values[TransferBack.cell], in: TransferBack.cell.name, on: day, &problems)
        try writing.check(place: values[PersonFields.newPlace], in: PersonFields.newPlace.name, on: day, &problems)
        if let found, !found.known.wentByTransfer(on: day) {
            problems.note(
                "Ngày \(day.vietnamese) người này không phải là người đã chuyển sinh hoạt ra ngoài sổ",
                "On \(day) this person is nobody who was transferred out of the ledger", in: TransferFields.arrival.name
            )
        }
        guard problems.isEmpty, let found else { throw problems }
        let event = PersonEvent(
            kind: values[TransferBack.standing], cell: values[TransferBack.cell], place: values[PersonFields.newPlace],
            reference: values[PersonFields.reference], counterpart: values[TransferFields.from])
        try writing.record(event, on: day, of: found, dayField: TransferFields.arrival.name)
    }
}
