internal import Access
internal import Figures
internal import Ledger
package import Organisation
package import Rulebook
package import Store

/// The rulebook and the calendar of holidays as a ledger has them: the program's own, and what whoever keeps it says otherwise.
extension Known {
    /// The rules, with the numbers that are said otherwise.
    func rulebook() throws -> Rulebook { Rulebook.standard.overriding(try ruleOverrides()) }

    /// The numbers that are said otherwise, of each rule in the order in which they were said.
    func ruleOverrides() throws -> [RuleOverride] {
        var overrides: [RuleOverride] = []
        try reader.forEachSubject(of: .rule) { _, facts in
            for fact in live(facts) {
                guard case .ruleOverridden(let said) = fact.statement, let key = RuleKey(rawValue: said.key) else {
                    continue
                }
                overrides.append(
                    RuleOverride(key, value: said.value, from: fact.order.effective, source: nil, fact: fact.id))
            }
        }
        for index in overrides.indices {
            overrides[index].source = try overrides[index].fact.flatMap { try reference(of: $0) }
        }
        return overrides
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
    /// Working days as they are known now.
    package func calendar() throws -> HolidayCalendar { try Known(self, head: head()).calendar() }
}

extension Picture {
    /// The rules as the question sees them.
    package func rulebook() throws -> Rulebook { try known.rulebook() }
    /// What is said otherwise of a rule, in the order in which it was said.
    package func overrides(of key: RuleKey) throws -> [RuleOverride] {
        try known.ruleOverrides().filter { $0.key == key }
    }
    /// Working days as the question sees them.
    package func calendar() throws -> HolidayCalendar { try known.calendar() }
    /// True for whoever keeps the rulebook.
    package var keepsRules: Bool { sight.has(.keep) }
    /// True for whoever writes about a unit.
    package func writes(about unit: UnitID) -> Bool { sight.units(with: .write).contains(unit) }
    /// True for whoever writes about a place: about the unit that answers for it.
    package func writes(about place: PlaceID) -> Bool {
        tree.answeringUnit(of: place, on: day).map { writes(about: $0) } ?? false
    }
}
