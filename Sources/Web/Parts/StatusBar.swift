internal import Figures
internal import Markup
internal import Words

/// How villages divide by the cells that cover them, as one bar.
struct StatusBar {
    /// How many villages each part holds.
    let counts: [PlaceStatus.Kind: Int]

    private var total: Int { counts.values.reduce(0, +) }

    func markup(_ say: Speech) -> Markup {
        guard total > 0 else { return tag("span", .class("quiet")) { "–" } }
        let label = PlaceStatus.Kind.allCases.reversed().compactMap { kind in
            counts[kind].flatMap { $0 > 0 ? "\(say(StatusBar.label(of: kind))) \(say.number($0))" : nil }
        }.joined(separator: ", ")
        return tag(
            "svg", .class("statusbar"), Attribute("viewBox", "0 0 100 8"), Attribute("preserveAspectRatio", "none"),
            Attribute("role", "img"), .label(label)
        ) {
            for part in parts {
                tag(
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
    init(_ answer: FigureAnswer) {
        let villages = answer[.villages]
        let withoutOwn = answer[.villagesWithoutIndependentCell]
        let withoutAny = answer[.villagesWithoutCell]
        self.init(counts: [
            .independentCell: villages - withoutOwn, .combinedCell: withoutOwn - withoutAny, .noCell: withoutAny,
        ])
    }
}
