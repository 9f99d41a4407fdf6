internal import Ledger
internal import Markup
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// Whose check is stuck, for which reason of procedure, by the unit below: counts, and nobody.
struct StuckTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let unit: Link
        let reason: String
        let count: Int
    }

    let rows: [Row]

    init(_ context: Context, unit: UnitID) throws {
        let say = context.say
        rows = try context.picture.stuckChecks(under: unit).map { found in
            let entry = Rulebook.standard.reasons(.checkStuck).named(found.reason)
            return Row(
                unit: context.mention(unit: found.unit), reason: entry.map { say($0.label) } ?? found.reason,
                count: found.count)
        }
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard !rows.isEmpty else { return }
        html.panel(say("Thẩm tra lý lịch đang vướng", "Checks that are stuck"), isWide: true) { html in
            html.table([
                Column(say("Tổ chức", "Unit")), Column(say("Vướng ở khâu nào", "Where"), "left"),
                Column(say("Số người", "People")),
            ]) { html in
                for row in rows {
                    html.row(row.unit) { html in
                        html.cell(row.reason, "left")
                        html.cell(say.number(row.count))
                    }
                }
            }
        }
    }
}
