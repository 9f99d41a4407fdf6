internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Words

extension PlaceHistory {
    func draw(_ html: inout HTML, _ say: Speech) {
        PlaceHistoryDrawing(history: self, say: say).draw(&html)
        milestones(&html, say)
        table(&html, say)
    }

    /// First covered, first member, and every fall back to none.
    private func milestones(_ html: inout HTML, _ say: Speech) {
        let none = say("chưa", "not yet")
        html.tag("dl", .class("facts")) { html in
            html.definition(
                say("Có chi bộ phụ trách lần đầu", "First covered by a cell"), covered.map(say.date) ?? none)
            html.definition(say("Có đảng viên lần đầu", "First member"), arrived.map(say.date) ?? none)
            html.definition(
                say("Tái trắng", "Fell back to none"),
                relapses.isEmpty
                    ? say("chưa lần nào", "never") : relapses.suffix(12).map(say.date).joined(separator: ", "))
        }
    }

    private func table(_ html: inout HTML, _ say: Speech) {
        html.tag("details") { html in
            html.tag("summary", text: say("Lịch sử dạng bảng", "History as a table"))
            html.table([
                Column(say("Chi bộ, tổ chức", "Cell or unit")), Column(say("Từ ngày", "From")),
                Column(say("Đến ngày", "Until")),
            ]) { html in
                for bar in bars.prefix(Paging.rowsMax) {
                    html.row(bar.label) { html in
                        html.cell(say.date(bar.from))
                        html.cell(bar.until.map(say.date) ?? say("nay", "now"))
                    }
                }
            }
            html.table(caption: say("Số đảng viên thay đổi", "Members, change by change")) { html in
                for step in members.suffix(Paging.rowsMax) {
                    html.row(say.date(Day(number: step.day))) { $0.cell(say.number(Int(step.value))) }
                }
            }
        }
    }
}
