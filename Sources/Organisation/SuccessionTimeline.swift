package import Ledger

/// The days on which one unit or place is said to have become another, whole or in part.
package struct SuccessionTimeline: Hashable, Sendable {
    /// What became what.
    package enum Pair: Hashable, Sendable {
        case units(old: UnitID, new: UnitID)
        case places(old: PlaceID, new: PlaceID)
    }

    /// Once that it was said.
    package struct Step: Hashable, Sendable {
        /// The day on which the one became the other.
        package var day: Day
        /// The fact that says so.
        package var fact: Identifier

        /// On this day, by this fact.
        package init(day: Day, fact: Identifier) { (self.day, self.fact) = (day, fact) }
    }

    /// What became what.
    package let pair: Pair
    /// In the order of days, each once.
    package let steps: [Step]

    /// A timeline of these steps, which are in the order of days.
    package init(pair: Pair, steps: [Step]) { (self.pair, self.steps) = (pair, steps) }

    /// Folds a succession's live facts, in their order.
    package static func fold(_ facts: [LiveFact], pair: Pair) -> SuccessionTimeline {
        var steps: [Step] = []
        for fact in facts where steps.last?.day != fact.order.effective {
            guard case .successionStated = fact.statement else { continue }
            steps.append(Step(day: fact.order.effective, fact: fact.id))
        }
        return SuccessionTimeline(pair: pair, steps: steps)
    }

    /// What a succession's facts are about; nil when none of them can be read.
    package static func pair(of facts: [LiveFact], codebook: inout Codebook) -> Pair? {
        for fact in facts {
            guard case .successionStated(let said) = fact.statement else { continue }
            switch said.sort {
            case .unit:
                guard let old = codebook.named(unit: said.old), let new = codebook.named(unit: said.new) else {
                    continue
                }
                return .units(old: old, new: new)
            case .place:
                guard let old = codebook.named(place: said.old), let new = codebook.named(place: said.new) else {
                    continue
                }
                return .places(old: old, new: new)
            }
        }
        return nil
    }
}
