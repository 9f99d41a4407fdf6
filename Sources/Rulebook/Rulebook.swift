package import Ledger
package import Words

/// The rules as dated data: what holds on a day, where it stands, and how sure that is. A step is judged by the rules in force on
/// its day.
package struct Rulebook: Sendable {
    /// All there is about one key.
    package struct Rule: Hashable, Sendable {
        /// The key.
        package let key: RuleKey
        /// What people call it.
        package let label: BilingualText
        /// What it has been, the oldest first; on no day more than one.
        package let versions: [RuleValue]
    }

    /// Every rule, in the order of the keys.
    package let rules: [Rule]
    /// Every regulation, in the order of the data.
    package let regulations: [Regulation]
    /// Every list of reasons, in the order of their names.
    package let reasonLists: [ReasonList]
    /// Every form, in the order of the data.
    package let papers: [PaperForm]

    private let byKey: [RuleKey: Rule]
    private let reasonsByName: [ReasonList.Name: ReasonList]

    init(rules: [Rule], regulations: [Regulation], reasonLists: [ReasonList], papers: [PaperForm]) {
        (self.rules, self.regulations, self.reasonLists) = (rules, regulations, reasonLists)
        self.papers = papers
        byKey = Dictionary(rules.map { ($0.key, $0) }) { first, _ in first }
        reasonsByName = Dictionary(reasonLists.map { ($0.name, $0) }) { first, _ in first }
    }

    /// All there is about a key.
    package func rule(_ key: RuleKey) -> Rule {
        // Reading fails where a key is missing.
        byKey[key] ?? Rule(key: key, label: BilingualText(key.rawValue, key.rawValue), versions: [])
    }

    /// What holds on a day; nil where no rule is in force then, or none is known.
    package func value(of key: RuleKey, on day: Day) -> RuleValue? {
        rule(key).versions.first { $0.holds(on: day) }
    }

    /// The same for what only warns: before the first day that is known, the first value.
    package func valueForWarning(of key: RuleKey, on day: Day) -> RuleValue? {
        let versions = rule(key).versions
        if let first = versions.first, day < first.from { return first }
        return value(of: key, on: day)
    }

    /// A list of reasons.
    package func reasons(_ name: ReasonList.Name) -> ReasonList {
        // Reading fails where a list is missing.
        reasonsByName[name] ?? ReasonList(name: name, label: BilingualText(name.rawValue, name.rawValue), entries: [])
    }
}

/// Values by what they are measured in. Asking for a value in anything else is a slip in the code, and gives nothing.
extension Rulebook {
    /// How many there are of something that can be counted; nil where no rule is in force.
    package func count(_ key: RuleKey, on day: Day) -> Int? {
        number(
            key, of: [.members, .officialMembers, .times, .timesAYear, .congressesInFiveYears, .levels, .digits],
            on: day)
    }

    /// Months of the calendar.
    package func months(_ key: RuleKey, on day: Day) -> Int? { number(key, of: [.months], on: day) }

    /// Days of the calendar.
    package func days(_ key: RuleKey, on day: Day) -> Int? { number(key, of: [.days], on: day) }

    /// Working days.
    package func workingDays(_ key: RuleKey, on day: Day) -> Int? { number(key, of: [.workingDays], on: day) }

    /// Years, one or several.
    package func years(_ key: RuleKey, on day: Day) -> [Int]? {
        switch content(key, of: [.years], on: day) {
        case .number(let number): [number]
        case .numbers(let numbers): numbers
        default: nil
        }
    }

    /// Whether something is so.
    package func isSo(_ key: RuleKey, on day: Day) -> Bool? {
        guard case .yesOrNo(let isSo) = content(key, of: [.yesOrNo], on: day) else { return nil }
        return isSo
    }

    /// One of a closed list.
    package func choice(_ key: RuleKey, on day: Day) -> RuleChoice? {
        guard case .choice(let choice) = content(key, of: [.choice], on: day) else { return nil }
        return choice
    }

    private func number(_ key: RuleKey, of units: Set<RuleUnit>, on day: Day) -> Int? {
        guard case .number(let number) = content(key, of: units, on: day) else { return nil }
        return number
    }

    private func content(_ key: RuleKey, of units: Set<RuleUnit>, on day: Day) -> RuleValue.Content? {
        assert(units.contains(key.unit), "\(key.rawValue) is measured in \(key.unit.rawValue)")
        return units.contains(key.unit) ? value(of: key, on: day)?.content : nil
    }
}
