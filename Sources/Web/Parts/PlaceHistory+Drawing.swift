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

    /// First covered, covered now, first member, and every fall back to none, each with the facts that made it.
    private func milestones(_ html: inout HTML, _ say: Speech) {
        let none = say("chưa", "not yet")
        html.tag("dl", .class("facts")) { html in
            html.definition(say("Có chi bộ phụ trách lần đầu", "First covered by a cell")) { html in
                guard let firstCell else { return html.text(none) }
                html.stretches(words(firstCell))
            }
            if !cells.isEmpty, cells != [firstCell] {
                html.definition(say("Chi bộ phụ trách", "Cell")) { html in
                    html.stretches(joined(cells.map(words)))
                }
            }
            html.definition(say("Có đảng viên lần đầu", "First member")) { html in
                guard let arrived else { return html.text(none) }
                html.stretches(words(arrived, say))
            }
            html.definition(say("Tái trắng", "Fell back to none")) { html in
                guard !relapses.isEmpty else { return html.text(say("chưa lần nào", "never")) }
                html.stretches(joined(relapses.map { words($0, say) }))
            }
        }
    }

    private func words(_ turn: CellTurn) -> [Stretch] { [.link(turn.since), .words(": "), .link(turn.cell)] }

    private func words(_ turn: PlaceTurn, _ say: Speech) -> [Stretch] {
        [.words(say.date(turn.day) + (turn.causes.isEmpty ? "" : ": "))] + turn.causes
    }

    private func joined(_ parts: [[Stretch]]) -> [Stretch] {
        Array(parts.joined(separator: [.words("; ")]))
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
