package import Words

/// What a place that a cell can cover is.
package enum PlaceKind: String, Hashable, Sendable, CaseIterable {
    /// Bản, thôn: the kind the coverage of members is about.
    case village
    /// Trạm y tế.
    case healthStation = "health_station"
    /// Trường học.
    case school
    /// Cơ quan.
    case agency
    /// Doanh nghiệp.
    case enterprise

    /// True for the kinds a village's own cell may cover besides the village and stay its own.
    package var mayShareAnIndependentCell: Bool { self == .healthStation || self == .school }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .village: BilingualText("Bản", "Village")
        case .healthStation: BilingualText("Trạm y tế", "Health station")
        case .school: BilingualText("Trường học", "School")
        case .agency: BilingualText("Cơ quan", "Agency")
        case .enterprise: BilingualText("Doanh nghiệp", "Enterprise")
        }
    }
}
