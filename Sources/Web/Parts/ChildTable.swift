internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// The units directly under a unit with their figures: sortable by links, paged, the same size however many there are.
struct ChildTable: Sendable {
    /// A heading; one that sorts leads to the table in its order.
    struct Heading: Hashable, Sendable {
        let text: String
        var address: String?
        var names: String?
        /// `ascending` or `descending` where the table is sorted by it.
        var order: String?
    }

    /// What stands in a cell.
    enum Cell: Sendable {
        /// A figure that leads to its list.
        case number(Link, isSecondary: Bool)
        /// How the unit's villages divide.
        case villages(StatusBar)
        /// By how much the number before it grew.
        case change(String)
    }

    struct Row: Sendable {
        let unit: Link
        let cells: [Cell]
    }

    let headings: [Heading]
    let rows: [Row]
    let paging: Paging
    /// How many units below are beyond the visitor's reach.
    let hidden: Int

    /// Fewer than elsewhere: a row has many numbers, each a link, and the map stands on the same page.
    private static let rowsMax = 30

    init(_ context: Context, unit: UnitID) throws {
        let order = try ChildOrder(context.query)
        let children = context.picture.seenChildren(of: unit, on: context.at)
        hidden = children.hidden
        let sorted = order.sorted(children.seen, context)
        paging = try Paging(
            context, count: sorted.count, rowsMax: ChildTable.rowsMax,
            [("sort", context.query["sort"]), ("order", context.query["order"])])
        let units = Array(sorted[paging.range])
        let columns = ChildTable.columns(of: units, context)
        headings = ChildTable.headings(columns, order, context)
        rows = units.map { unit in
            var cells: [Cell] = []
            cells.reserveCapacity(columns.count + 2)
            for column in columns { ChildTable.add(column, of: unit, to: &cells, context) }
            return Row(unit: context.anchor(unit: unit), cells: cells)
        }
    }

    /// A column of a figure. Secondary ones are left out on a narrow screen.
    private struct FigureColumn {
        var figure: Figure
        var heading: BilingualText
        var isSecondary = false
    }

    private static func columns(of units: [UnitID], _ context: Context) -> [FigureColumn] {
        let villages = [
            FigureColumn(figure: .villages, heading: BilingualText("Bản", "Villages"), isSecondary: true),
            FigureColumn(figure: .villagesWithoutMembers, heading: BilingualText("Chưa có ĐV", "No member")),
            FigureColumn(
                figure: .villagesWithoutIndependentCell,
                heading: BilingualText("Chưa có chi bộ độc lập", "No own cell"), isSecondary: true),
        ]
        let flows = [
            FigureColumn(figure: .admitted, heading: BilingualText("Kết nạp", "Admitted")),
            FigureColumn(figure: .trained, heading: BilingualText("Học lớp", "Trained"), isSecondary: true),
        ]
        let hasVillages = units.contains { context.picture.value(of: .villages, unit: $0, at: context.at) > 0 }
        return (hasVillages ? villages : [])
            + [FigureColumn(figure: .members, heading: BilingualText("Đảng viên", "Members"))]
            + (context.since == nil ? [] : flows)
    }

    private static func headings(_ columns: [FigureColumn], _ order: ChildOrder, _ context: Context) -> [Heading] {
        let say = context.say
        var headings = [order.heading("name", say("Tổ chức", "Unit"), nil, context)]
        for column in columns {
            headings.append(
                order.heading(
                    column.figure.name, say(column.heading), column.isSecondary ? "secondary" : nil, context))
            if column.figure == .villages {
                headings.append(Heading(text: say("Độc lập / ghép", "Own / combined"), names: "secondary left"))
            }
            if column.figure == .members, context.since != nil {
                headings.append(Heading(text: say("Tăng", "Change")))
            }
        }
        return headings
    }

    /// Adds the cells of a column: the number, and what stands beside it.
    private static func add(_ column: FigureColumn, of unit: UnitID, to cells: inout [Cell], _ context: Context) {
        let value = context.picture.value(of: column.figure, unit: unit, at: context.at, since: context.since)
        cells.append(
            .number(context.number(value, .figure(column.figure), unit: unit), isSecondary: column.isSecondary))
        if column.figure == .villages { cells.append(.villages(StatusBar(of: unit, context))) }
        if column.figure == .members, let since = context.since {
            let start = context.picture.value(of: .members, unit: unit, at: since)
            cells.append(.change(context.say.signed(value - start)))
        }
    }
}

/// By what the units are sorted.
struct ChildOrder {
    private let name: String
    private let isDescending: Bool

    /// - Throws: `Question.Fault`.
    init(_ query: Query) throws {
        name = try query.value("sort") { $0 == "name" || Figure.named($0) != nil ? $0 : nil } ?? ""
        isDescending = try query.value("order") { $0 == "desc" ? true : nil } ?? false
    }

    func sorted(_ units: [UnitID], _ context: Context) -> [UnitID] {
        let picture = context.picture
        let named = picture.sortedByName(units)
        guard let figure = Figure.named(name) else {
            if name == "name" { return isDescending ? named.reversed() : named }
            return picture.villagesFirst(named, on: context.at)
        }
        let valued = named.enumerated().map { index, unit in
            (unit, picture.value(of: figure, unit: unit, at: context.at, since: context.since), index)
        }
        return valued.sorted { left, right in
            if left.1 != right.1 { return isDescending ? left.1 > right.1 : left.1 < right.1 }
            return left.2 < right.2
        }.map(\.0)
    }

    /// A heading that sorts: by itself first up, then down.
    func heading(_ name: String, _ label: String, _ names: String?, _ context: Context) -> ChildTable.Heading {
        let isHere = self.name == name
        let arrow = isHere ? (isDescending ? " ↓" : " ↑") : ""
        let next = isHere && !isDescending ? "desc" : nil
        return ChildTable.Heading(
            text: label + arrow, address: context.here([("sort", name), ("order", next)]) + "#cap-duoi", names: names,
            order: isHere ? (isDescending ? "descending" : "ascending") : nil)
    }
}
