internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Sinh hoạt of the cells under a unit in a year, a row each.
struct CellsLifeModel: Sendable {
    /// A cell.
    struct Row: Hashable, Sendable {
        let cell: Link
        let meetings: Int
        /// Months that are over without a regular meeting.
        let missing: Int
        let share: String
        let thematic: Int
        /// Of the last month of which dues are recorded: `3/2026: 12/14`.
        let dues: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let year: Int
    let years: [Tab]
    let rows: [Row]
    let paging: Paging

    init(_ context: Context, unit: UnitID) throws {
        let (picture, say) = (context.picture, context.say)
        head = PageHead(
            title: say("Sinh hoạt chi bộ", "Life of the cells") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        (year, years) = try LifeYear.chosen(context)
        let bounds = LifeYear.bounds(year, at: context.at)
        let cells = picture.sortedByName(picture.cells(under: unit, on: context.at))
        let now = context.at.components.year
        paging = try Paging(context, count: cells.count, [("year", year == now ? nil : String(year))])
        rows = try cells[paging.range].map { try CellsLifeModel.row($0, bounds, context) }
    }

    private static func row(_ cell: UnitID, _ bounds: (first: Day, last: Day), _ context: Context) throws -> Row {
        let (picture, say) = (context.picture, context.say)
        let minutes = try picture.minutes(of: cell, from: bounds.first, to: bounds.last)
        let regular = minutes.filter { !$0.isThematic }
        let met = Set(regular.map(\.day.startOfMonth))
        let missing = (0..<12).map { bounds.first.adding(months: $0) }.count { month in
            !met.contains(month) && LifeYear.isOver(month, of: cell, at: bounds.last, context)
        }
        let dues = try picture.dues(of: cell, from: bounds.first, to: bounds.last).last?.statement
        return Row(
            cell: context.anchor(.cellLife(picture.code(of: cell)), context.name(of: cell)), meetings: regular.count,
            missing: missing,
            share: CellLifeModel.share(of: regular, say), thematic: minutes.count - regular.count,
            dues: dues.map { "\($0.month.components.month)/\($0.month.components.year): \($0.paid)/\($0.members)" }
                ?? "–")
    }
}

/// Draws them.
struct CellsLifeView: PageView {
    let page: CellsLifeModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: head.title)
        html.tabs(say("Năm", "Year"), page.years)
        guard !page.rows.isEmpty else { return html.emptyPanel(say("Chưa có chi bộ nào.", "There is no cell.")) }
        html.scrolling(head.title) { html in
            html.table([
                Column(say("Chi bộ", "Cell")), Column(say("Kỳ định kỳ", "Regular meetings")),
                Column(say("Tháng không họp", "Months without")), Column(say("Tỷ lệ dự họp", "Share who came")),
                Column(say("Chuyên đề", "Thematic")), Column(say("Đảng phí tháng gần nhất", "Dues, last month")),
            ]) { html in
                for row in page.rows {
                    html.row(row.cell) { html in
                        html.cell(say.number(row.meetings))
                        html.cell(row.missing == 0 ? "" : say.number(row.missing))
                        html.cell(row.share)
                        html.cell(row.thematic == 0 ? "" : say.number(row.thematic))
                        html.cell(row.dues)
                    }
                }
            }
        }
        page.paging.draw(&html, say)
    }
}
