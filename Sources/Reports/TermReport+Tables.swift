internal import Figures
internal import Ledger
internal import Organisation

extension TermReport {
    var tables: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        if let balance = figures.now.balance { blocks.append(.table(table(of: balance))) }
        if !material.children.isEmpty { blocks.append(.table(childTable)) }
        return blocks
    }

    private func table(of balance: Balance) -> ReportTable {
        var rows: [[Sentence]] = [[plain(say("Đầu kỳ", "Start")), plain(say.number(balance.start))]]
        for change in balance.changes where change.count != 0 {
            let text = (change.cause.isIn ? "+" : "−") + say.number(change.count)
            rows.append([
                plain(say(change.cause.label)), Sentence(parts: [.number(text, .cause(change.cause))]),
            ])
        }
        rows.append([
            plain(say("Cuối kỳ", "End")), Sentence(parts: [.number(say.number(balance.end), .figure(.members))]),
        ])
        return ReportTable(
            title: say("Biểu tăng, giảm đảng viên", "Balance of members"),
            headings: [say("Nguyên nhân", "Cause"), say("Số đảng viên", "Members")], rows: rows, hasTotal: true)
    }

    /// Figures of the units below. Their sum need not be the unit's own: people, places and units may stand at it directly.
    private var childTable: ReportTable {
        let columns = childColumns
        let shown = material.children.prefix(TermReport.childrenMax)
        var rows = shown.map { child in
            [plain(child.name)] + columns.map { plain(say.number(child.now[$0.figure])) }
                + [plain(say.signed(child.now[.members] - child.start[.members]))]
        }
        let rest = material.children.dropFirst(TermReport.childrenMax)
        if !rest.isEmpty {
            let label = say("\(say.number(rest.count)) tổ chức khác", "\(say.number(rest.count)) other units")
            let sums = columns.map { column in rest.reduce(0) { $0 + $1.now[column.figure] } }
            rows.append([plain(label)] + sums.map { plain(say.number($0)) } + [plain("")])
        }
        rows.append(
            [plain(say("Toàn tổ chức", "The unit as a whole"))] + columns.map { number($0.figure) }
                + [plain(say.signed(figures.change(.members)))])
        return ReportTable(
            title: say("Số liệu theo tổ chức đảng trực thuộc", "By unit below"),
            headings: [say("Tổ chức", "Unit")] + columns.map(\.heading) + [say("Tăng, giảm", "Change")], rows: rows,
            hasTotal: true)
    }

    /// Columns about villages only where there are any.
    private var childColumns: [(figure: Figure, heading: String)] {
        let villages: [(figure: Figure, heading: String)] = [
            (.villages, say("Bản", "Villages")),
            (.villagesWithoutMembers, say("Bản chưa có đảng viên", "No member")),
            (.villagesWithoutIndependentCell, say("Bản chưa có chi bộ độc lập", "No own cell")),
        ]
        let others: [(figure: Figure, heading: String)] = [
            (.members, say("Đảng viên", "Members")), (.admitted, say("Kết nạp", "Admitted")),
            (.trained, say("Học lớp nhận thức", "Trained")),
        ]
        return (figures.value(.villages) > 0 ? villages : []) + others
    }

    private func plain(_ text: String) -> Sentence { Sentence(parts: [.words(text)]) }
}
