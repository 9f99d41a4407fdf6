package import Fields
internal import Ledger
internal import Organisation
package import Words

/// Records a member of a cell who is not in the ledger yet, as the register has them: an opening balance, no admission.
package struct RecordPerson: Act {
    package static let name = "person.record"
    package static let label = BilingualText("Ghi thêm đảng viên", "Record a member")
    package static let summary = BilingualText(
        "Ghi một đảng viên đã có trong danh sách chi bộ mà sổ chưa có: số có sẵn, không phải kết nạp.",
        "Records a member whom the cell's register has and the ledger has not: an opening balance, not an admission.")
    package static let fields: [any AnyActField] =
        [MemberFields.cell, MemberFields.standing, day] + MemberFields.ofThePerson
        + [MemberFields.decided, MemberFields.recognised] + MemberFields.ofThePapers + [MemberFields.alike]
    package static let beginning = ActBeginning.unit(
        MemberFields.cell.name, Set(UnitKind.allCases.filter(\.isCell)))
    package static let isReviewed = true

    static let day = ActField(
        "day", BilingualText("Có trong chi bộ từ ngày", "In the cell since"),
        hint: BilingualText(
            "ngày mở sổ, hoặc ngày bắt đầu sinh hoạt ở chi bộ, ví dụ 27/3/2019",
            "the day the ledger begins, or of coming into the cell, such as 27/3/2019"), as: .day,
        FieldReader.dayThatHasCome)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        MemberFields.form([MemberFields.standing, day])
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try NewMember(values, standing: MemberFields.standing, day: RecordPerson.day)
            .write(writing, from: nil, &problems)
    }
}

/// A page of the old register.
extension RecordPerson: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi nhiều đảng viên theo bảng", "Record many members")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi cả một danh sách đảng viên đã có mà sổ chưa có, dán từ Excel: tối đa 500 dòng, ghi tất cả hoặc không ghi gì.",
        "Records a whole list of members whom a register has and the ledger has not, pasted from a spreadsheet: 500 rows at most, "
            + "all of them or none.")
    /// Nobody twice, and no number.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        let name = try RowMark(
            field: MemberFields.personName.name, text: FoldedText.fold(values[MemberFields.personName]),
            born: values[MemberFields.born])
        let numbers = try [MemberFields.card, MemberFields.identity].compactMap { field in
            try values[field].map { RowMark(field: field.name, text: $0) }
        }
        // Who says that it is somebody else has looked.
        return (try values[MemberFields.alike] == nil ? [name] : []) + numbers
    }
}
