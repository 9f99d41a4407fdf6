internal import Fields
internal import Ledger
internal import Words

/// The consent of somebody who never was a member to be recorded by name: its day, how it was given, before whom, on which paper.
enum ConsentFields {
    static let day = ActField<Day?>.optional(
        "consent", BilingualText("Ngày đồng ý ghi tên", "Day of consent"),
        hint: BilingualText(
            "chưa đồng ý thì để trống, và không ghi họ tên, ngày sinh, dân tộc, học vấn",
            "left out while there is none; then neither name, birth, ethnicity nor education is recorded"),
        as: .day, FieldReader.dayThatHasCome)
    static let form = ActField<ConsentForm?>.optional(
        "consent_form", BilingualText("Đồng ý bằng cách nào", "How it was given"),
        hint: BilingualText("văn bản (in_writing) hoặc lời nói (spoken)", "in_writing or spoken"),
        onForm: BilingualText("Chọn khi đã có ngày đồng ý", "Choose one where there is a day of consent"),
        as: .choice(ConsentForm.allCases.map { Widget.Option($0.rawValue, $0.label) }), isSealed: true,
        FieldReader.choice(Choices.consentForms))
    static let witness = ActField<String?>.optional(
        "consent_witness", BilingualText("Người làm chứng", "Witness"),
        hint: BilingualText(
            "ai chứng kiến; phải có khi đồng ý bằng lời", "who was there; needed where it was by word of mouth"),
        as: .personName, isSealed: true,
        FieldReader.text(charactersMax: ConsentStatement.witnessCharactersMax))
    static let paper = ActField<String?>.optional(
        "consent_paper", BilingualText("Văn bản đồng ý ghi tên", "Paper of consent"),
        hint: BilingualText(
            "số, ngày hoặc nơi lưu; phải có khi đồng ý bằng văn bản",
            "its number, day or where it is kept; needed where it is in writing"),
        isSealed: true, FieldReader.text(charactersMax: PersonEvent.referenceCharactersMax))

    /// In the order in which a form asks: the day first, since without it nothing that names somebody is kept.
    static let all: [any AnyActField] = [day, form, witness, paper]

    /// The consent that these values tell; nil, and noted, where something of it is missing, and nil without a day.
    static func read(
        _ values: FieldValues, noting problems: inout FieldProblems
    ) throws -> (day: Day, statement: ConsentStatement)? {
        guard let day = try values[day] else { return nil }
        let form = try values[form]
        switch form {
        case nil: problems.note(FieldProblem(.empty, text: ""), in: self.form.name)
        case .spoken where values.ifRead(witness) == .some(nil):
            problems.note(FieldProblem(.empty, text: ""), in: self.witness.name)
        case .inWriting where values.ifRead(paper) == .some(nil):
            problems.note(FieldProblem(.empty, text: ""), in: self.paper.name)
        default: break
        }
        let (witness, paper) = try (values[witness], values[paper])
        return (day, ConsentStatement(form: form, witness: witness, reference: paper))
    }
}
