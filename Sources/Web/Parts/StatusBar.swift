internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// How villages divide by the cells that cover them, as one bar.
struct StatusBar: Hashable, Sendable {
    /// How many villages have a cell of their own, share one, and have none.
    let own: Int
    let combined: Int
    let none: Int

    private var total: Int { own + combined + none }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard total > 0 else { return html.tag("span", .class("quiet"), text: "–") }
        var label = ""
        label.reserveCapacity(80)
        for part in parts {
            label += label.isEmpty ? "" : ", "
            label += say(StatusBar.label(of: part.kind))
            label += " "
            label += say.number(part.count)
        }
        html.tag(
            "svg", .class("statusbar"), Attribute("viewBox", "0 0 100 8"), Attribute("preserveAspectRatio", "none"),
            Attribute("role", "img"), .label(label)
        ) { html in
            var sum = 0
            for part in parts {
                let (start, end) = (sum * 100 / total, (sum + part.count) * 100 / total)
                html.tag(
                    "rect", .class(part.kind.rawValue), Attribute("x", String(start)),
                    Attribute("width", String(max(1, end - start))), Attribute("height", "8"))
                sum += part.count
            }
        }
    }

    /// What a part of the bar is called. Whether anybody lives there it does not tell.
    private static func label(of kind: PlaceStatus.Kind) -> BilingualText {
        kind == .noCell ? BilingualText("chưa có chi bộ", "no cell") : kind.label
    }

    private var parts: [(kind: PlaceStatus.Kind, count: Int)] {
        [(.independentCell, own), (.combinedCell, combined), (.noCell, none)].filter { $0.1 > 0 }
    }
}

extension StatusBar {
    /// Villages of a unit by the cells that cover them, from its figures: own cell, combined cell, none.
    init(of unit: UnitID, _ context: Context) {
        let value = { (figure: Figure) in context.picture.value(of: figure, unit: unit, at: context.at) }
        let villages = value(.villages)
        let withoutOwn = value(.villagesWithoutIndependentCell)
        let withoutAny = value(.villagesWithoutCell)
        self.init(own: villages - withoutOwn, combined: withoutOwn - withoutAny, none: withoutAny)
    }
}
