internal import Ledger
internal import Organisation

/// What unit figures are made of: sets of days.
struct UnitView {
    /// Days on which it is in force, as whatever.
    let inForce: DaySpans
    /// Days on which it is in force as a cell.
    let cell: DaySpans
    /// Days on which it is in force as a grassroots organisation.
    let grassroots: DaySpans
    /// Days on which it has fewer official members than a cell needs.
    let shortOfOfficial: DaySpans
    /// Days on which it has exactly as many official members as a cell needs.
    let justEnoughOfficial: DaySpans

    /// A unit that is everything on every day, but for what its official members tell.
    init(official: DaySpans) {
        (inForce, cell, grassroots) = (.all, .all, .all)
        (shortOfOfficial, justEnoughOfficial) = (official, official)
    }

    init(_ timeline: UnitTimeline, official: StepFunction, _ thresholds: Thresholds) {
        inForce = timeline.periods.days()
        cell = timeline.days(countedIn: .cells)
        grassroots = timeline.days(countedIn: .grassroots)
        shortOfOfficial = thresholds.officialOfACell.days { needed in official.spans { $0 < needed } }
        justEnoughOfficial = thresholds.officialOfACell.days { needed in official.spans { $0 == needed } }
    }
}

extension UnitTimeline {
    /// Days on which the unit is in force as one of these organisations.
    func days(countedIn organisations: CountedOrganisations) -> DaySpans {
        periods.days { organisations.counts($0.kind) }
    }
}

extension Array {
    /// The days in force during which the content meets a condition.
    func days<Content>(where condition: (Content) -> Bool) -> DaySpans where Element == Period<Content> {
        DaySpans(
            union: filter { condition($0.content) }.map {
                DaySpans.Span(from: $0.from.number, until: $0.until?.number ?? .max)
            })
    }

    /// The days in force.
    func days<Content>() -> DaySpans where Element == Period<Content> {
        days { _ in true }
    }
}
