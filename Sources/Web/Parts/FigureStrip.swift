internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Reports

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
        var name: String
        var whole: String?
        var tone: String
    }

    private var items: [Item] {
        let villages = [
            Item(name: "villages_without_members", whole: "villages", tone: "bad"),
            Item(name: "villages_without_independent_cell", whole: "villages", tone: "warn"),
        ]
        let stations = [Item(name: "health_stations_without_cell", whole: "health_stations", tone: "warn")]
        let others = [
            Item(name: "members", tone: "good"), Item(name: "admitted", tone: "good"),
            Item(name: reading.value("grassroots") > 1 ? "grassroots" : "cells", tone: "plain"),
        ]
        return (reading.value("villages") > 0 ? villages : [])
            + (reading.value("health_stations") > 0 ? stations : []) + others
    }

    var markup: Markup {
        tag("ul", .class("strip")) {
            for item in items { cell(item) }
        }
    }

    @MarkupBuilder
    private func cell(_ item: Item) -> Markup {
        if let figure = Figure.named(item.name), figure.kind == .stock || context.since != nil {
            tag("li", .class(item.tone)) {
                tag("p", .class("label")) { say(figure.label) }
                tag("p", .class("value")) {
                    context.number(reading.value(item.name), .figure(figure), unit: unit)
                    if let whole = item.whole { tag("small") { "/" + say.number(reading.value(whole)) } }
                }
                tag("p", .class("note")) { note(item, figure) }
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
    private func note(_ item: Item, _ figure: Figure) -> Markup {
        if figure.kind == .stock, context.since != nil {
            say("đầu kỳ ", "at the start ")
            context.startNumber(reading.startValue(item.name), figure, unit: unit)
            if reading.change(item.name) != 0 {
                " · "
                tag("b", .class("change")) { say.signed(reading.change(item.name)) }
            }
        } else if item.name == "admitted", let trained = Figure.named("trained") {
            say("học lớp nhận thức ", "trained ")
            context.number(reading.value("trained"), .figure(trained), unit: unit)
        }
    }
}
