package import Ledger
internal import Words

/// A number of the rulebook as whoever keeps it says it is here, from a day on.
package struct RuleOverride: Hashable, Sendable {
    /// Of what.
    package let key: RuleKey
    /// The number.
    package let value: Int
    /// The first day on which it holds.
    package let from: Day
    /// The paper that says so; nil where it may not be read.
    package var source: String?
    /// The fact that says so.
    package let fact: Identifier?

    /// This number from that day on.
    package init(_ key: RuleKey, value: Int, from: Day, source: String?, fact: Identifier? = nil) {
        (self.key, self.value, self.from, self.source) = (key, value, from, source)
        self.fact = fact
    }
}

extension Rulebook {
    /// The same rules with numbers that somebody says otherwise: each holds from its day until the next of the same key.
    package func overriding(_ overrides: [RuleOverride]) -> Rulebook {
        guard !overrides.isEmpty else { return self }
        let byKey = Dictionary(grouping: overrides, by: \.key)
        return Rulebook(
            rules: rules.map { rule in
                guard let own = byKey[rule.key] else { return rule }
                return Rule(key: rule.key, label: rule.label, versions: Rulebook.versions(rule, own))
            }, regulations: regulations, reasonLists: reasonLists, papers: papers)
    }

    private static func versions(_ rule: Rule, _ overrides: [RuleOverride]) -> [RuleValue] {
        // Of two of one day the later said holds.
        let byDay = Dictionary(overrides.map { ($0.from, $0) }) { _, later in later }
        let sorted = byDay.values.sorted { $0.from < $1.from }
        guard let first = sorted.first?.from else { return rule.versions }
        let kept = rule.versions.filter { $0.from < first }.map { version in
            version.ending(before: first)
        }
        return kept
            + sorted.enumerated().map { index, override in
                RuleValue(
                    override, like: rule.versions,
                    to: index + 1 < sorted.count ? sorted[index + 1].from.adding(days: -1) : nil)
            }
    }
}

extension RuleValue {
    /// The same until the day before another.
    fileprivate func ending(before day: Day) -> RuleValue {
        let last = day.adding(days: -1)
        return RuleValue(
            key: key, content: content, bound: bound, from: from, to: to.map { min($0, last) } ?? last, grade: grade,
            sources: sources, note: note)
    }

    /// What somebody says instead, on the same side as what stood there last.
    fileprivate init(_ override: RuleOverride, like versions: [RuleValue], to: Day?) {
        let paper = Regulation(
            id: "override", kind: BilingualText("Người quản trị sổ này", "Whoever keeps this ledger"), number: "",
            signed: override.from.description, from: override.from, to: to, grade: .told)
        let source = override.source ?? "–"
        self.init(
            key: override.key, content: .number(override.value), bound: versions.last?.bound ?? .exactly,
            from: override.from, to: to, grade: .told,
            sources: [RuleSource(regulation: paper, article: BilingualText(source, source))], note: nil)
    }
}

extension RuleKey {
    /// Those whose values are single numbers, which may be said otherwise.
    package static let ofNumbers = allCases.filter { key in
        Rulebook.standard.rule(key).versions.contains { version in
            if case .number = version.content { true } else { false }
        }
    }
}
