package import Ledger

/// The days on which an account was somebody in a unit.
package struct GrantTimeline: Hashable, Sendable {
    /// A grant, as long as it lasts.
    package struct Span: Hashable, Sendable {
        /// The first day.
        package var from: Day
        /// The first day no longer; nil while nobody has said.
        package var until: Day?
        /// The fact that gave it.
        package var fact: Identifier
        /// Where that fact stands in the log: what had arrived by then is what the grant was given over.
        package var position: Int64

        /// Days given by a fact at a position of the log.
        package init(from: Day, until: Day?, fact: Identifier, position: Int64) {
            (self.from, self.until, self.fact, self.position) = (from, until, fact, position)
        }

        /// True on the days from `from` up to, not including, `until`.
        package func contains(_ day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }
    }

    /// The account.
    package let account: Identifier
    /// As what.
    package let role: Role
    /// Code of the unit.
    package let unit: String
    /// In order of days, never overlapping. A grant given anew begins anew: it covers what stands there then.
    package let spans: [Span]

    /// An account's being somebody in a unit on these days.
    package init(account: Identifier, role: Role, unit: String, spans: [Span]) {
        (self.account, self.role, self.unit, self.spans) = (account, role, unit, spans)
    }

    /// Folds the live facts about one grant, in their order; nil where none says what it is.
    package static func fold(_ facts: [LiveFact]) -> GrantTimeline? {
        var fold = PeriodFold<GrantStatement>()
        for fact in facts {
            switch fact.statement {
            case .grantGiven(let grant): fold.apply(.stated(grant), from: fact)
            case .grantEnded: fold.apply(.ended, from: fact)
            default: break
            }
        }
        guard let first = fold.periods.first?.content else { return nil }
        let positions = Dictionary(facts.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
        let spans = fold.periods.map { period in
            let ends = [period.until, period.content.until].compactMap(\.self)
            return Span(
                from: period.from, until: ends.min(), fact: period.fact, position: positions[period.fact] ?? 0)
        }
        return GrantTimeline(account: first.account, role: first.role, unit: first.unit, spans: spans)
    }
}
