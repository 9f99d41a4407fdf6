internal import Fields
package import Rulebook
package import Words

/// How a step that rules judge is written, and the reasons given for what they expect otherwise.
package struct JudgedStep: Sendable {
    /// What the writing is.
    package enum Basis: String, CaseIterable, Sendable {
        /// The step is taken now: a rule whose own text was read can refuse it.
        case step
        /// A paper that was issued already is recorded: it is the fact, and rules only expect.
        case paper

        /// What people call it.
        package var label: BilingualText {
            switch self {
            case .step: BilingualText("Thực hiện bước này", "This step is taken now")
            case .paper: BilingualText("Ghi theo văn bản đã ban hành", "A paper that was issued is recorded")
            }
        }
    }

    /// What the writing is.
    package var basis = Basis.step
    /// Codes of reasons, by the keys of rules.
    package var reasons: [String: String] = [:]
    /// Papers that reasons ask for, by the keys of rules.
    package var papers: [String: String] = [:]

    /// A step taken now, without a reason.
    package init() {}
}

/// What an act that rules judge asks for besides its own.
package enum JudgedFields {
    /// How it is written.
    package static let basis = ActField<JudgedStep.Basis?>.optional(
        "basis", BilingualText("Cách ghi", "What is written"),
        hint: BilingualText(
            "bước làm bây giờ (step) hay văn bản đã ban hành (paper); để trống: thực hiện bước này",
            "a step taken now (step), or a paper issued already (paper); left out: this step is taken now"),
        onForm: BilingualText("Để trống: thực hiện bước này", "Left out: this step is taken now"),
        as: .choice(JudgedStep.Basis.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(
            ChoiceList([
                ChoiceList.Entry(JudgedStep.Basis.step, name: "step", vietnamese: ["thực hiện bước này"]),
                ChoiceList.Entry(.paper, name: "paper", vietnamese: ["ghi theo văn bản đã ban hành"]),
            ])))
    /// Why it is written though a rule expects otherwise.
    package static let reasons = NamedValuesField(
        "departure", BilingualText("Lý do ghi khác quy định", "Reason for writing it against a rule"),
        hint: BilingualText(
            "mã lý do, theo khóa của quy định; chỉ hỏi khi quy định chờ điều khác",
            "code of a reason, by the key of the rule; asked only where a rule expects otherwise"),
        among: keys, isSealed: false)
    /// The papers that reasons ask for.
    package static let papers = NamedValuesField(
        "departure_paper", BilingualText("Văn bản đồng ý", "Paper that consents"),
        hint: BilingualText(
            "số, ngày văn bản, theo khóa của quy định; chỉ khi lý do đòi hỏi",
            "number and day of the paper, by the key of the rule; only where the reason asks for it"),
        among: keys, isSealed: true)

    private static let keys = Set(RuleKey.allCases.map(\.rawValue))

    /// All of them.
    static let all: [any AnyActField] = [basis, reasons, papers]

    /// The name of the text that holds the reason for a rule.
    package static func reason(for key: RuleKey) -> String { "\(reasons.name).\(key.rawValue)" }
    /// The name of the text that holds the paper for a rule.
    package static func paper(for key: RuleKey) -> String { "\(papers.name).\(key.rawValue)" }

    /// True for a text of the reasons or their papers.
    package static func isOne(_ name: String) -> Bool { reasons.reads(name) || papers.reads(name) }

    /// The most characters of a paper's number and day.
    static let paperCharactersMax = 300
}

extension JudgedStep {
    /// What was typed into these fields. Where how it is written could not be read, that is told, and nothing is judged.
    init(_ values: FieldValues) {
        basis = (values.ifRead(JudgedFields.basis) ?? nil) ?? .step
        reasons = values.named(JudgedFields.reasons)
        papers = values.named(JudgedFields.papers)
    }
}

extension Act {
    /// Everything it asks for: its own fields, and, where rules judge it, how it is written and why it departs from them.
    package static var asked: [any AnyActField] { rules.isEmpty ? fields : fields + JudgedFields.all }

    /// How an act that rules judge is written, as its form asks.
    static var judgedGroup: [FormGroup] {
        rules.isEmpty ? [] : [FormGroup(BilingualText("Cách ghi", "How it is written"), fields: [JudgedFields.basis])]
    }
}
