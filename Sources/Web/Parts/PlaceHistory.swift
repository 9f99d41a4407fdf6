internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// A place's history over time: members as steps, the cells that covered it and the units that answered for it as bars; the
/// same in a table below.
struct PlaceHistory: Sendable {
    /// A cell or a unit, and how long it had to do with the place under one name.
    struct Bar: Hashable, Sendable {
        let label: String
        let from: Day
        var until: Day?
        /// `cell`, or `plain` for a unit that answered for the place.
        let tone: String
    }

    let first: Day
    let last: Day
    /// The steps of members up to the day.
    let members: [StepFunction.Step]
    let bars: [Bar]
    /// What made a cell cover the place first, and what gave it the cells of the day.
    let firstCell: CellTurn?
    let cells: [CellTurn]
    /// The first day with a member.
    let arrived: PlaceTurn?
    /// The last falls back to none.
    let relapses: [PlaceTurn]

    /// A cell that took the place in.
    struct CellTurn: Hashable, Sendable {
        let cell: Link
        /// The first day, leading to the fact that says it.
        let since: Link
    }

    /// Falls back to none that are told of.
    private static let relapsesMax = 12

    /// - Parameter people: everybody who ever had the place.
    init(_ context: Context, place: PlaceID, people: [PersonRecord]) throws {
        let picture = context.picture
        let periods = picture.periods(of: place)
        let say = context.say
        let steps = picture.members(at: place).steps
        members = steps.filter { $0.day <= context.at.number }
        first = [periods.first?.from, steps.first.map { Day(number: $0.day) }].compactMap { $0 }.min() ?? context.at
        last = max(context.at, first.adding(days: 1))
        let units = periods.flatMap {
            PlaceHistory.bars(of: $0.content.unit, say("thuộc ", "under "), $0.from, $0.until, "plain", context)
        }
        let cells = picture.coverages(of: place).flatMap { coverage in
            coverage.days.spans.flatMap { span in
                PlaceHistory.bars(
                    of: coverage.cell, "", Day(number: span.from),
                    span.until == .max ? nil : Day(number: span.until), "cell", context)
            }
        }
        bars = (cells + units).filter { $0.from <= context.at }.sorted { ($0.tone, $0.from) < ($1.tone, $1.from) }
        let covering = PlaceHistory.cells(of: place, context)
        (firstCell, self.cells) = (covering.first?.turn, covering.filter(\.isNow).map(\.turn))
        let turns = PlaceTurns(context: context, place: place, people: people)
        arrived = try members.first { $0.value > 0 }.map { try turns.turn(on: Day(number: $0.day)) }
        relapses = try members.filter { $0.value == 0 }.suffix(PlaceHistory.relapsesMax)
            .map { try turns.turn(on: Day(number: $0.day)) }
    }

    /// One bar for each name that the unit had in that time, so that each stands beside the days on which it was so called.
    private static func bars(
        of unit: UnitID, _ lead: String, _ from: Day, _ until: Day?, _ tone: String, _ context: Context
    ) -> [Bar] {
        let later = context.picture.periods(of: unit).map(\.from).filter { day in
            day > from && until.map { day < $0 } ?? true
        }
        var bars: [Bar] = []
        for day in [from] + later {
            let label = lead + context.name(of: unit, on: day)
            guard bars.last?.label != label else { continue }
            if !bars.isEmpty { bars[bars.count - 1].until = day }
            bars.append(Bar(label: label, from: day, until: until, tone: tone))
        }
        return bars
    }

    /// The place's cells, by the facts that say that they take it in.
    private static func cells(of place: PlaceID, _ context: Context) -> [(turn: CellTurn, from: Day, isNow: Bool)] {
        let picture = context.picture
        return picture.coverages(of: place).flatMap { cell, days in
            let periods = picture.periods(of: CoverageTimeline.Pair(cell: cell, place: place))
            return days.spans.compactMap { span -> (turn: CellTurn, from: Day, isNow: Bool)? in
                let from = Day(number: span.from)
                guard from <= context.at, let period = periods.lastStarted(by: from) else { return nil }
                let turn = CellTurn(
                    cell: context.mention(unit: cell, on: from),
                    since: context.anchor(.fact(period.fact), context.say.date(from)))
                return (turn, from, context.at.number < span.until)
            }
        }.sorted { $0.from < $1.from }
    }

    /// How many members there are on the day.
    var memberCount: Int { Int(members.last?.value ?? 0) }

    /// The last fall back to none, where nobody has come since.
    var emptied: PlaceTurn? { members.last?.value == 0 ? relapses.last : nil }
}
