package import Figures
package import Ledger
package import Words

/// A table of the statistics that go upward, in the columns of HD 11-HD/BTCTW (13/12/2021): a criterion, this period, the same period of the
/// year before, and their share.
package struct OfficialTable: Sendable {
    /// One criterion.
    package struct Row: Sendable {
        /// What stands before it: `A`, `1`, `a`.
        package let mark: String
        /// The criterion.
        package let label: BilingualText
        /// How far it is set in: 0 for a part, 1 for a line of it, 2 for one of that.
        package let level: Int
        /// In this period; nil for what the ledger has no facts of.
        package let now: Int?
        /// In the same period of the year before.
        package let before: Int?
        /// What is counted, and leads to its list; nil for what has none.
        package let counted: Counted?
        /// False for what is no count, such as a mean: it has no share of the year before.
        package var hasShare = true

        /// A criterion with its numbers.
        package init(
            _ mark: String, _ label: BilingualText, level: Int = 1, now: Int? = nil, before: Int? = nil,
            _ counted: Counted? = nil
        ) {
            (self.mark, self.label, self.level) = (mark, label, level)
            (self.now, self.before, self.counted) = (now, before, counted)
        }

    }

    /// Its number among those of the guide.
    package let number: Int
    /// What it is called.
    package let title: BilingualText
    /// In the order of the form.
    package let rows: [Row]
    /// What stands below: causes that have no row, rows that nothing here fills.
    package let notes: [BilingualText]
}

extension OfficialTable {
    /// Since when another district means another unit directly under the province: the district level ended (QĐ 294-QĐ/TW).
    private static let districtsEnded = Day(year: 2025, month: 7, day: 1) ?? .latest

    /// Biểu 1: increase and decrease of members.
    ///
    /// - Parameters:
    ///   - now: the balance of the period.
    ///   - before: that of the same period of the year before.
    ///   - probationary: of those struck off in each, how many were on probation; nil where that is not told.
    ///   - day: the last of the period.
    package static func increaseAndDecrease(
        _ now: Balance<BalanceCause>, before: Balance<BalanceCause>, probationary: (now: Int, before: Int)?,
        at day: Day
    ) -> OfficialTable {
        func row(_ mark: String, _ vietnamese: String, _ english: String, _ cause: BalanceCause) -> Row {
            Row(mark, BilingualText(vietnamese, english), now: now[cause], before: before[cause], .cause(cause))
        }
        let other =
            day >= districtsEnded
            ? BilingualText("từ đơn vị khác trực thuộc tỉnh", "from another unit under the province")
            : BilingualText("từ huyện khác trong tỉnh", "from another district of the province")
        let otherOut =
            day >= districtsEnded
            ? BilingualText("đi đơn vị khác trực thuộc tỉnh", "to another unit under the province")
            : BilingualText("đi huyện khác trong tỉnh", "to another district of the province")
        let rows = [
            Row(
                "A", BilingualText("Đảng viên cuối kỳ trước", "Members at the end of the period before"), level: 0,
                now: now.start, before: before.start),
            Row("B", BilingualText("Đảng viên tăng trong kỳ", "Increase"), level: 0, now: now.ins, before: before.ins),
            row("1", "Kết nạp", "Admitted", .admitted),
            row("2", "Chuyển sinh hoạt đảng đến", "Moved in", .transferredIn),
            Row("a", BilingualText("từ tỉnh khác", "from another province"), level: 2),
            Row("b", other, level: 2),
            Row("3", BilingualText("Khôi phục đảng tịch", "Membership restored")),
            Row(
                "C", BilingualText("Đảng viên giảm trong kỳ", "Decrease"), level: 0, now: now.outs, before: before.outs),
            row("1", "Từ trần", "Died", .died), row("2", "Khai trừ", "Expelled", .expelled),
            row("3", "Xóa tên", "Struck off", .removed),
            Row(
                "", BilingualText("trong đó đảng viên dự bị", "of them on probation"), level: 2,
                now: probationary?.now, before: probationary?.before),
            row("4", "Xin ra khỏi Đảng", "Left at own request", .left),
            row("5", "Chuyển sinh hoạt đảng đi", "Moved out", .transferredOut),
            Row("a", BilingualText("đi tỉnh khác", "to another province"), level: 2),
            Row("b", otherOut, level: 2),
            Row(
                "D", BilingualText("Đảng viên có đến cuối kỳ (A + B − C)", "Members at the end (A + B − C)"), level: 0,
                now: now.end, before: before.end, .figure(.members)),
        ]
        return OfficialTable(
            number: 1, title: BilingualText("Thống kê tăng, giảm đảng viên", "Increase and decrease of members"),
            rows: rows, notes: notes(now, before))
    }

    /// Causes without a row, each with its number in either period, so that B and C can be followed; and rows without facts.
    private static func notes(_ now: Balance<BalanceCause>, _ before: Balance<BalanceCause>) -> [BilingualText] {
        let own: Set<BalanceCause> = [.admitted, .transferredIn, .died, .expelled, .removed, .left, .transferredOut]
        let others = BalanceCause.allCases.filter { !own.contains($0) && (now[$0] > 0 || before[$0] > 0) }
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        let explained = others.map { cause in
            let part = cause.isIn ? "B" : "C"
            let (label, now, before) = (cause.label, now[cause], before[cause])
            return BilingualText(
                "Mục \(part) gồm cả trường hợp không có dòng riêng: \(label.vietnamese.lowercasedFirst) "
                    + "(kỳ này \(vietnamese.number(now)), cùng kỳ năm trước \(vietnamese.number(before))).",
                "\(part) includes some that have no row: \(label.english.lowercasedFirst) "
                    + "(\(english.number(now)) in this period, \(english.number(before)) in the same one of the year before)."
            )
        }
        return explained + [
            BilingualText(
                "Dòng a, b và dòng khôi phục đảng tịch để trống: sổ không ghi nơi đi, nơi đến thuộc tỉnh nào, không ghi khôi phục đảng tịch. "
                    + "Chuyển sinh hoạt tạm thời không tính vào mục B, C.",
                "Lines a, b and restored membership are left empty: the ledger does not say of which province somebody came, nor of "
                    + "restored membership. Temporary transfers are in neither B nor C."
            )
        ]
    }
}

extension Balance {
    /// Every change that added.
    fileprivate var ins: Int { changes.reduce(0) { $0 + ($1.cause.isIn ? $1.count : 0) } }
    /// Every change that took away.
    fileprivate var outs: Int { changes.reduce(0) { $0 + ($1.cause.isIn ? 0 : $1.count) } }
}
