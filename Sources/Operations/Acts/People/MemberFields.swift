internal import Fields
internal import Ledger
internal import Organisation
internal import Words

/// What the acts ask for that put somebody into the ledger as a member.
enum MemberFields {
    static let cell = ActField(
        "cell", BilingualText("Chi bộ", "Cell"), hint: BilingualText("mã chi bộ", "its code"), as: .hidden,
        FieldReader.code)
    /// Of an opening balance.
    static let standing = standing(.enrolled, .enrolledProbationary)
    /// Of a transfer in.
    static let arrivalStanding = standing(.transferredIn, .transferredInProbationary)
    static let personName = ActField(
        "name", BilingualText("Họ và tên", "Name"),
        hint: BilingualText("như trong hồ sơ, ví dụ Lò Văn Ín", "as in the file, such as Lò Văn Ín"), as: .personName,
        isSealed: true, FieldReader.name)
    static let born = ActField<String?>.optional(
        "born", DescribePerson.born.label, hint: DescribePerson.born.hint, as: .birth, isSealed: true,
        FieldReader.birth)
    static let sex = ActField(
        "sex", DescribePerson.sex.label, hint: DescribePerson.sex.hint,
        as: .choice(Sex.allCases.map { Widget.Option($0.rawValue, $0.label) }), FieldReader.choice(Choices.sexes))
    static let ethnicity = ActField<String?>.optional(
        "ethnicity", DescribePerson.ethnicity.label, hint: DescribePerson.ethnicity.hint, as: .line(characters: 20),
        isSealed: true, FieldReader.name)
    static let education = ActField<String?>.optional(
        "education", DescribePerson.education.label, hint: DescribePerson.education.hint, as: .line(characters: 30),
        isSealed: true, FieldReader.name.map { EducationWords.kept($0) })
    static let place = PersonFields.newPlace
    static let decided = ActField<Day?>.optional(
        "decided", PaperFields.decided, hint: PaperFields.decidedHint, as: .day, FieldReader.dayThatHasCome)
    static let recognised = ActField<Day?>.optional(
        "recognised", PaperFields.recognised, hint: PaperFields.recognisedHint, as: .day, FieldReader.dayThatHasCome)
    static let card = ActField<String?>.optional(
        "card", PaperFields.card, hint: PaperFields.cardHint, as: .line(characters: 16), isSealed: true,
        PaperFields.cardReader)
    static let identity = ActField<String?>.optional(
        "identity", PaperFields.identity, hint: PaperFields.identityHint, as: .line(characters: 16), isSealed: true,
        PaperFields.identityReader)
    static let code = ActField<String?>.optional(
        "code", BilingualText("Mã trong sổ cũ", "Code in the old register"),
        hint: BilingualText("nếu sổ cũ có đánh mã", "where the register gives one"), as: .line(characters: 20),
        isSealed: true, FieldReader.code)
    static let reference = PersonFields.reference
    static let alike = LookAlikes.field

    /// Of these two events, the one that makes an official and the one that makes a probationary member.
    private static func standing(
        _ official: PersonEventKind, _ probationary: PersonEventKind
    ) -> ActField<PersonEventKind> {
        let names = "\(official.rawValue) (chính thức), \(probationary.rawValue) (dự bị)"
        return ActField(
            "standing", BilingualText("Tư cách đảng viên", "Standing"),
            hint: BilingualText(names, "\(official.rawValue), \(probationary.rawValue)"),
            onForm: BilingualText("Chọn một", "Choose one"),
            as: .choice([
                Widget.Option(official.rawValue, Standing.official.label),
                Widget.Option(probationary.rawValue, Standing.probationary.label),
            ]),
            FieldReader.choice(
                ChoiceList<PersonEventKind>([
                    .init(official, name: official.rawValue, vietnamese: ["chính thức", "đảng viên chính thức"]),
                    .init(probationary, name: probationary.rawValue, vietnamese: ["dự bị", "đảng viên dự bị"]),
                ])))
    }

    /// All but the standing, the day, and what only one of the acts asks for.
    static let ofThePerson: [any AnyActField] = [personName, born, sex, ethnicity, education, place]
    static let ofThePapers: [any AnyActField] = [card, identity, code, reference]

    /// In groups, what is rarely at hand folded away.
    static func form(_ first: [any AnyActField]) -> [FormGroup] {
        [
            FormGroup(nil, fields: [cell] + ofThePerson),
            FormGroup(BilingualText("Trong Đảng", "In the party"), fields: first + [decided, recognised]),
            FormGroup(
                BilingualText("Số thẻ, mã, căn cứ", "Numbers, code, paper"), fields: ofThePapers, isRare: true),
            FormGroup(
                BilingualText("Khi trùng họ tên với người đã có trong sổ", "Where somebody of the name is there"),
                fields: [alike], isRare: true),
        ]
    }
}
