internal import Words

/// Whoever keeps the rulebook says what a number of it is here, from the fact's day on.
package struct RuleOverrideStatement: FactContent {
    package static let kind = FactKind.ruleOverridden
    package static let subject = SubjectKind.rule
    package static let fields = [
        ContentField("key", .text(charactersMax: 100)), ContentField("value", .number(0...valueMax)),
        ContentField.reference,
    ]

    /// No rule has more.
    package static let valueMax = 1_000_000

    /// The rule's key.
    package var key: String
    /// The number.
    package var value: Int
    /// The paper that says so; nil where it may not be read. Sealed.
    package var reference: String?

    /// This number, by this paper.
    package init(key: String, value: Int, reference: String?) {
        (self.key, self.value, self.reference) = (key, value, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let key = open["key"], let value = open.count("value", max: RuleOverrideStatement.valueMax) else {
            return nil
        }
        self.init(key: key, value: value, reference: sealed?["reference"])
    }

    package var open: Payload { Payload(["key": key, "value": String(value)]) }

    package var sealed: Payload? { .reference(reference) }

    package func about(on day: Day) -> SubjectID? { .rule(key) }
    package var subjectName: SubjectName? { .code(key) }

    package var phrases: [Phrase] {
        [.words("Quy định ", "Rule "), .text(key), .words(" là ", " is "), .number(value)] + .by(reference)
    }
}

extension FactKind {
    /// A number of the rulebook is another here.
    package static let ruleOverridden = FactKind("rule.overridden")
}
