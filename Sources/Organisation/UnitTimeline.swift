package import Ledger

/// What a unit was called, what it was and under whom it stood, day by day.
package struct UnitTimeline: Hashable, Sendable {
    /// A unit's state during a period.
    package struct State: Hashable, Sendable {
        /// The name as stated.
        package var name: String
        /// What it is.
        package var kind: UnitKind
        /// The unit above; nil for a root.
        package var parent: UnitID?

        /// A unit of this name and kind under `parent`.
        package init(name: String, kind: UnitKind, parent: UnitID?) {
            self.name = name
            self.kind = kind
            self.parent = parent
        }
    }

    /// Which unit.
    package let unit: UnitID
    /// In order of days, never overlapping; gaps are days on which the unit was not in force.
    package var periods: [Period<State>]

    /// What the unit was on a day; nil in a gap.
    package func state(on day: Day) -> State? { periods.inForceIndex(on: day).map { periods[$0].content } }

    /// What the unit was last by a day, whether that has ended or not; nil before its first day.
    package func lastState(by day: Day) -> State? { periods.lastStartedIndex(by: day).map { periods[$0].content } }

    /// What the unit was on a day, else what it was last before it, else what it was first; nil for one never stated.
    package func tellingState(on day: Day) -> State? { periods.tellingIndex(on: day).map { periods[$0].content } }

    /// True where the unit was in force on a day.
    package func isInForce(on day: Day) -> Bool { periods.isInForce(on: day) }

    /// True where something of it begins or ends within these days.
    package func isChanging(in days: ClosedRange<Day>) -> Bool { periods.isChanging(in: days) }

    /// A timeline of these periods.
    package init(unit: UnitID, periods: [Period<State>]) {
        self.unit = unit
        self.periods = periods
    }

    /// The day and kind of the unit's last end, when nothing was stated after it.
    package var dissolution: (day: Day, kind: UnitKind)? {
        guard let last = periods.last, last.isEnded, let day = last.until else { return nil }
        return (day, last.content.kind)
    }

    /// The name in force on `day`, else the last one before it, else the first one ever.
    package func name(on day: Day) -> String? {
        tellingState(on: day)?.name
    }

    /// Folds a unit's live facts, in their order.
    package static func fold(
        _ facts: [LiveFact], unit: UnitID, codebook: inout Codebook
    ) -> (timeline: UnitTimeline, irregularities: [Irregularity]) {
        var fold = PeriodFold<State>()
        for fact in facts {
            switch fact.statement {
            case .unitStated(let statement):
                let parent = statement.parent.flatMap { codebook.named(unit: $0) }
                guard (parent == nil) == (statement.parent == nil) else {
                    fold.leaveOut(fact)
                    continue
                }
                fold.apply(
                    .stated(State(name: statement.name, kind: statement.kind, parent: parent)), from: fact)
            case .unitEnded: fold.apply(.ended, from: fact)
            default: break
            }
        }
        return (
            UnitTimeline(unit: unit, periods: fold.periods),
            fold.irregularities.map {
                Irregularity(subject: .unit(unit), day: $0.day, kind: $0.kind, fact: $0.fact)
            }
        )
    }
}
