package import Ledger

/// The handings over of one person from one cell to one organisation, in their order.
package struct TransferTimeline: Hashable, Sendable {
    /// One handing over.
    package struct Step: Hashable, Sendable {
        /// What was said.
        package let sent: TransferStatement
        /// From which day.
        package let day: Day
        /// The fact that said so.
        package let fact: Identifier
        /// What became of it; nil while nothing did.
        package internal(set) var ending: Ending?

        /// True while the other side may receive them or not.
        package var isOpen: Bool { ending == nil }
    }

    /// What became of a handing over.
    package struct Ending: Hashable, Sendable {
        /// What.
        package let outcome: TransferOutcome
        /// Why not: a code; nil where nobody said, or it may not be read.
        package let reason: String?
        /// On which day.
        package let day: Day
        /// The fact that said so.
        package let fact: Identifier
    }

    /// In their order. Sent again before the other side answered, it is the same handing over, stated anew.
    package private(set) var steps: [Step] = []

    /// Folds the live facts about one, in their order. An end of what is not open says nothing: the other side was first.
    package static func fold(_ facts: [LiveFact]) -> TransferTimeline {
        var timeline = TransferTimeline()
        for fact in facts {
            let day = fact.order.effective
            switch fact.statement {
            case .transferSent(let sent):
                if timeline.steps.last?.isOpen == true { timeline.steps.removeLast() }
                timeline.steps.append(Step(sent: sent, day: day, fact: fact.id, ending: nil))
            case .transferEnded(let ending):
                timeline.end(Ending(outcome: ending.outcome, reason: ending.reason, day: day, fact: fact.id))
            default: break
            }
        }
        return timeline
    }

    /// Who was not received may still be withdrawn: then nothing waits any more.
    private mutating func end(_ ending: Ending) {
        guard let last = steps.indices.last else { return }
        let isDeclined = steps[last].ending?.outcome == .declined
        guard steps[last].isOpen || (isDeclined && ending.outcome == .withdrawn) else { return }
        steps[last].ending = ending
    }

    /// The last of them.
    package var last: Step? { steps.last }

    private init() {}
}
