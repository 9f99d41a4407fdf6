internal import Figures
internal import Ledger
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// How the main figures went over the period: a step line each, and the values at the ends of the years in a table.
struct TrendPanel: Sendable {
    struct Chart: Sendable {
        let label: String
        /// `good`, `warn` or `bad`: how the line is coloured.
        let tone: String
        /// The first and the last value.
        let ends: String
        let line: StepLine
    }

    struct Row: Hashable, Sendable {
        let label: String
        /// At the end of each year for a stock, within it for a flow.
        let values: [Link]
    }

    let charts: [Chart]
    let years: [String]
    let rows: [Row]

    /// Years in the table; of a longer period, the last ones.
    private static let yearsMax = 8

    /// Nil without a period.
    init?(_ context: Context, unit: UnitID, reading: FigureReading) {
        guard let since = context.since else { return nil }
        let villages: [Figure] = [.villagesWithoutMembers, .villagesWithoutIndependentCell]
        let figures = (reading.value(.villages) > 0 ? villages : []) + [.members, .admitted, .trained]
        charts = figures.prefix(3).compactMap { TrendPanel.chart($0, unit, context) }
        let years = TrendPanel.years(from: since, to: context.at)
        self.years = years.map { String($0.end.components.year) }
        let picture = context.picture
        rows = figures.map { figure in
            let values = years.map { year in
                context.number(
                    picture.value(of: figure, unit: unit, at: year.end, since: year.start), figure, unit: unit,
                    since: year.start, at: year.end)
            }
            return Row(label: context.say(figure.label), values: values)
        }
    }

    private static func chart(_ figure: Figure, _ unit: UnitID, _ context: Context) -> Chart? {
        guard let line = context.line(of: figure, unit: unit, size: .chart) else { return nil }
        let tone =
            switch figure {
            case .villagesWithoutMembers: "bad"
            case .villagesWithoutIndependentCell: "warn"
            default: "good"
            }
        let (first, last) = line.ends
        return Chart(
            label: context.say(figure.label), tone: tone,
            ends: "\(context.say.number(first)) → \(context.say.number(last))", line: line)
    }

    private typealias Year = (start: Day, end: Day)

    private static func years(from since: Day, to at: Day) -> [Year] {
        (since.components.year...at.components.year).suffix(yearsMax).compactMap { year in
            guard let before = Day(year: year - 1, month: 12, day: 31), let end = Day(year: year, month: 12, day: 31)
            else { return nil }
            let (from, until) = (max(before, since), min(end, at))
            return from < until ? (from, until) : nil
        }
    }
}
