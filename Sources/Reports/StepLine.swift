package import Figures
package import Ledger
package import Markup
internal import Words

/// A step function drawn as a line whose steps stay steps: SVG without style, coloured by the classes of the page.
package struct StepLine: Sendable {
    /// How large it is drawn, in units of the drawing.
    package struct Size: Sendable {
        let width: Double
        let height: Double

        /// A line in a strip of figures.
        package static let strip = Size(width: 132, height: 30)
        /// A chart of its own.
        package static let chart = Size(width: 560, height: 140)
    }

    /// Beyond this many steps a line is drawn through its values at equal distances: no eye sees more, and a page
    /// stays small.
    private static let stepsMax = 96

    /// So far outside the drawing lie the sides of the area.
    private static let outside = 9.0

    private let steps: [StepFunction.Step]
    private let from: Int32
    private let until: Int32
    private let size: Size
    private let label: String
    /// The values at the bottom and the top of the drawing.
    private let bottom: Double
    private let top: Double

    /// The line of these steps from the first one's day to `at`.
    ///
    /// - Parameter label: what it shows, for those who cannot see it.
    package init(_ steps: [StepFunction.Step], at: Day, size: Size, label: String) {
        from = steps.first?.day ?? at.number
        until = max(at.number, from + 1)
        self.steps = StepLine.thinned(steps, from: from, until: until)
        self.size = size
        self.label = label
        // Nothing is the bottom when the least value is small beside the greatest, else the line would lie at the top; and where it is level,
        // since a line at the bottom says nothing.
        let greatest = Double(self.steps.map(\.value).max() ?? 0)
        let least = Double(self.steps.map(\.value).min() ?? 0)
        bottom = least * 2 < greatest || least == greatest ? 0 : least - (greatest - least) * 0.3
        top = max(greatest, bottom + 1)
    }

    /// The value at the beginning and at the end; 0 where there is none.
    package var ends: (first: Int, last: Int) { (Int(steps.first?.value ?? 0), Int(steps.last?.value ?? 0)) }

    /// Draws it.
    package func draw(_ html: inout HTML) {
        html.tag(
            "svg", .class("stepline"),
            Attribute("viewBox", "0 0 \(String(drawn: size.width)) \(String(drawn: size.height))"),
            Attribute("role", "img"), .label(label), Attribute("preserveAspectRatio", "none")
        ) { html in
            html.tag("path", "d", written: write, Attribute("vector-effect", "non-scaling-stroke"))
        }
    }

    /// The line, and the area under it, as one path: its sides and its bottom lie outside the drawing, where nobody sees them.
    private func write(_ path: inout AttributeWriter) {
        path.letters("M")
        path.number(-StepLine.outside)
        path.letters(" ")
        path.number(size.height + StepLine.outside)
        path.letters("V")
        path.number(steps.first.map { y($0.value) } ?? size.height)
        for step in steps.dropFirst() {
            path.letters("H")
            path.number(x(step.day))
            path.letters("V")
            path.number(y(step.value))
        }
        path.letters("H")
        path.number(size.width + StepLine.outside)
        path.letters("V")
        path.number(size.height + StepLine.outside)
        path.letters("Z")
    }

    private func x(_ day: Int32) -> Double { size.width * Double(day - from) / Double(until - from) }

    private func y(_ value: Int32) -> Double { 2 + (size.height - 4) * (1 - (Double(value) - bottom) / (top - bottom)) }

    private static func thinned(_ steps: [StepFunction.Step], from: Int32, until: Int32) -> [StepFunction.Step] {
        guard steps.count > stepsMax else { return steps }
        var result: [StepFunction.Step] = []
        var index = 0
        for sample in 0..<stepsMax {
            let day = from + Int32(Int64(until - from) * Int64(sample) / Int64(stepsMax - 1))
            while index + 1 < steps.count, steps[index + 1].day <= day { index += 1 }
            if result.last?.value != steps[index].value {
                result.append(StepFunction.Step(day: day, value: steps[index].value))
            }
        }
        return result
    }
}
