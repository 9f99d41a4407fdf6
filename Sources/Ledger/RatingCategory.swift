package import Words

/// How a year's work was rated, in the categories of 132-QĐ/TW (2018), 124-QĐ/TW (2023) and 366-QĐ/TW (2025). Recorded as it was decided,
/// never computed.
package enum RatingCategory: String, Hashable, Sendable, CaseIterable {
    /// Hoàn thành xuất sắc nhiệm vụ.
    case excellent
    /// Hoàn thành tốt nhiệm vụ.
    case good
    /// Hoàn thành nhiệm vụ.
    case completed
    /// Không hoàn thành nhiệm vụ.
    case failed

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .excellent: BilingualText("Hoàn thành xuất sắc nhiệm vụ", "Excellent")
        case .good: BilingualText("Hoàn thành tốt nhiệm vụ", "Good")
        case .completed: BilingualText("Hoàn thành nhiệm vụ", "Completed")
        case .failed: BilingualText("Không hoàn thành nhiệm vụ", "Not completed")
        }
    }
}
