internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Where no names are shown: how many each cell has of those whom a number counts.
struct CellCounts: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let cell: Link
        let count: Link
    }

    let rows: [Row]
    let paging: Paging
    /// How many the number counts in cells that are not shown.
    let hidden: Int

    /// Nil where somebody is shown by name.
    ///
    /// - Parameter extras: what of the page's own address leads to these.
    init?(
        _ context: Context, _ counted: Counted, unit: UnitID, since: Day?, value: Int,
        _ extras: [(String, String?)] = []
    ) throws {
        let picture = context.picture
        guard !picture.namesAnybody(under: unit) else { return nil }
        let counts = picture.cellCounts(countedBy: counted, unit: unit, since: since)
        hidden = max(0, value - counts.reduce(0) { $0 + $1.count })
        paging = try Paging(context, count: counts.count, extras)
        rows = counts[paging.range].map { cell, count in
            Row(cell: context.anchor(unit: cell), count: context.number(count, counted, unit: cell))
        }
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.quiet(
            say(
                "Tài khoản này được xem số liệu, không được xem tên.", "This account sees figures and no names."))
        if !rows.isEmpty {
            html.table([Column(say("Chi bộ", "Cell")), Column(say("Số người", "People"))]) { html in
                for row in rows { html.row(row.cell) { $0.cell(row.count) } }
            }
        }
        html.beyondReach(hidden, say)
        paging.draw(&html, say)
    }
}
