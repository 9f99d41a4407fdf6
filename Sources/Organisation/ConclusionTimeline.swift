package import Ledger

/// What a meeting concluded, and whether it is done.
package struct ConclusionTimeline: Hashable, Sendable {
    /// What was said.
    package let conclusion: ConclusionStatement
    /// The day of the meeting.
    package let met: Day
    /// The fact that says so.
    package let fact: Identifier
    /// From which day it is done; nil while nobody says so.
    package let done: Day?

    /// What the live facts about one tell, in their order; nil where they tell of none.
    package init?(_ facts: [LiveFact]) {
        var stated: (conclusion: ConclusionStatement, met: Day, fact: Identifier)?
        var done: Day?
        for fact in facts {
            switch fact.statement {
            case .conclusionStated(let conclusion): stated = (conclusion, fact.order.effective, fact.id)
            case .conclusionDone: done = fact.order.effective
            default: break
            }
        }
        guard let stated else { return nil }
        (conclusion, met, fact, self.done) = (stated.conclusion, stated.met, stated.fact, done)
    }

    /// True where it was concluded by a day and is not said to be done by then.
    package func isOpen(on day: Day) -> Bool { met <= day && done.map { $0 > day } ?? true }
}
