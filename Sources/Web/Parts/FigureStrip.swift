internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// The figures that matter most, each with its way through the period as a step line.
struct FigureStrip {
    private let context: Context
    private let unit: UnitID
    private let reading: FigureReading
    private var say: Speech { context.say }

    init(_ context: Context, unit: UnitID, reading: FigureReading) {
        self.context = context
        self.unit = unit
        self.reading = reading
    }

    private struct Item {
        var figure: Figure
        var whole: Figure?
        var tone: String
    }

    private var items: [Item] {
        let villages = [
            Item(figure: .villagesWithoutMembers, whole: .villages, tone: "bad"),
            Item(figure: .villagesWithoutIndependentCell, whole: .villages, tone: "warn"),
        ]
        let stations = [Item(figure: .healthStationsWithoutCell, whole: .healthStations, tone: "warn")]
        let others = [
            Item(figure: .members, tone: "good"), Item(figure: .admitted, tone: "good"),
            Item(figure: reading.value(.grassroots) > 1 ? .grassroots : .cells, tone: "plain"),
        ]
        return (reading.value(.villages) > 0 ? villages : [])
            + (reading.value(.healthStations) > 0 ? stations : []) + others
    }

    var markup: Markup {
        tag("ul", .class("strip")) {
            for item in items { cell(item) }
        }
    }

    @MarkupBuilder
    private func cell(_ item: Item) -> Markup {
        let figure = item.figure
        if figure.kind == .stock || context.since != nil {
            tag("li", .class(item.tone)) {
                tag("p", .class("label")) { say(figure.label) }
                tag("p", .class("value")) {
                    context.number(reading.value(figure), .figure(figure), unit: unit)
                    if let whole = item.whole { tag("small") { "/" + say.number(reading.value(whole)) } }
                }
                tag("p", .class("note")) { note(figure) }
                if let since = context.since {
                    let steps = context.picture.tree.steps(of: figure, unit: unit, since: since, at: context.at)
                    StepLine(steps, at: context.at, size: .strip, label: lineLabel(figure, steps)).markup
                }
            }
        }
    }

    private func lineLabel(_ figure: Figure, _ steps: [StepFunction.Step]) -> String {
        let first = say.number(Int(steps.first?.value ?? 0))
        let last = say.number(Int(steps.last?.value ?? 0))
        return say("\(say(figure.label)): từ \(first) đến \(last)", "\(say(figure.label)): from \(first) to \(last)")
    }

    @MarkupBuilder
    private func note(_ figure: Figure) -> Markup {
        if figure.kind == .stock, context.since != nil {
            say("đầu kỳ ", "at the start ")
            context.startNumber(reading.startValue(figure), figure, unit: unit)
            if reading.change(figure) != 0 {
                " · "
                tag("b", .class("change")) { say.signed(reading.change(figure)) }
            }
        } else if figure == .admitted {
            say("học lớp nhận thức ", "trained ")
            context.number(reading.value(.trained), .figure(.trained), unit: unit)
        }
    }
}
