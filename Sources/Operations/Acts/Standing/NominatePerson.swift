package import Fields
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

    package init(_ values: FieldValues) { self.values = values }

    /// Nobody is named who has not agreed to it, and nobody agrees without being named.
    private func checkConsent(_ problems: inout FieldProblems) throws {
        guard try values[ConsentFields.day] == nil else {
            if values.ifRead(NominatePerson.personName) == .some(nil) {
                problems.note(FieldProblem(.empty, text: ""), in: NominatePerson.personName.name)
            }
            return
        }
        for field in NominatePerson.naming where (values.ifRead(field) ?? nil) != nil {
            problems.note(FieldProblem(.consentMissing, text: ""), in: field.name)
        }
    }

    private static let naming = [
        personName, MemberFields.born, MemberFields.ethnicity, MemberFields.education,
    ]

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

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        var consent: (day: Day, statement: ConsentStatement)?
        try ifRead { consent = try ConsentFields.read(values, noting: &problems) }
        try ifRead { try checkConsent(&problems) }
        try writing.check(newcomerIn: values, on: NominatePerson.day, &problems)
        try ifRead {
            guard let name = try values[NominatePerson.personName] else { return }
            try LookAlikes(of: name, born: values[MemberFields.born], writing)
                .note(isOther: values[MemberFields.alike] != nil, &problems)
        }
        try problems.throwIfAny()
        let (nominated, today) = try (values[NominatePerson.day], writing.today)
        var entries = try [
            Entry(.personDescribed(description(consent?.day)), effective: nominated, known: today)
        ]
        if let consent {
            entries.append(Entry(.personConsented(consent.statement), effective: consent.day, known: today))
        }
        let event = try PersonEvent(
            kind: .nominated, cell: values[MemberFields.cell], place: values[MemberFields.place],
            reference: values[MemberFields.reference])
        entries.append(Entry(.personEvent(event), effective: nominated, known: today))
        try writing.record(entries, of: writing.newPerson())
    }

    private func description(_ consent: Day?) throws -> PersonDescription {
        guard let consent else { return try PersonDescription(sex: values[MemberFields.sex]) }
        return try PersonDescription(
            sex: values[MemberFields.sex], consent: consent,
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
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        guard let name = try values[personName], try values[MemberFields.alike] == nil else { return [] }
        return try [RowMark(field: personName.name, text: FoldedText.fold(name), born: values[MemberFields.born])]
    }
}
