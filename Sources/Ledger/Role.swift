package import Words

/// What an account may be in a unit, by a grant. What each may do is told by its permissions.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Quản trị: accounts, rulebook, backups; opens nobody's file.
    case administrator
    /// Cán bộ: reads and writes about a unit and what stands under it.
    case officer
    /// Bí thư chi bộ: reads one cell, and writes some acts about it.
    case secretary
    /// Người xem: figures, units and places; no names.
    case reader
    /// Kiểm tra: reads everything there, names too, and who wrote and read what.
    case inspector
    /// Đoàn thể: ticks the items of its own plan; no names.
    case partner

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .administrator: BilingualText("Quản trị", "Administrator")
        case .officer: BilingualText("Cán bộ", "Officer")
        case .secretary: BilingualText("Bí thư chi bộ", "Secretary of a cell")
        case .reader: BilingualText("Người xem số liệu", "Reader of figures")
        case .inspector: BilingualText("Kiểm tra", "Inspector")
        case .partner: BilingualText("Đoàn thể", "Mass organisation")
        }
    }
}
