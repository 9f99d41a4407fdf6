package import Words

/// What a person answers for by assignment.
package enum AssignmentRole: String, Hashable, Sendable, CaseIterable {
    /// Phụ trách bản.
    case villageLead = "village_lead"
    /// Phụ trách xã.
    case communeLead = "commune_lead"
    /// Trưởng ban chỉ đạo.
    case steeringHead = "steering_head"
    /// Thành viên ban chỉ đạo.
    case steeringMember = "steering_member"

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .villageLead: BilingualText("Phụ trách bản", "Village lead")
        case .communeLead: BilingualText("Phụ trách xã", "Commune lead")
        case .steeringHead: BilingualText("Trưởng ban chỉ đạo", "Head of the steering committee")
        case .steeringMember: BilingualText("Thành viên ban chỉ đạo", "Member of the steering committee")
        }
    }
}
