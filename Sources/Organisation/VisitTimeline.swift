package import Ledger

/// A visit to a place, and what became of what was found.
package struct VisitTimeline: Hashable, Sendable {
    /// What was said.
    package let visit: VisitStatement
    /// When somebody went there.
    package let day: Day
    /// The fact that says so.
    package let fact: Identifier
    /// From which day what was found is mended; nil while nobody says so.
    package let closed: Day?

    /// What the live facts about one tell, in their order; nil where they tell of no visit.
    package init?(_ facts: [LiveFact]) {
        var made: (visit: VisitStatement, day: Day, fact: Identifier)?
        var closed: Day?
        for fact in facts {
            switch fact.statement {
            case .visitMade(let visit): made = (visit, fact.order.effective, fact.id)
            case .visitClosed: closed = fact.order.effective
            default: break
            }
        }
        guard let made else { return nil }
        (visit, day, fact, self.closed) = (made.visit, made.day, made.fact, closed)
    }

    /// True where something was found on a day or before that is not said to be mended by then.
    package func isOpen(on day: Day) -> Bool {
        self.day <= day && visit.found?.staysOpen == true && closed.map { $0 > day } ?? true
    }
}
