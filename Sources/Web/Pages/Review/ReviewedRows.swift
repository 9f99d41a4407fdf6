internal import Markup
internal import Operations
internal import Words

/// The rows of a table as they would be written, page by page, and how many were left out by hand.
struct ReviewedRows: Hashable, Sendable {
    let paging: Paging
    let rows: ReadyRows
    let leftOut: Int

    /// Nil for an act that has none.
    init?(_ context: Context, _ form: OpenForm) throws {
        guard let act = form.act as? any ActOfRows.Type else { return nil }
        let left = form.draft.rowsLeftOut
        let numbers = form.draft.tableRows.filter { !left.contains($0) }
        paging = try Paging(context, count: numbers.count)
        leftOut = left.count
        let fields = PastedTable.columns(of: act).map(\.field)
        rows = try ReadyRows(numbers[paging.range], fields, form, context, limit: Paging.rowsMax)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("section", .class("panel")) { html in
            let count = say(
                "\(say.number(paging.count)) dòng sẽ ghi", "\(say.count(paging.count, "row", "rows")) to be written")
            if leftOut > 0 {
                html.tag(
                    "p",
                    text: say(
                        "\(say.number(leftOut)) dòng bỏ lại, không ghi.",
                        "\(say.count(leftOut, "row is", "rows are")) left out."))
            }
            rows.draw(&html, say, caption: count)
            paging.draw(&html, say)
        }
    }
}
