internal import Ledger
internal import Operations
internal import Rulebook
internal import Views
internal import Words

/// One rule: what it has been, the newest first.
struct RuleModel: Hashable, Sendable {
    /// A value and its days.
    struct Version: Hashable, Sendable {
        let days: String
        let value: String
        let note: String?
        let sources: [String]
        let grade: GradeMark
        /// True where it holds on the day of the question.
        let isInForce: Bool
    }

    let head: PageHead
    let key: String
    let versions: [Version]
    /// The facts that say it otherwise here.
    let facts: [Link]
    /// Says a number otherwise; nil for who does not keep the rules.
    let override: Link?
    /// All rules of the day.
    let all: Link

    init(_ context: Context, key: RuleKey) throws {
        let (say, rule) = (context.say, try context.picture.rulebook().rule(key))
        override =
            context.hasForms && context.picture.keepsRules && RuleKey.ofNumbers.contains(key)
            ? context.anchor(OverrideRule.self, .nothing, choosing: key.rawValue, in: "key") : nil
        facts = try context.picture.overrides(of: key).compactMap { said in
            said.fact.map { fact in
                let value = say(key.unit.words(said.value))
                return context.anchor(
                    .fact(fact),
                    say("\(value), từ ngày \(say.date(said.from))", "\(value), from \(say.date(said.from))"))
            }
        }
        head = PageHead(title: say(rule.label))
        self.key = key.rawValue
        all = context.anchor(.rules, say("Mọi quy định", "All rules"))
        versions = rule.versions.reversed().map { value in
            Version(
                days: say.days(value.from, value.to), value: say(value.words), note: value.note.map { say($0) },
                sources: value.sources.map { say($0.citation) }, grade: GradeMark(value.grade, say),
                isInForce: value.holds(on: context.at))
        }
    }
}
