package import Words

/// Whether somebody paid the dues of a month; who is not marked has not.
package enum DuesMark: String, Hashable, Sendable, CaseIterable {
    /// They paid.
    case paid
    /// They need not.
    case exempt

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .paid: BilingualText("Đã đóng", "Paid")
        case .exempt: BilingualText("Được miễn", "Exempt")
        }
    }
}
