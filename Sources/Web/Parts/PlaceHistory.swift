internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// A place's history drawn over time: members as steps, the cells that covered it and the units that answered for it as
/// bars; the same in a table below.
struct PlaceHistory {
    private struct Bar {
        var label: String
        var from: Day
        var until: Day?
        var tone: String
    }

    private let context: Context
    private let place: PlaceID
    private let first: Day
    private let last: Day
    private let members: StepFunction
    private let bars: [Bar]
    private var say: Speech { context.say }

    private static let left = 190.0
    private static let width = 860.0
    private static let barHeight = 22.0
    private static let curveHeight = 84.0
    /// Bars that are drawn; a place with more has its whole history in the table.
    private static let barsMax = 24

    init(_ context: Context, place: PlaceID) {
        self.context = context
        self.place = place
        let picture = context.picture
        let periods = picture.periods(of: place)
        let say = context.say
        members = picture.tree.members(at: place)
        first =
            [periods.first?.from, members.steps.first.map { Day(number: $0.day) }].compactMap { $0 }.min() ?? context.at
        last = max(context.at, first.adding(days: 1))
        let units = periods.flatMap {
            PlaceHistory.bars(of: $0.content.unit, say("thuộc ", "under "), $0.from, $0.until, "plain", context)
        }
        let cells = picture.tree.coverages(of: place).flatMap { coverage in
            coverage.days.spans.flatMap { span in
                PlaceHistory.bars(
                    of: coverage.cell, "", Day(number: span.from),
                    span.until == .max ? nil : Day(number: span.until), "cell", context)
            }
        }
        bars = (cells + units).filter { $0.from <= context.at }.sorted { ($0.tone, $0.from) < ($1.tone, $1.from) }
    }

    /// One bar for each name that the unit had in that time, so that each stands beside the days on which it was so called.
    private static func bars(
        of unit: UnitID, _ lead: String, _ from: Day, _ until: Day?, _ tone: String, _ context: Context
    ) -> [Bar] {
        let later = context.picture.periods(of: unit).map(\.from).filter { day in
            day > from && until.map { day < $0 } ?? true
        }
        var bars: [Bar] = []
        for day in [from] + later {
            let label = lead + context.name(of: unit, on: day)
            guard bars.last?.label != label else { continue }
            if !bars.isEmpty { bars[bars.count - 1].until = day }
            bars.append(Bar(label: label, from: day, until: until, tone: tone))
        }
        return bars
    }

    @MarkupBuilder
    var markup: Markup {
        drawing
        milestones
        table
    }

