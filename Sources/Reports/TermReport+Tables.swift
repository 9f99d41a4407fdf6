internal import Figures
internal import Ledger
internal import Organisation
internal import Words

extension TermReport {
    var tables: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        if let balance = figures.now.balance { blocks.append(.table(table(of: balance))) }
        if let balances = figures.now.organisations, hasOrganisations { blocks.append(.table(table(of: balances))) }
        if !material.children.isEmpty { blocks.append(.table(childTable)) }
        return blocks
    }

    private func table(of balance: Balance<BalanceCause>) -> ReportTable {
        var rows: [[Sentence]] = [[plain(say("Đầu kỳ", "Start")), plain(say.number(balance.start))]]
        for change in balance.changes where change.count != 0 {
            rows.append([plain(say(change.cause.label)), number(change, .cause(change.cause))])
        }
        rows.append([
            plain(say("Cuối kỳ", "End")), Sentence(parts: [.number(say.number(balance.end), .figure(.members))]),
        ])
        return ReportTable(
            title: say("Biểu tăng, giảm đảng viên", "Balance of members"),
            headings: [say("Nguyên nhân", "Cause"), say("Số đảng viên", "Members")], rows: rows, hasTotal: true)
    }

    /// A column for cells, and above the grassroots level one for grassroots organisations, with every cause that explains
    /// something in either.
    private func table(of balances: OrganisationBalances) -> ReportTable {
        let columns: [CountedOrganisations] = material.kind == .committee ? [.grassroots, .cells] : [.cells]
        var rows = [[plain(say("Đầu kỳ", "Start"))] + columns.map { plain(say.number(balances[$0].start)) }]
        for cause in OrganisationCause.allCases where columns.contains(where: { balances[$0][cause] != 0 }) {
            rows.append(
                [plain(say(cause.label))]
                    + columns.map { column in
                        let change = Balance.Change(cause: cause, count: balances[column][cause])
                        return change.count == 0 ? plain("0") : number(change, .organisation(column, cause))
                    })
        }
        rows.append([plain(say("Cuối kỳ", "End"))] + columns.map { number($0.stock) })
        return ReportTable(
            title: say("Biểu tăng, giảm tổ chức đảng", "Balance of organisations"),
            headings: [say("Nguyên nhân", "Cause")] + columns.map { say($0.stock.label) }, rows: rows, hasTotal: true)
    }

    /// `+13` or `−2`, leading to its list.
    private func number<Cause>(_ change: Balance<Cause>.Change, _ counted: Counted) -> Sentence {
        Sentence(parts: [.number((change.cause.isIn ? "+" : "−") + say.number(change.count), counted)])
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
