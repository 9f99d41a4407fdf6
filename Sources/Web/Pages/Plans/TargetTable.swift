internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What a unit and those below are to reach in a year: set, allocated and not, what has come, and what should have by now.
struct TargetTable: Sendable {
    /// A figure of the year.
    struct Section: Hashable, Sendable {
        let label: String
        /// The unit's own; nil where none is recorded: then there is none.
        let own: Row?
        let below: [Row]
        /// What of the unit's own is set below, and what is not; nil where nothing is.
        let allocated: String?
    }

    /// A unit's target.
    struct Row: Hashable, Sendable {
        let unit: Link
        let target: String
        let result: Link
        let share: String
        /// What should have come by the day, as the days of the year go.
        let expected: String
        let isBehind: Bool
    }

    let year: Int
    let sections: [Section]
    /// The years before and after in which anything is set.
    let years: [Tab]

    private static let rowsMax = 60

    init(_ context: Context, unit: UnitID) throws {
        let picture = context.picture
        let asked = try context.query.value("year") { text in
            Int(text).flatMap { (1900...2999).contains($0) && String($0) == text ? $0 : nil }
        }
        let year = asked ?? context.at.components.year
        self.year = year
        let own = try picture.targets(of: unit)
        let children = picture.children(of: unit, on: context.at).prefix(TargetTable.rowsMax)
        var below: [(UnitID, TargetStatement)] = []
        for child in children {
            for target in TargetTable.latest(try picture.targets(of: child), in: year) { below.append((child, target)) }
        }
        let ownOfYear = TargetTable.latest(own, in: year)
        let names = Set(ownOfYear.map(\.indicator) + below.map(\.1.indicator)).sorted()
        sections = names.map { name in
            TargetTable.section(
                name, ownOfYear.first { $0.indicator == name }, below.filter { $0.1.indicator == name }, unit, context)
        }
        years = Set(own.map(\.year) + [year, context.at.components.year]).sorted().suffix(12).map { other in
            Tab(text: String(other), address: context.here([("year", String(other))]), isHere: other == year)
        }
    }

    /// Of a year, of each figure what was said last.
    private static func latest(_ targets: [TargetStatement], in year: Int) -> [TargetStatement] {
        targets.filter { $0.year == year }.reduce(into: [String: TargetStatement]()) { $0[$1.indicator] = $1 }.values
            .sorted { $0.indicator < $1.indicator }
    }

    private static func section(
        _ name: String, _ own: TargetStatement?, _ below: [(UnitID, TargetStatement)], _ unit: UnitID,
        _ context: Context
    ) -> Section {
        let say = context.say
        let sum = below.reduce(0) { $0 + $1.1.value }
        let allocated = own.flatMap { own -> String? in
            guard !below.isEmpty else { return nil }
            let left = own.value - sum
            if left == 0 { return say("đã phân bổ hết cho cấp dưới", "all of it is allocated below") }
            return left > 0
                ? say(
                    "đã phân bổ \(say.number(sum)), còn \(say.number(left)) chưa phân bổ",
                    "\(say.number(sum)) allocated below, \(say.number(left)) not yet")
                : say(
                    "cấp dưới được giao \(say.number(sum)), hơn \(say.number(-left))",
                    "\(say.number(sum)) set below, \(say.number(-left)) more than this")
        }
        return Section(
            label: Figure.named(name).map { say($0.label) } ?? context.room.name(name),
            own: own.map { row($0, unit, context) }, below: below.map { row($0.1, $0.0, context) },
            allocated: allocated)
    }

    private static func row(_ target: TargetStatement, _ unit: UnitID, _ context: Context) -> Row {
        let (say, picture) = (context.say, context.picture)
        let (link, value) = (context.mention(unit: unit), say.number(target.value))
        guard let progress = TargetProgress(target, unit, picture, at: context.at) else {
            return Row(
                unit: link, target: value, result: Link("–", to: nil), share: "–", expected: "–", isBehind: false)
        }
        return Row(
            unit: link, target: value,
            result: context.number(
                progress.result, progress.figure, unit: unit, since: progress.since, at: progress.last),
            // Of what is to become less a share tells nothing.
            share: progress.figure.isBetterLow ? "–" : say.percent(progress.result, of: target.value) ?? "–",
            expected: say.number(progress.expected), isBehind: progress.isBehind)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.panel(say("Chỉ tiêu năm \(year)", "Targets of \(year)"), id: "chi-tieu", isWide: true) { html in
            if years.count > 1 { html.tabs(say("Năm", "Year"), years) }
            guard !sections.isEmpty else {
                return html.quiet(say("Năm này chưa giao chỉ tiêu nào.", "No target is recorded for this year."))
            }
            for section in sections { draw(section, &html, say) }
        }
    }

    private func draw(_ section: Section, _ html: inout HTML, _ say: Speech) {
        html.tag("h3", text: section.label)
        if let allocated = section.allocated { html.quiet(allocated) }
        html.table([
            Column(say("Tổ chức", "Unit")), Column(say("Giao", "Target")), Column(say("Đạt", "Result")),
            Column(say("Tỷ lệ", "Share")), Column(say("Đến nay phải đạt", "Due by now"), "secondary"),
            Column(say("Tiến độ", "Pace"), "left"),
        ]) { html in
            if let own = section.own { draw(own, "total", &html, say) }
            for row in section.below { draw(row, nil, &html, say) }
        }
    }

    private func draw(_ row: Row, _ names: String?, _ html: inout HTML, _ say: Speech) {
        html.row(row.unit, names) { html in
            html.cell(row.target)
            html.cell(row.result)
            html.cell(row.share)
            html.cell(row.expected, "secondary")
            html.tag("td", .class("left")) { html in
                if row.isBehind {
                    html.tag("b", text: say("chậm", "behind"))
                } else {
                    html.text(say("theo kịp", "on pace"))
                }
            }
        }
    }
}
