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
}
