internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// The figures that matter most, each with its way through the period as a step line.
struct FigureStrip: Sendable {
    /// A figure that matters.
    struct Item: Sendable {
        let label: String
        /// `good`, `warn`, `bad` or `plain`: how the line is coloured.
        let tone: String
        let value: Link
        /// The whole that the value is a part of; nil where it is none.
        let whole: String?
        let note: [Stretch]
        /// By how much it grew over the period; nil where it did not.
        let change: String?
        /// Nil without a period.
        let line: StepLine?
    }

    let items: [Item]

    init(_ context: Context, unit: UnitID, reading: FigureReading) {
        items = FigureStrip.chosen(reading).filter { $0.figure.kind == .stock || context.since != nil }.map { chosen in
            let figure = chosen.figure
            return Item(
                label: context.say(figure.label), tone: chosen.tone,
                value: context.number(reading.value(figure), .figure(figure), unit: unit),
                whole: chosen.whole.map { context.say.number(reading.value($0)) },
                note: FigureStrip.note(figure, unit, reading, context),
                change: FigureStrip.change(figure, reading, context),
                line: context.line(of: figure, unit: unit, size: .strip))
        }
    }

    private typealias Chosen = (figure: Figure, whole: Figure?, tone: String)

    private static func chosen(_ reading: FigureReading) -> [Chosen] {
        let villages: [Chosen] = [
            (.villagesWithoutMembers, .villages, "bad"), (.villagesWithoutIndependentCell, .villages, "warn"),
        ]
        let stations: [Chosen] = [(.healthStationsWithoutCell, .healthStations, "warn")]
        let others: [Chosen] = [
            (.members, nil, "good"), (.admitted, nil, "good"),
            (reading.value(.grassroots) > 1 ? .grassroots : .cells, nil, "plain"),
        ]
        return (reading.value(.villages) > 0 ? villages : [])
            + (reading.value(.healthStations) > 0 ? stations : []) + others
    }

    private static func note(
        _ figure: Figure, _ unit: UnitID, _ reading: FigureReading, _ context: Context
    ) -> [Stretch] {
        if figure.kind == .stock, context.since != nil {
            return [
                .words(context.say("đầu kỳ ", "at the start ")),
                .link(context.startNumber(reading.startValue(figure), figure, unit: unit)),
            ]
        }
        guard figure == .admitted else { return [] }
        return [
            .words(context.say("học lớp nhận thức ", "trained ")),
            .link(context.number(reading.value(.trained), .figure(.trained), unit: unit)),
        ]
    }

    private static func change(_ figure: Figure, _ reading: FigureReading, _ context: Context) -> String? {
        guard figure.kind == .stock, context.since != nil, reading.change(figure) != 0 else { return nil }
        return context.say.signed(reading.change(figure))
    }

    func draw(_ html: inout HTML) {
        html.tag("ul", .class("strip")) { html in
            for item in items {
                html.tag("li", .class(item.tone)) { html in
                    html.tag("p", .class("label"), text: item.label)
                    html.tag("p", .class("value")) { html in
                        html.link(item.value)
                        if let whole = item.whole { html.tag("small", text: "/" + whole) }
                    }
                    html.tag("p", .class("note")) { html in
                        html.stretches(item.note)
                        if let change = item.change {
                            html.text(" · ")
                            html.tag("b", .class("change"), text: change)
                        }
                    }
                    item.line?.draw(&html)
                }
            }
        }
    }
}

extension Context {
    /// How a figure of a unit went over the period; nil without one.
    func line(of figure: Figure, unit: UnitID, size: StepLine.Size) -> StepLine? {
        guard let since else { return nil }
        let steps = picture.steps(of: figure, unit: unit, since: since, at: at)
        let (first, last) = (say.number(Int(steps.first?.value ?? 0)), say.number(Int(steps.last?.value ?? 0)))
        let label = say(
            "\(say(figure.label)): từ \(first) đến \(last)", "\(say(figure.label)): from \(first) to \(last)")
        return StepLine(steps, at: at, size: size, label: label)
    }
}
