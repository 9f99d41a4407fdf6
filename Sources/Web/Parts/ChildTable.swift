internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// The units directly under a unit with their figures: sortable by links, paged, the same size however many there are.
struct ChildTable {
    private struct Row {
        var unit: UnitID
        var name: String
        var now: FigureAnswer
        var start: FigureAnswer?
    }

    /// A column of a figure. Secondary ones are left out on a narrow screen.
    private struct Column {
        var figure: Figure
        var heading: BilingualText
        var isSecondary = false
    }

    /// Fewer than elsewhere: a row has many numbers, each a link, and the map stands on the same page.
    private static let rowsMax = 30

    private let context: Context
    private let unit: UnitID
    private let rows: [Row]
    private let paging: Paging
    private let sort: String
    private let isDescending: Bool
    private var say: Speech { context.say }

    init(_ context: Context, unit: UnitID) throws {
        self.context = context
        self.unit = unit
        let picture = context.picture
        let units = picture.tree.children(of: unit, on: context.at)
        let sort =
            try context.query.value("sort") { $0 == "name" || Figure.named($0) != nil ? $0 : nil } ?? ""
        let isDescending = try context.query.value("order") { $0 == "desc" ? true : nil } ?? false
        self.sort = sort
        self.isDescending = isDescending
        let sorted = ChildTable.sorted(units, by: sort, isDescending: isDescending, context)
        paging = try Paging(context.query, count: sorted.count, rowsMax: ChildTable.rowsMax)
        rows = sorted[paging.range].map { child in
            Row(
                unit: child, name: picture.name(of: child),
                now: picture.tree.answer(unit: child, at: context.at, since: context.since),
                start: context.since.map { picture.tree.answer(unit: child, at: $0) })
        }
    }

    var isEmpty: Bool { rows.isEmpty }

    private static func sorted(
        _ units: [UnitID], by sort: String, isDescending: Bool, _ context: Context
    ) -> [UnitID] {
        let picture = context.picture
        let named = units.map { ($0, VietnameseOrder(picture.name(of: $0))) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map(\.0)
        guard let figure = Figure.named(sort) else {
            if sort == "name" { return isDescending ? named.reversed() : named }
            return named.withVillagesFirst(picture.tree, on: context.at)
        }
        let valued = named.enumerated().map { index, unit in
            (unit, picture.tree.value(of: figure, unit: unit, at: context.at, since: context.since), index)
        }
        return valued.sorted { left, right in
            if left.1 != right.1 { return isDescending ? left.1 > right.1 : left.1 < right.1 }
            return left.2 < right.2
        }.map(\.0)
    }

    private var columns: [Column] {
        let hasVillages = rows.contains { $0.now[.villages] > 0 }
        let villages = [
            Column(figure: .villages, heading: BilingualText("Bản", "Villages"), isSecondary: true),
            Column(figure: .villagesWithoutMembers, heading: BilingualText("Chưa có ĐV", "No member")),
            Column(
                figure: .villagesWithoutIndependentCell,
                heading: BilingualText("Chưa có chi bộ độc lập", "No own cell"), isSecondary: true),
        ]
        let flows = [
            Column(figure: .admitted, heading: BilingualText("Kết nạp", "Admitted")),
            Column(figure: .trained, heading: BilingualText("Học lớp", "Trained"), isSecondary: true),
        ]
        return (hasVillages ? villages : [])
            + [Column(figure: .members, heading: BilingualText("Đảng viên", "Members"))]
            + (context.since == nil ? [] : flows)
    }

    @MarkupBuilder
    var markup: Markup {
        if !rows.isEmpty {
            tag("section", .class("panel"), .id("cap-duoi")) {
                tag("h2") { say("Các tổ chức trực thuộc", "Units below") }
                tag("table", .class("data children")) {
                    tag("thead") { tag("tr") { headings } }
                    tag("tbody") { for row in rows { line(row) } }
                }
                paging.markup(context, [("sort", context.query["sort"]), ("order", context.query["order"])])
            }
        }
    }

    @MarkupBuilder
    private var headings: Markup {
        heading("name", say("Tổ chức", "Unit"), nil)
        for column in columns {
            heading(column.figure.name, say(column.heading), column.isSecondary ? "secondary" : nil)
            if column.figure == .villages {
                tag("th", Attribute("scope", "col"), .class("secondary left")) {
                    say("Độc lập / ghép", "Own / combined")
                }
            }
            if column.figure == .members, context.since != nil {
                tag("th", Attribute("scope", "col")) { say("Tăng", "Change") }
            }
        }
    }

    /// A heading that sorts: by itself first up, then down.
    private func heading(_ name: String, _ label: String, _ names: String?) -> Markup {
        let isHere = sort == name
        let order = isHere && !isDescending ? "desc" : nil
        let arrow = isHere ? (isDescending ? " ↓" : " ↑") : ""
        return tag(
            "th", Attribute("scope", "col"), .class(names),
            Attribute("aria-sort", isHere ? (isDescending ? "descending" : "ascending") : nil)
        ) {
            tag("a", .href(context.here([("sort", name), ("order", order)]) + "#cap-duoi")) { label + arrow }
        }
    }

    private func line(_ row: Row) -> Markup {
        tag("tr") {
            tag("th", Attribute("scope", "row")) { context.anchor(unit: row.unit) }
            for column in columns {
                let value = row.now[column.figure]
                tag("td", .class(column.isSecondary ? "secondary" : nil)) {
                    context.number(value, .figure(column.figure), unit: row.unit)
                }
                if column.figure == .villages {
                    tag("td", .class("secondary left")) { StatusBar(row.now).markup(say) }
                }
                if column.figure == .members, let start = row.start {
                    tag("td", .class("change")) { say.signed(value - start[.members]) }
                }
            }
        }
    }
}
