internal import Access
internal import Ledger
package import Rulebook
package import Store

/// The rulebook and the calendar of holidays as a ledger has them: the program's own, and what whoever keeps it says otherwise.
extension Known {
    /// The rules, with the numbers that are said otherwise.
    func rulebook() throws -> Rulebook {
        var overrides: [(override: RuleOverride, fact: Identifier)] = []
        try reader.forEachSubject(of: .rule) { _, facts in
            for fact in live(facts) {
                guard case .ruleOverridden(let said) = fact.statement, let key = RuleKey(rawValue: said.key) else {
                    continue
                }
                overrides.append(
                    (RuleOverride(key, value: said.value, from: fact.order.effective, source: nil), fact.id))
            }
        }
        for index in overrides.indices { overrides[index].override.source = try reference(of: overrides[index].fact) }
        return Rulebook.standard.overriding(overrides.map(\.override))
    }

    /// By what a rule is said otherwise: sealed, so read by itself.
    private func reference(of fact: Identifier) throws -> String? {
        guard let stored = try reader.fact(fact),
            case .ruleOverridden(let whole)? = try reader.statement(of: stored.fact.fact)
        else { return nil }
        return whole.reference
    }

    /// Working days, with the years that somebody stated.
    func calendar() throws -> HolidayCalendar {
        var calendar = HolidayCalendar.standard
        try reader.forEachSubject(of: .holidays) { _, facts in
            guard case .holidaysStated(let said)? = live(facts).last?.statement else { return }
            calendar = calendar.adding(
                HolidayYear(
                    year: said.year, daysOff: said.off.map { HolidayYear.DayOff(day: $0) }, makeUpDays: said.madeUp,
                    areMakeUpDaysKnown: true, source: said.reference ?? "–", grade: .told))
        }
        return calendar
    }
}

extension LedgerReader {
    /// The rules as they are known now.
    package func rulebook() throws -> Rulebook { try Known(self, head: head()).rulebook() }
}

extension Picture {
    /// The rules as the question sees them.
    package func rulebook() throws -> Rulebook { try known.rulebook() }
    /// Working days as the question sees them.
    package func calendar() throws -> HolidayCalendar { try known.calendar() }
    /// True for whoever keeps the rulebook.
    package var keepsRules: Bool { sight.has(.keep) }
}
