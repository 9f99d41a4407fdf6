internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws a place's history over time.
struct PlaceHistoryDrawing {
    let history: PlaceHistory
    let say: Speech

    private static let left = 190.0
    private static let width = 860.0
    private static let barHeight = 22.0
    private static let curveHeight = 84.0
    /// Bars that are drawn; a place with more has its whole history in the table.
    private static let barsMax = 24

    func draw(_ html: inout HTML) {
        let shown = history.bars.prefix(PlaceHistoryDrawing.barsMax)
        let height = PlaceHistoryDrawing.curveHeight + Double(shown.count) * PlaceHistoryDrawing.barHeight + 24
        html.scrolling(say("Lịch sử dạng hình", "History as a drawing")) { html in
            html.tag(
                "svg", .class("history"),
                Attribute("viewBox", "0 0 \(Int(PlaceHistoryDrawing.width)) \(Int(height))"),
                Attribute("role", "img"),
                .label(
                    say(
                        "Lịch sử địa bàn; bảng bên dưới ghi cùng nội dung",
                        "History of the place; the table below says the same"))
            ) { html in
                axis(height, &html)
                curve(&html)
                for (index, bar) in shown.enumerated() {
                    let top = PlaceHistoryDrawing.curveHeight + Double(index) * PlaceHistoryDrawing.barHeight
                    draw(bar, top: top, &html)
                }
            }
        }
    }

    private func x(_ day: Day) -> Double {
        let (first, last) = (Double(history.first.number), Double(history.last.number))
        let share = (Double(day.number) - first) / (last - first)
        let (left, width) = (PlaceHistoryDrawing.left, PlaceHistoryDrawing.width)
        return left + min(max(share, 0), 1) * (width - left - 8)
    }

    private func axis(_ height: Double, _ html: inout HTML) {
        let (start, end) = (history.first.components.year, history.last.components.year)
        let stride = max(1, (end - start) / 8)
        for year in Swift.stride(from: start + 1, through: end, by: stride) {
            guard let day = Day(year: year, month: 1, day: 1) else { continue }
            let x = String(drawn: x(day))
            html.tag("g", .class("axis")) { html in
                html.tag(
                    "line", Attribute("x1", x), Attribute("x2", x), Attribute("y1", "0"),
                    Attribute("y2", String(drawn: height - 18)))
                html.tag(
                    "text", Attribute("x", x), Attribute("y", String(drawn: height - 4)), text: String(year))
            }
        }
    }

    private func curve(_ html: inout HTML) {
        let steps = history.members
        let most = max(steps.map(\.value).max() ?? 1, 1)
        let bottom = PlaceHistoryDrawing.curveHeight - 12
        func y(_ value: Int32) -> Double { bottom - (bottom - 8) * Double(value) / Double(most) }
        func line(_ path: inout AttributeWriter) {
            path.letters("M")
            path.number(x(history.first))
            path.letters(" ")
            path.number(y(0))
            for step in steps {
                path.letters("H")
                path.number(x(Day(number: step.day)))
                path.letters("V")
                path.number(y(step.value))
            }
            path.letters("H")
            path.number(x(history.last))
        }
        html.tag("g", .class("good")) { html in
            html.tag(
                "text", Attribute("x", "0"), Attribute("y", "20"), .class("name"), text: say("Đảng viên", "Members"))
            html.tag(
                "text", Attribute("x", String(drawn: PlaceHistoryDrawing.left - 8)), Attribute("y", "14"),
                .class("end"), text: say.number(Int(most)))
            html.tag(
                "path", "d",
                written: { area in
                    line(&area)
                    area.letters("V")
                    area.number(bottom)
                    area.letters("H")
                    area.number(x(history.first))
                    area.letters("Z")
                }, .class("area"))
            html.tag("path", "d", written: line, .class("line"))
        }
    }

    private func draw(_ bar: PlaceHistory.Bar, top: Double, _ html: inout HTML) {
        let (from, until) = (x(bar.from), x(min(bar.until ?? history.last, history.last)))
        html.tag("g", .class(bar.tone)) { html in
            html.tag(
                "text", Attribute("x", "0"), Attribute("y", String(drawn: top + 14)), .class("name"),
                text: bar.label.shortened(to: 28))
            html.tag(
                "rect", .class("bar"), Attribute("x", String(drawn: from)), Attribute("y", String(drawn: top + 4)),
                Attribute("width", String(drawn: max(until - from, 2))), Attribute("height", "13"))
        }
    }
}
