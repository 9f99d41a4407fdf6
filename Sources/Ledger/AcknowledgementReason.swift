package import Words

/// Why somebody who has seen a warning lets it stand for now: a closed list. The figure stays what it is.
package enum AcknowledgementReason: String, Hashable, Sendable, CaseIterable {
    /// In kế hoạch, đang làm.
    case inHand = "in_hand"
    /// Waits for a decision of the level above.
    case waitsAbove = "waits_above"
    /// Season, weather, roads.
    case season
    /// What is recorded lags behind.
    case recordsLag = "records_lag"
    /// Is going to be merged, moved or closed.
    case restructuring

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .inHand: BilingualText("đã có trong kế hoạch, đang làm", "planned, in hand")
        case .waitsAbove: BilingualText("chờ cấp trên quyết định", "waits for a decision above")
        case .season: BilingualText("mùa vụ, mưa lũ, đường sá", "season, weather, roads")
        case .recordsLag: BilingualText("đã làm, chưa kịp ghi sổ", "done, not recorded yet")
        case .restructuring: BilingualText("sắp sáp nhập, chuyển hoặc giải thể", "about to be merged, moved or closed")
        }
    }
}
