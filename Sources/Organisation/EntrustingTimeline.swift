package import Ledger

/// Which cell has run the cases of a village, day by day.
package struct EntrustingTimeline: Hashable, Sendable {
    /// What was said, each from its day on, with the fact that says so.
    private let changes: [Change]

    private struct Change: Hashable {
        let day: Day
        let statement: EntrustingStatement
        let fact: Identifier
    }

    /// What live facts about one tell, in their order; nil where they tell of none.
    package init?(_ facts: [LiveFact]) {
        changes = facts.compactMap { fact in
            guard case .villageEntrusted(let statement) = fact.statement else { return nil }
            return Change(day: fact.order.effective, statement: statement, fact: fact.id)
        }
        if changes.isEmpty { return nil }
    }

    /// What holds on a day; nil before the first.
    package func statement(on day: Day) -> EntrustingStatement? { changes.last { $0.day <= day }?.statement }

    /// The fact that says so.
    package func fact(on day: Day) -> Identifier? { changes.last { $0.day <= day }?.fact }
}
