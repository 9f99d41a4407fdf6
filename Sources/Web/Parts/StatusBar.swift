internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// How villages divide by the cells that cover them, as one bar.
struct StatusBar: Hashable, Sendable {
    /// How many villages each part holds.
    let counts: [PlaceStatus.Kind: Int]

    private var total: Int { counts.values.reduce(0, +) }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard total > 0 else { return html.tag("span", .class("quiet"), text: "–") }
        let label = PlaceStatus.Kind.allCases.reversed().compactMap { kind in
            counts[kind].flatMap { $0 > 0 ? "\(say(StatusBar.label(of: kind))) \(say.number($0))" : nil }
        }.joined(separator: ", ")
        html.tag(
            "svg", .class("statusbar"), Attribute("viewBox", "0 0 100 8"), Attribute("preserveAspectRatio", "none"),
            Attribute("role", "img"), .label(label)
        ) { html in
            for part in parts {
                html.tag(
                    "rect", .class(part.kind.rawValue), Attribute("x", String(part.start)),
                    Attribute("width", String(part.width)), Attribute("height", "8"))
            }
        }
    }

    /// What a part of the bar is called. Whether anybody lives there it does not tell.
    private static func label(of kind: PlaceStatus.Kind) -> BilingualText {
        kind == .noCell ? BilingualText("chưa có chi bộ", "no cell") : kind.label
    }

    private var parts: [(kind: PlaceStatus.Kind, start: Int, width: Int)] {
        var result: [(PlaceStatus.Kind, Int, Int)] = []
        var sum = 0
        for kind in PlaceStatus.Kind.allCases.reversed() {
            let count = counts[kind] ?? 0
            let (start, end) = (sum * 100 / total, (sum + count) * 100 / total)
            if count > 0 { result.append((kind, start, max(1, end - start))) }
            sum += count
        }
        return result
    }
}

extension StatusBar {
    /// Villages of a unit by the cells that cover them, from its figures: own cell, combined cell, none.
    init(of unit: UnitID, _ context: Context) {
        let value = { (figure: Figure) in context.picture.value(of: figure, unit: unit, at: context.at) }
        let villages = value(.villages)
        let withoutOwn = value(.villagesWithoutIndependentCell)
        let withoutAny = value(.villagesWithoutCell)
        self.init(counts: [
            .independentCell: villages - withoutOwn, .combinedCell: withoutOwn - withoutAny, .noCell: withoutAny,
        ])
    }
}
