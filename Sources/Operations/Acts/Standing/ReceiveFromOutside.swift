package import Fields
internal import Ledger
internal import Organisation
package import Words

/// Somebody whom the ledger does not know is transferred into a cell from an organisation that it does not have.
package struct ReceiveFromOutside: Act {
    package static let name = "person.transfer-in"
    package static let label = BilingualText("Tiếp nhận từ ngoài sổ", "Receive somebody from outside")
    package static let summary = BilingualText(
        "Đảng viên chuyển sinh hoạt đến từ tổ chức đảng không có trong sổ này: từ ngày ấy là đảng viên của chi bộ.",
        "A member comes from an organisation that this ledger does not have: one of the cell from that day on.")
    package static let fields: [any AnyActField] =
        [MemberFields.cell, MemberFields.arrivalStanding, TransferFields.arrival, TransferFields.from]
        + MemberFields.ofThePerson + [MemberFields.decided, MemberFields.recognised] + MemberFields.ofThePapers
        + [MemberFields.alike]
    package static let beginning = ActBeginning.unit(
        MemberFields.cell.name, Set(UnitKind.allCases.filter(\.isCell)))
    package static let isReviewed = true

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        MemberFields.form([MemberFields.arrivalStanding, TransferFields.arrival, TransferFields.from])
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try NewMember(values, standing: MemberFields.arrivalStanding, day: TransferFields.arrival)
            .write(writing, from: values[TransferFields.from], &problems)
    }
}
