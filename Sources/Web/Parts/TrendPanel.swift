internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// How the main figures went over the period: a step line each, and the values at the ends of the years in a table.
struct TrendPanel {
    private let context: Context
    private let unit: UnitID
    private let figures: [Figure]
    private let since: Day
    private var say: Speech { context.say }

    /// Years in the table; of a longer period, the last ones.
    private static let yearsMax = 8

    /// Nil without a period.
    init?(_ context: Context, unit: UnitID, reading: FigureReading) {
        guard let since = context.since else { return nil }
        self.context = context
        self.unit = unit
        self.since = since
        let villages: [Figure] = [.villagesWithoutMembers, .villagesWithoutIndependentCell]
        figures = (reading.value(.villages) > 0 ? villages : []) + [.members, .admitted, .trained]
    }

    var markup: Markup {
        tag("section", .class("panel")) {
            tag("h2") { say("Diễn biến trong kỳ", "Over the period") }
            for figure in figures.prefix(3) { chart(figure) }
            table
        }
    }

    private func chart(_ figure: Figure) -> Markup {
        let steps = context.picture.tree.steps(of: figure, unit: unit, since: since, at: context.at)
        let (first, last) = (say.number(Int(steps.first?.value ?? 0)), say.number(Int(steps.last?.value ?? 0)))
        return tag("figure", .class("trend " + tone(figure))) {
            tag("figcaption") {
                tag("span") { say(figure.label) }
                tag("span", .class("quiet")) { "\(first) → \(last)" }
            }
            StepLine(
                steps, at: context.at, size: .chart,
                label: say(
                    "\(say(figure.label)): từ \(first) đến \(last)", "\(say(figure.label)): from \(first) to \(last)")
            ).markup
        }
    }

    private func tone(_ figure: Figure) -> String {
        switch figure {
        case .villagesWithoutMembers: "bad"
        case .villagesWithoutIndependentCell: "warn"
        default: "good"
        }
    }

    /// Stocks at the end of each year, flows within it.
    private var table: Markup {
        tag(
            "div", .class("scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
            .label(say("Số liệu từng năm", "Figures year by year"))
        ) { years(of: figures) }
    }

    private func years(of figures: [Figure]) -> Markup {
        tag("table", .class("data")) {
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Số liệu", "Figure") }
                    for year in years { tag("th", Attribute("scope", "col")) { String(year.end.components.year) } }
                }
            }
            tag("tbody") {
                for figure in figures {
                    tag("tr") {
                        tag("th", Attribute("scope", "row")) { say(figure.label) }
                        for year in years { tag("td") { value(figure, year) } }
                    }
                }
            }
        }
    }

    private typealias Year = (start: Day, end: Day)

    private var years: [Year] {
        let (first, last) = (since.components.year, context.at.components.year)
        return (first...last).suffix(TrendPanel.yearsMax).compactMap { year in
            guard let before = Day(year: year - 1, month: 12, day: 31), let end = Day(year: year, month: 12, day: 31)
            else { return nil }
            let (from, until) = (max(before, since), min(end, context.at))
            return from < until ? (from, until) : nil
        }
    }

    private func value(_ figure: Figure, _ year: Year) -> Markup {
        let value = context.picture.tree.value(of: figure, unit: unit, at: year.end, since: year.start)
        var question = context.question
        question.at = year.end
        question.since = year.start
        return context.mention(
            address: context.address(.list(context.picture.code(of: unit), figure.name), question), say.number(value))
    }
}
