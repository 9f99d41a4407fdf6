package import Fields
internal import Ledger
package import Organisation
package import Words

/// Moves somebody to another cell or place of the same reach.
package struct MovePerson: Act {
    package static let name = "person.move"
    package static let label = BilingualText("Chuyển chi bộ, địa bàn", "Move somebody")
    package static let summary = BilingualText(
        "Từ ngày ấy người này thuộc chi bộ hoặc địa bàn khác; cả chi bộ cũ và mới phải trong phạm vi của tài khoản.",
        "From that day somebody belongs to another cell or place; both the old cell and the new lie in the account's reach."
    )
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [person, day, cell, place, reference]
    package static let beginning = ActBeginning.person(person.name)
    package static let isReviewed = true

    static let person = PersonFields.person
    static let day = ActField(
        "day", BilingualText("Ngày chuyển", "Day of the move"),
        hint: BilingualText("ngày của quyết định, ví dụ 27/3/2019", "the day of the decision, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let cell = ActField<String?>.optional(
        "cell", BilingualText("Chi bộ mới", "New cell"),
        hint: BilingualText("mã chi bộ; để trống: giữ chi bộ cũ", "its code; left out: the cell stays"),
        onForm: BilingualText("Tên hoặc mã; để trống thì giữ chi bộ cũ", "Name or code; left empty, the cell stays"),
        as: .cell, FieldReader.code)
    static let place = ActField<String?>.optional(
        "place", BilingualText("Địa bàn mới", "New place"),
        hint: BilingualText("mã địa bàn; để trống: giữ địa bàn cũ", "its code; left out: the place stays"),
        onForm: BilingualText("Tên hoặc mã; để trống thì giữ địa bàn cũ", "Name or code; left empty, the place stays"),
        as: .place, FieldReader.code)
    static let reference = PersonFields.reference

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    /// Members and candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing != .none }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            guard try values[MovePerson.cell] == nil, try values[MovePerson.place] == nil else { return }
            problems.note(
                "Chọn chi bộ mới hoặc địa bàn mới", "Choose a new cell or a new place", in: MovePerson.cell.name)
        }
        let found = try writing.person(MovePerson.person, of: values, &problems)
        try writing.check(cell: MovePerson.cell, of: values, on: values[MovePerson.day], &problems)
        try writing.check(place: MovePerson.place, of: values, on: values[MovePerson.day], &problems)
        if let found { try ifRead { try check(found.known, &problems) } }
        guard problems.isEmpty, let found else { throw problems }
        let event = try PersonEvent(
            kind: .moved, cell: values[MovePerson.cell], place: values[MovePerson.place],
            reference: values[MovePerson.reference])
        try writing.record(event, on: values[MovePerson.day], of: found, dayField: MovePerson.day.name)
    }

    private func check(_ known: KnownPerson, _ problems: inout FieldProblems) throws {
        let day = try values[MovePerson.day]
        guard known.state(on: day).standing != .none else {
            return problems.note(
                "Ngày \(day.vietnamese) người này không phải là đảng viên hay quần chúng ưu tú, nên không chuyển được",
                "On \(day) this person is neither a member nor a candidate, and cannot be moved",
                in: MovePerson.day.name)
        }
        let (cell, place) = try (values[MovePerson.cell], values[MovePerson.place])
        let isThere =
            (cell ?? known.cell(on: day)) == known.cell(on: day)
            && (place ?? known.place(on: day)) == known.place(on: day)
        if isThere, cell != nil || place != nil {
            problems.note(
                "Ngày \(day.vietnamese) người này đã ở đó", "On \(day) this person is there already",
                in: cell == nil ? MovePerson.place.name : MovePerson.cell.name)
        }
    }
}

/// A list of who goes elsewhere.
extension MovePerson: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Chuyển nhiều người theo bảng", "Move many people")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Chuyển cả một danh sách sang chi bộ hoặc địa bàn khác.",
        "Moves a whole list of people to other cells or places.")
}