    private var drawing: Markup {
        let shown = bars.prefix(PlaceHistory.barsMax)
        let height = PlaceHistory.curveHeight + Double(shown.count) * PlaceHistory.barHeight + 24
        return tag(
            "div", .class("scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
            .label(say("Lịch sử dạng hình", "History as a drawing"))
        ) {
            tag(
                "svg", .class("history"), Attribute("viewBox", "0 0 \(Int(PlaceHistory.width)) \(Int(height))"),
                Attribute("role", "img"),
                .label(
                    say(
                        "Lịch sử địa bàn; bảng bên dưới ghi cùng nội dung",
                        "History of the place; the table below says the same"))
            ) {
                axis(height)
                curve
                for (index, bar) in shown.enumerated() {
                    draw(bar, top: PlaceHistory.curveHeight + Double(index) * PlaceHistory.barHeight)
                }
            }
        }
    }

    private func x(_ day: Day) -> Double {
        let share = (Double(day.number) - Double(first.number)) / (Double(last.number) - Double(first.number))
        return PlaceHistory.left + min(max(share, 0), 1) * (PlaceHistory.width - PlaceHistory.left - 8)
    }

    private func axis(_ height: Double) -> Markup {
        let (start, end) = (first.components.year, last.components.year)
        let stride = max(1, (end - start) / 8)
        return Markup(
            joining: Swift.stride(from: start + 1, through: end, by: stride).compactMap { year in
                Day(year: year, month: 1, day: 1).map { day in
                    tag("g", .class("axis")) {
                        tag(
                            "line", Attribute("x1", text(x(day))), Attribute("x2", text(x(day))), Attribute("y1", "0"),
                            Attribute("y2", text(height - 18)))
                        tag("text", Attribute("x", text(x(day))), Attribute("y", text(height - 4))) { String(year) }
                    }
                }
            })
    }

    private var curve: Markup {
        let steps = members.steps.filter { $0.day <= context.at.number }
        let most = max(steps.map(\.value).max() ?? 1, 1)
        let bottom = PlaceHistory.curveHeight - 12
        func y(_ value: Int32) -> String { text(bottom - (bottom - 8) * Double(value) / Double(most)) }
        var line = "M\(text(x(first))) \(y(0))"
        for step in steps { line += "H\(text(x(Day(number: step.day))))V\(y(step.value))" }
        line += "H\(text(x(last)))"
        return tag("g", .class("good")) {
            tag("text", Attribute("x", "0"), Attribute("y", "20"), .class("name")) { say("Đảng viên", "Members") }
            tag("text", Attribute("x", text(PlaceHistory.left - 8)), Attribute("y", "14"), .class("end")) {
                say.number(Int(most))
            }
            tag("path", .class("area"), Attribute("d", line + "V\(text(bottom))H\(text(x(first)))Z"))
            tag("path", .class("line"), Attribute("d", line))
        }
    }

    private func draw(_ bar: Bar, top: Double) -> Markup {
        let (from, until) = (x(bar.from), x(min(bar.until ?? last, last)))
        return tag("g", .class(bar.tone)) {
            tag("text", Attribute("x", "0"), Attribute("y", text(top + 14)), .class("name")) {
                bar.label.shortened(to: 28)
            }
            tag(
                "rect", .class("bar"), Attribute("x", text(from)), Attribute("y", text(top + 4)),
                Attribute("width", text(max(until - from, 2))), Attribute("height", "13"))
        }
    }

    private func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(Double(tenths) / 10)"
    }
}

extension PlaceHistory {
    /// First covered, first member, and every fall back to none.
    private var milestones: Markup {
        let covered = bars.filter { $0.tone == "cell" }.map(\.from).min()
        let steps = members.steps.filter { $0.day <= context.at.number }
        let arrived = steps.first { $0.value > 0 }.map { Day(number: $0.day) }
        let relapses = steps.filter { $0.value == 0 }.map { Day(number: $0.day) }
        return tag("dl", .class("facts")) {
            tag("dt") { say("Có chi bộ phụ trách lần đầu", "First covered by a cell") }
            tag("dd") { covered.map(say.date) ?? say("chưa", "not yet") }
            tag("dt") { say("Có đảng viên lần đầu", "First member") }
            tag("dd") { arrived.map(say.date) ?? say("chưa", "not yet") }
            tag("dt") { say("Tái trắng", "Fell back to none") }
            tag("dd") {
                relapses.isEmpty
                    ? say("chưa lần nào", "never") : relapses.suffix(12).map(say.date).joined(separator: ", ")
            }
        }
    }

    private var table: Markup {
        tag("details") {
            tag("summary") { say("Lịch sử dạng bảng", "History as a table") }
            tag("table", .class("data")) {
                tag("thead") {
                    tag("tr") {
                        tag("th", Attribute("scope", "col")) { say("Chi bộ, tổ chức", "Cell or unit") }
                        tag("th", Attribute("scope", "col")) { say("Từ ngày", "From") }
                        tag("th", Attribute("scope", "col")) { say("Đến ngày", "Until") }
                    }
                }
                tag("tbody") {
                    for bar in bars.prefix(Paging.rowsMax) {
                        tag("tr") {
                            tag("th", Attribute("scope", "row")) { bar.label }
                            tag("td") { say.date(bar.from) }
                            tag("td") { bar.until.map(say.date) ?? say("nay", "now") }
                        }
                    }
                }
            }
            tag("table", .class("data")) {
                tag("caption") { say("Số đảng viên thay đổi", "Members, change by change") }
                tag("tbody") {
                    for step in members.steps.filter({ $0.day <= context.at.number }).suffix(Paging.rowsMax) {
                        tag("tr") {
                            tag("th", Attribute("scope", "row")) { say.date(Day(number: step.day)) }
                            tag("td") { say.number(Int(step.value)) }
                        }
                    }
                }
            }
        }
    }
}
