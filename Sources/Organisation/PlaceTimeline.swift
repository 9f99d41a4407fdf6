package import Ledger

/// What a place was called, what it was and which unit answered for it, day by day.
package struct PlaceTimeline: Hashable, Sendable {
    /// A place's state during a period.
    package struct State: Hashable, Sendable {
        /// The name as stated.
        package var name: String
        /// What it is.
        package var kind: PlaceKind
        /// The unit that answers for the place.
        package var unit: UnitID
        /// Degrees as written in the source; nil when not given.
        package var latitude: String?
        /// Degrees east; nil when not given.
        package var longitude: String?

        /// A place of this name and kind, answered for by `unit`.
        package init(name: String, kind: PlaceKind, unit: UnitID, latitude: String? = nil, longitude: String? = nil) {
            self.name = name
            self.kind = kind
            self.unit = unit
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// Which place.
    package let place: PlaceID
    /// In order of days, never overlapping; gaps are days on which the place was not in force.
    package var periods: [Period<State>]

    /// What the place was on a day; nil in a gap.
    package func state(on day: Day) -> State? { periods.inForceIndex(on: day).map { periods[$0].content } }

    /// What the place was last by a day, whether that has ended or not; nil before its first day.
    package func lastState(by day: Day) -> State? { periods.lastStartedIndex(by: day).map { periods[$0].content } }

    /// What the place was on a day, else what it was last before it, else what it was first; nil for one never stated.
    package func tellingState(on day: Day) -> State? { periods.tellingIndex(on: day).map { periods[$0].content } }

    /// True where the place was in force on a day.
    package func isInForce(on day: Day) -> Bool { periods.isInForce(on: day) }

    /// True where something of it begins or ends within these days.
    package func isChanging(in days: ClosedRange<Day>) -> Bool { periods.isChanging(in: days) }

    /// A timeline of these periods.
    package init(place: PlaceID, periods: [Period<State>]) {
        self.place = place
        self.periods = periods
    }

    /// Folds a place's live facts, in their order.
    package static func fold(
        _ facts: [LiveFact], place: PlaceID, codebook: inout Codebook
    ) -> (timeline: PlaceTimeline, irregularities: [Irregularity]) {
        var fold = PeriodFold<State>()
        for fact in facts {
            switch fact.statement {
            case .placeStated(let statement):
                guard let unit = codebook.named(unit: statement.unit) else {
                    fold.leaveOut(fact)
                    continue
                }
                let state = State(
                    name: statement.name, kind: statement.kind, unit: unit,
                    latitude: statement.latitude, longitude: statement.longitude)
                fold.apply(.stated(state), from: fact)
            case .placeEnded: fold.apply(.ended, from: fact)
            default: break
            }
        }
        return (
            PlaceTimeline(place: place, periods: fold.periods),
            fold.irregularities.map {
                Irregularity(subject: .place(place), day: $0.day, kind: $0.kind, fact: $0.fact)
            }
        )
    }
}
