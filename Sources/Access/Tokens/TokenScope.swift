package import Words

/// What a program's key may do of what its account may.
package enum TokenScope: String, Hashable, Sendable, CaseIterable {
    /// Ask for figures, lists and reports.
    case read
    /// Do acts, and ask.
    case write

    /// Be told what is due, as a calendar takes it.
    case calendar

    /// True where an account with these permissions can let a program do so: a key may nothing that its account may not.
    package func isOpen(to permissions: Set<Permission>) -> Bool {
        switch self {
        case .read: true
        case .calendar: !permissions.isDisjoint(with: [.write, .writeOwnCell])
        case .write: !permissions.isDisjoint(with: [.write, .writeOwnCell, .keep, .accounts])
        }
    }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .read: BilingualText("chỉ đọc", "reading only")
        case .calendar: BilingualText("chỉ lịch việc và hạn", "the calendar of what is due alone")
        case .write: BilingualText("đọc và ghi", "reading and writing")
        }
    }
}
