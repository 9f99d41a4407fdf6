internal import Figures
internal import Ledger
internal import Organisation
internal import Views

/// A goal against what has come of it: where it began, where it stands, and where it leads at this pace.
struct GoalProgress: Hashable, Sendable {
    /// What can be said of it.
    enum Verdict: Hashable, Sendable {
        /// It is so on the day, and has been since.
        case reached(since: Day)
        /// It was so on its last day, and had been since a day; nil where it was so from the beginning.
        case met(since: Day?)
        /// It was not so on its last day.
        case missed
        /// At this pace it is so on its last day.
        case onTheWay
        /// At this pace it is not.
        case behind
        /// Nothing can be told yet.
        case begins
    }

    /// At the end of its first day; nothing has happened yet of what happens.
    let start: Int
    let now: Int
    /// At its last day, at this pace; nil before any day has passed, and when it is over.
    let projected: Int?
    let verdict: Verdict

    init?(_ goal: Picture.Goal, _ picture: Picture, at day: Day) {
        guard let figure = Figure.named(goal.statement.indicator),
            let unit = picture.unitNamed(goal.statement.unit), picture.shows(.figure(figure), of: unit)
        else { return nil }
        let (first, last) = (goal.from, goal.statement.by)
        let at = min(max(day, first), last)
        // What is compared with the first day, or happens after it, begins with nothing.
        let isFlow = figure.kind != .stock
        start = isFlow ? 0 : picture.value(of: figure, unit: unit, at: first)
        now = picture.value(of: figure, unit: unit, at: at, since: isFlow ? first : nil)
        let (gone, all) = (Int(at.number - first.number), Int(last.number - first.number))
        projected = gone > 0 && day < last ? GoalProgress.projected(start, now, gone: gone, of: all) : nil
        let isMet = { (value: Int) in figure.isBetterLow ? value <= goal.statement.value : value >= goal.statement.value
        }
        func since() -> Day? {
            GoalProgress.since(GoalProgress.values(of: figure, unit, picture, since: first, at: at), isMet)
        }
        if day >= last {
            verdict = isMet(now) ? .met(since: since()) : .missed
        } else if isMet(now) {
            verdict = .reached(since: since() ?? first)
        } else if let projected {
            verdict = isMet(projected) ? .onTheWay : .behind
        } else {
            verdict = .begins
        }
    }

    /// How much it asks to be looked at: the smaller, the sooner.
    var urgency: Int {
        switch verdict {
        case .behind, .missed: 0
        case .begins: 1
        case .onTheWay: 2
        case .reached, .met: 3
        }
    }

    /// The value at the first day and the change so far x all days / days so far, rounded down.
    static func projected(_ start: Int, _ now: Int, gone: Int, of all: Int) -> Int {
        let product = (now - start) * all
        return start + Int((Double(product) / Double(gone)).rounded(.down))
    }

    /// The value at the first day, and at every day on which it changed; of a comparison, on which a village may have turned.
    private static func values(
        of figure: Figure, _ unit: UnitID, _ picture: Picture, since first: Day, at: Day
    ) -> [(day: Day, value: Int)] {
        guard figure.kind == .twoDays else {
            return picture.steps(of: figure, unit: unit, since: first, at: at).map {
                (Day(number: $0.day), Int($0.value))
            }
        }
        return picture.steps(of: .villagesWithoutMembers, unit: unit, since: first, at: at).map { step in
            let day = Day(number: step.day)
            return (day, day > first ? picture.value(of: figure, unit: unit, at: day, since: first) : 0)
        }
    }

    /// The day from which it is so up to the last of these.
    private static func since(_ values: [(day: Day, value: Int)], _ isMet: (Int) -> Bool) -> Day? {
        var since: Day?
        for (day, value) in values {
            if !isMet(value) { since = nil } else if since == nil { since = day }
        }
        return since
    }
}
