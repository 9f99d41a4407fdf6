package import Ledger

/// The days on which a cell took in a place.
package struct CoverageTimeline: Hashable, Sendable {
    /// Which cell takes in which place.
    package struct Pair: Hashable, Sendable {
        /// The cell.
        package let cell: UnitID
        /// The place.
        package let place: PlaceID

        /// `place` taken in by `cell`.
        package init(cell: UnitID, place: PlaceID) {
            self.cell = cell
            self.place = place
        }
    }

    /// A coverage has nothing to say but that it is.
    package struct State: Hashable, Sendable {
        /// The one state there is.
        package init() {}
    }

    /// Which cell takes in which place.
    package let pair: Pair
    /// In order of days, never overlapping.
    package var periods: [Period<State>]

    /// True where the cell took in the place on a day.
    package func isInForce(on day: Day) -> Bool { periods.isInForce(on: day) }

    /// True where it begins or ends within these days.
    package func isChanging(in days: ClosedRange<Day>) -> Bool { periods.isChanging(in: days) }

    /// A timeline of these periods.
    package init(pair: Pair, periods: [Period<State>]) {
        self.pair = pair
        self.periods = periods
    }

    /// Folds a coverage's live facts, in their order.
    package static func fold(
        _ facts: [LiveFact], pair: Pair
    ) -> (timeline: CoverageTimeline, irregularities: [Irregularity]) {
        var fold = PeriodFold<State>()
        for fact in facts {
            switch fact.statement {
            case .coverageStated: fold.apply(.stated(State()), from: fact)
            case .coverageEnded: fold.apply(.ended, from: fact)
            default: break
            }
        }
        return (
            CoverageTimeline(pair: pair, periods: fold.periods),
            fold.irregularities.map {
                Irregularity(subject: .coverage(pair), day: $0.day, kind: $0.kind, fact: $0.fact)
            }
        )
    }
}

extension CoverageTimeline {
    /// Which cell and place a coverage's facts are about; nil when none of them can be read.
    package static func pair(of facts: [LiveFact], codebook: inout Codebook) -> Pair? {
        for fact in facts {
            let statement: CoverageStatement
            switch fact.statement {
            case .coverageStated(let coverage): statement = coverage
            case .coverageEnded(let ending): statement = ending.coverage
            default: continue
            }
            guard let cell = codebook.named(unit: statement.cell), let place = codebook.named(place: statement.place)
            else { continue }
            return Pair(cell: cell, place: place)
        }
        return nil
    }
}
