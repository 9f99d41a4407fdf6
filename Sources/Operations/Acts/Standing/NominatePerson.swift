internal import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Records that a cell nominated somebody. By name only with their consent; without it what stands in the ledger is that somebody was
/// nominated, of which cell, place and sex, and nothing that names them.
package struct NominatePerson: Act {
    package static let name = "person.nominate"
    package static let label = BilingualText("Ghi giới thiệu nguồn", "Record a nomination")
    package static let summary = BilingualText(
        "Ghi một quần chúng ưu tú chi bộ giới thiệu; chỉ ghi họ tên khi người ấy đã đồng ý, chưa đồng ý thì ghi không tên.",
        "Records whom a cell nominates; by name only where they have agreed to it, and without a name where they have not."
    )
    package static let fields: [any AnyActField] =
        ConsentFields.all + [MemberFields.cell, day] + details
        + [MemberFields.sex, MemberFields.place, MemberFields.reference, MemberFields.alike]
    /// Of a cell's own work.
    package static let need = Need.ownCell
    package static let beginning = ActBeginning.unit(
        MemberFields.cell.name, Set(UnitKind.allCases.filter(\.isCell)))
    package static let isReviewed = true

    static let day = ActField(
        "day", BilingualText("Ngày giới thiệu", "Day of the nomination"),
        hint: BilingualText("ngày chi bộ họp giới thiệu, ví dụ 27/3/2019", "when the cell met, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let personName = ActField<String?>.optional(
        "name", MemberFields.personName.label, hint: MemberFields.personName.hint, as: .personName, isSealed: true,
        FieldReader.name)
    /// What names somebody.
    private static let details: [any AnyActField] = [
        personName, MemberFields.born, MemberFields.ethnicity, MemberFields.education,
    ]

    private let values: FieldValues
    private let consent: (day: Day, statement: ConsentStatement)?
    private var cell: String { values[MemberFields.cell] }
    private var nominated: Day { values[NominatePerson.day] }

    package init(_ values: FieldValues) throws {
        self.values = values
        var problems = FieldProblems()
        consent = ConsentFields.read(values, noting: &problems)
        if consent == nil {
            for (field, text) in NominatePerson.namings(values) where text != nil {
                problems.note(FieldProblem(.consentMissing, text: ""), in: field)
            }
        } else if values[NominatePerson.personName] == nil {
            problems.note(FieldProblem(.empty, text: ""), in: NominatePerson.personName.name)
        }
        guard problems.isEmpty else { throw problems }
    }

    private static func namings(_ values: FieldValues) -> [(field: String, text: String?)] {
        [
            (personName.name, values[personName]), (MemberFields.born.name, values[MemberFields.born]),
            (MemberFields.ethnicity.name, values[MemberFields.ethnicity]),
            (MemberFields.education.name, values[MemberFields.education]),
        ]
    }

    /// Consent is asked first.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        [
            FormGroup(BilingualText("Đồng ý ghi tên", "Consent to be named"), fields: ConsentFields.all),
            FormGroup(nil, fields: [MemberFields.cell] + details + [MemberFields.sex, MemberFields.place]),
            FormGroup(BilingualText("Giới thiệu", "Nomination"), fields: [day, MemberFields.reference]),
            FormGroup(
                BilingualText("Khi trùng họ tên với người đã có trong sổ", "Where somebody of the name is there"),
                fields: [MemberFields.alike], isRare: true),
        ]
    }

    /// Before a day of consent is given, no draft keeps a name.
    package static func withheld(_ texts: [String: String], _ subject: KnownSubject) throws -> Set<String> {
        let day = FieldReader<Day>.dayThatHasCome.value(
            of: texts[ConsentFields.day.name] ?? "", .typed(today: subject.day))
        return day == nil ? Set(details.map(\.name)) : []
    }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        try writing.check(newcomerIn: values, on: nominated, dayField: NominatePerson.day.name, &problems)
        if let name = values[NominatePerson.personName] {
            try LookAlikes(of: name, born: values[MemberFields.born], writing)
                .note(isOther: values[MemberFields.alike] != nil, &problems)
        }
        guard problems.isEmpty else { throw problems }
        let today = writing.today
        var entries = [Entry(.personDescribed(description), effective: nominated, known: today)]
        if let consent {
            entries.append(Entry(.personConsented(consent.statement), effective: consent.day, known: today))
        }
        let event = PersonEvent(
            kind: .nominated, cell: cell, place: values[MemberFields.place], reference: values[MemberFields.reference])
        entries.append(Entry(.personEvent(event), effective: nominated, known: today))
        try writing.record(entries, of: writing.newPerson())
    }

    private var description: PersonDescription {
        guard let consent else { return PersonDescription(sex: values[MemberFields.sex]) }
        return PersonDescription(
            sex: values[MemberFields.sex], consent: consent.day,
            details: PersonDetails(
                name: values[NominatePerson.personName], born: values[MemberFields.born],
                ethnicity: values[MemberFields.ethnicity].flatMap(Ethnicity.mended),
                education: values[MemberFields.education]))
    }
}

/// A list of whom cells nominated.
extension NominatePerson: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi nhiều nguồn theo bảng", "Record many nominations")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi cả một danh sách quần chúng ưu tú được giới thiệu; ai chưa đồng ý thì ghi không tên.",
        "Records a whole list of people whom cells nominated; those who have not agreed to it, without a name.")
    /// Nobody twice who is named.
    package static func marks(of values: FieldValues) -> [RowMark] {
        guard let name = values[personName], values[MemberFields.alike] == nil else { return [] }
        return [RowMark(field: personName.name, text: FoldedText.fold(name), born: values[MemberFields.born])]
    }
}
