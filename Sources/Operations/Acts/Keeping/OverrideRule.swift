package import Fields
internal import Ledger
internal import Rulebook
package import Words

/// Says what a number of the rulebook is here, from a day on.
package struct OverrideRule: Act {
    package static let name = "rule.override"
    package static let label = BilingualText("Đặt giá trị khác cho quy định", "Say a rule otherwise")
    package static let summary = BilingualText(
        "Từ ngày ấy, trong sổ này, một con số của quy định là số khác; nêu căn cứ. Rút lại bản ghi thì trở về như cũ.",
        "From that day a number of the rulebook is another in this ledger; say by which paper. Taken back, it is as before."
    )
    package static let need = Need.keeping
    package static let fields: [any AnyActField] = [key, value, day, reference]
    package static let isReviewed = true

    static let key = ActField(
        "key", BilingualText("Quy định", "Rule"),
        hint: BilingualText("khóa, như warn.visit.months", "its key, such as warn.visit.months"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(
            RuleKey.ofNumbers.map { Widget.Option($0.rawValue, Rulebook.standard.rule($0).label) }),
        FieldReader.choice(
            ChoiceList(RuleKey.ofNumbers.map { ChoiceList.Entry($0.rawValue, name: $0.rawValue, vietnamese: []) })))
    static let value = ActField(
        "value", BilingualText("Giá trị", "Value"), hint: BilingualText("một số nguyên", "a whole number"), as: .number,
        FieldReader.number(in: 0...RuleOverrideStatement.valueMax))
    static let day = ActField(
        "day", BilingualText("Từ ngày", "From"), hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day,
        FieldReader.day)
    static let reference = ActField(
        "reference", BilingualText("Căn cứ", "Paper"),
        hint: BilingualText("số và ngày của văn bản", "number and day of the paper"), isSealed: true,
        FieldReader.text(charactersMax: ContentField.referenceCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            let value = try values[OverrideRule.value]
            guard let unit = try RuleKey(rawValue: values[OverrideRule.key])?.unit, !unit.range.contains(value) else {
                return
            }
            let (least, most) = (unit.words(unit.range.lowerBound), unit.words(unit.range.upperBound))
            problems.note(
                "Phải từ \(least.vietnamese) đến \(most.vietnamese)",
                "It has to be from \(least.english) to \(most.english)", in: OverrideRule.value.name)
        }
        try ifRead {
            guard let first = Rulebook.standard.regulations.map(\.from).min(), try values[OverrideRule.day] < first
            else { return }
            problems.note(
                "Trước ngày \(first.vietnamese) chưa có quy định nào trong sổ", "No rule is known before \(first)",
                in: OverrideRule.day.name)
        }
        try problems.throwIfAny()
        let key = try values[OverrideRule.key]
        let said = try RuleOverrideStatement(
            key: key, value: values[OverrideRule.value], reference: values[OverrideRule.reference])
        try writing.record(
            [Entry(.ruleOverridden(said), effective: values[OverrideRule.day], known: writing.today)],
            of: writing.subject(.rule(key)))
    }
}
