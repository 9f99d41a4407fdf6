internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws the tables of figures beside each other.
extension FigureTable {
    func draw(_ html: inout HTML, _ say: Speech) {
        html.panel(say("Mọi số liệu", "Every figure"), id: "so-lieu") { html in
            html.tag("div", .class("columns even")) { html in
                draw(stocks: &html, say)
                if let flows {
                    html.table(caption: say("Trong kỳ", "In the period")) { html in
                        for line in flows { draw(line, &html) }
                    }
                }
                for balance in balances { draw(balance, &html, say) }
            }
            html.tableLink(table, say)
        }
    }

    private func draw(stocks html: inout HTML, _ say: Speech) {
        let start = since.map { [Column(say.date($0))] } ?? []
        let change = since.map { _ in [Column(say("Thay đổi", "Change"))] } ?? []
        html.table(
            [Column(say("Số liệu", "Figure"))] + start + [Column(say.date(at))] + change,
            caption: say("Cuối ngày \(say.date(at))", "At the end of \(say.date(at))")
        ) { html in
            for stock in stocks {
                html.row(stock.label) { html in
                    if let start = stock.start { html.cell(start) }
                    html.cell(stock.value)
                    if let change = stock.change { html.cell(change) }
                }
            }
        }
    }

    private func draw(_ balance: BalanceTable, _ html: inout HTML, _ say: Speech) {
        html.table(caption: balance.title) { html in
            html.row(say("Đầu kỳ", "Start"), "sum") { $0.cell(balance.start) }
            for change in balance.changes { draw(change, &html) }
            html.row(say("Cuối kỳ", "End"), "sum") { $0.cell(balance.end) }
        }
    }

    private func draw(_ line: Line, _ html: inout HTML) {
        html.row(line.label) { $0.cell(line.value) }
    }
}
