package import Fields
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
package import Words

/// Corrects who somebody is. What is not given stays; who was never a member is named only with their consent.
package struct DescribePerson: Act {
    package static let name = "person.describe"
    package static let label = BilingualText("Sửa thông tin cá nhân", "Correct somebody's details")
    package static let summary = BilingualText(
        "Ghi lại họ tên, ngày sinh, giới tính, dân tộc, học vấn; điều không nêu thì giữ, nêu trống thì bỏ.",
        "Writes name, birth, sex, ethnicity and education anew; what is not given stays, what is given empty goes.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [person, consent, personName, born, sex, ethnicity, education]
    package static let beginning = ActBeginning.person(person.name)
    package static let isReviewed = true

    static let person = PersonFields.person
    static let consent = ActField<Edit<Day>>.edited(
        "consent", BilingualText("Ngày đồng ý ghi tên", "Day of consent"),
        hint: BilingualText(
            "người chưa từng là đảng viên chỉ được ghi tên khi có ngày này",
            "who was never a member is named only with this day"),
        as: .day, FieldReader.dayThatHasCome)
    static let personName = ActField<Edit<String>>.edited(
        "name", BilingualText("Họ và tên", "Name"),
        hint: BilingualText("như trong hồ sơ, ví dụ Lò Văn Ín", "as in the file, such as Lò Văn Ín"), as: .personName,
        isSealed: true, FieldReader.name)
    static let born = ActField<Edit<String>>.edited(
        "born", BilingualText("Ngày sinh", "Birth"),
        hint: BilingualText(
            "đủ ngày nếu biết, ví dụ 27/3/1987; hoặc 3/1987, 1987", "as exactly as known: 27/3/1987, 3/1987 or 1987"),
        as: .birth, isSealed: true, FieldReader.birth)
    static let sex = ActField<Edit<Sex>>.edited(
        "sex", BilingualText("Giới tính", "Sex"), hint: BilingualText("nữ hoặc nam", "female or male"),
        as: .choice(Sex.allCases.map { Widget.Option($0.rawValue, $0.label) }), FieldReader.choice(Choices.sexes))
    static let ethnicity = ActField<Edit<String>>.edited(
        "ethnicity", BilingualText("Dân tộc", "Ethnicity"),
        hint: BilingualText("một trong 54 dân tộc, ví dụ Mông", "one of the 54, such as Mông"),
        as: .line(characters: 20), isSealed: true, FieldReader.name)
    static let education = ActField<Edit<String>>.edited(
        "education", BilingualText("Học vấn", "Education"),
        hint: BilingualText("ví dụ trung học cơ sở, trung cấp", "such as lower secondary, vocational"),
        as: .line(characters: 30), isSealed: true,
        FieldReader.name.map { EducationWords.kept($0) })

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// The details as they stand.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        let description = KnownPerson(try subject.live(), upTo: nil).described?.description
        let details = description?.details
        let education = details?.education.map { EducationWords.words(of: $0) }
        let born = details?.born.map { $0.split(separator: "-").reversed().joined(separator: "/") }
        return [
            KnownValue(consent.name, consent.label, text: description?.consent?.vietnamese),
            KnownValue(personName.name, personName.label, text: details?.name),
            KnownValue(self.born.name, self.born.label, text: born),
            KnownValue(
                sex.name, sex.label, text: description?.sex?.rawValue, description?.sex.map { [.words($0.label)] } ?? []
            ),
            KnownValue(ethnicity.name, ethnicity.label, text: details?.ethnicity),
            KnownValue(self.education.name, self.education.label, text: education),
        ]
    }

    /// Consent is asked first of who was never a member; of others it is rarely needed.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        let details: [any AnyActField] = [personName, born, sex, ethnicity, education]
        guard try !KnownPerson(subject.live()).needsConsent else {
            return [FormGroup(nil, fields: [person, consent] + details)]
        }
        return [
            FormGroup(nil, fields: [person] + details),
            FormGroup(BilingualText("Đồng ý ghi tên", "Consent to be named"), fields: [consent], isRare: true),
        ]
    }

    /// Before a day of consent is given, no draft keeps a name of who was never a member.
    package static func withheld(_ texts: [String: String], _ subject: KnownSubject) throws -> Set<String> {
        let isGiven = FieldReader<Day>.day.value(of: texts[consent.name] ?? "", .typed(today: subject.day)) != nil
        guard !isGiven, KnownPerson(try subject.live()).needsConsent else { return [] }
        return [personName.name, born.name, ethnicity.name, education.name]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        guard let (subject, known) = try writing.person(DescribePerson.person, of: values, &problems) else {
            throw problems
        }
        let old = known.described
        try ifRead { try checkNames(known, &problems) }
        let description = try edited(old?.description)
        if description == old?.description {
            problems.note(
                "Chưa có gì thay đổi so với thông tin đã ghi", "Nothing differs from what is recorded",
                in: DescribePerson.personName.name)
        }
        try problems.throwIfAny()
        try write(withheld(description, known), insteadOf: old?.fact, of: subject, known, writing)
    }

    /// In the place of the old one, so that a source that says the old again undoes nothing.
    private func write(
        _ description: PersonDescription, insteadOf old: LiveFact?, of subject: StoredSubject, _ known: KnownPerson,
        _ writing: Writing
    ) throws {
        guard let old else {
            let entry = Entry(.personDescribed(description), effective: writing.today, known: writing.today)
            try writing.record([entry], of: subject, facts: known.facts)
            return
        }
        let entry = Entry(
            .personDescribed(description), effective: old.order.effective, known: writing.today, rank: .of(old))
        // What was said of one who is the same person stays theirs, should the two be parted; what is said last stands.
        guard try writing.reader.fact(old.id)?.subject == subject else {
            try writing.record([entry], of: subject, facts: known.facts)
            return
        }
        let retraction = RetractFacts(writing, reason: .describedAnew).retraction(of: old.id)
        let written = try writing.record([retraction, entry], of: subject, facts: known.facts)
        if let new = written.last { try writing.recognise(old.position, of: subject, as: new.position) }
    }

    /// Who was never a member is named only with their consent; a member has a name.
    private func checkNames(_ known: KnownPerson, _ problems: inout FieldProblems) throws {
        let old = known.described?.description
        if known.needsConsent {
            guard try values[DescribePerson.consent].value(after: old?.consent) == nil else { return }
            for field in DescribePerson.naming where values.ifRead(field)?.value(after: nil) != nil {
                problems.note(FieldProblem(.consentMissing, text: ""), in: field.name)
            }
        } else if let name = old?.details?.name, try values[DescribePerson.personName].value(after: name) == nil {
            problems.note(
                "Đảng viên phải có họ tên; sai thì ghi lại cho đúng", "A member has a name: state it right",
                in: DescribePerson.personName.name)
        }
    }

    /// What names them.
    private static let naming = [personName, born, ethnicity, education]

    private func edited(_ old: PersonDescription?) throws -> PersonDescription {
        let known = old?.details
        let details = try PersonDetails(
            code: known?.code, name: values[DescribePerson.personName].value(after: known?.name),
            born: values[DescribePerson.born].value(after: known?.born),
            ethnicity: values[DescribePerson.ethnicity].value(after: known?.ethnicity).flatMap(Ethnicity.mended),
            education: values[DescribePerson.education].value(after: known?.education))
        let isNothing = details == PersonDetails()
        return try PersonDescription(
            sex: values[DescribePerson.sex].value(after: old?.sex),
            consent: values[DescribePerson.consent].value(after: old?.consent),
            details: isNothing ? nil : details)
    }

    /// Without what names them, where they may not be named.
    private func withheld(_ description: PersonDescription, _ known: KnownPerson) -> PersonDescription {
        guard known.needsConsent, description.consent == nil else { return description }
        return PersonDescription(
            sex: description.sex, isMinority: description.isMinority, consent: nil, details: nil)
    }
}
