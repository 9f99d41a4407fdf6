/// What one row about a person says happened.
package enum PersonEventKind: String, Hashable, Sendable, CaseIterable {
    /// Giới thiệu nguồn: becomes a candidate, if without standing.
    case nominated
    /// Học lớp bồi dưỡng nhận thức về Đảng: certificate of the awareness class.
    case trained
    /// Thôi giới thiệu: a candidate is a candidate no longer.
    case withdrawn
    /// Opening balance of an official member: not an admission.
    case enrolled
    /// Opening balance of a probationary member: not an admission.
    case enrolledProbationary = "enrolled_probationary"
    /// Kết nạp.
    case admitted
    /// Công nhận chính thức.
    case confirmed
    /// Chuyển sinh hoạt đến, official, from outside this ledger.
    case transferredIn = "transferred_in"
    /// Chuyển sinh hoạt đến, probationary, from outside this ledger.
    case transferredInProbationary = "transferred_in_probationary"
    /// Changes the cell or the place within the ledger.
    case moved
    /// Đi làm ăn xa: absent from the place for a time.
    case away
    /// Back from being away.
    case returned
    /// Miễn sinh hoạt.
    case exempted
    /// The exemption is over.
    case exemptionEnded = "exemption_ended"
    /// Chuyển sinh hoạt đi, out of this ledger.
    case transferredOut = "transferred_out"
    /// Xin ra khỏi Đảng.
    case left
    /// Xóa tên.
    case removed
    /// Khai trừ.
    case expelled
    /// Từ trần.
    case died

    /// True for the events after which somebody who was no member is one.
    package var makesMember: Bool {
        switch self {
        case .enrolled, .enrolledProbationary, .admitted, .confirmed, .transferredIn, .transferredInProbationary: true
        default: false
        }
    }

    /// The name of the closed list of reasons that goes with it; nil for none.
    package var reasonList: String? {
        switch self {
        case .removed: "strike_off"
        case .exempted: "exemption"
        default: nil
        }
    }

    /// True for the events after which nobody is a member.
    package var endsMembership: Bool {
        switch self {
        case .transferredOut, .left, .removed, .expelled, .died: true
        default: false
        }
    }

    /// True for the events that a paper states only together with the cell.
    package var requiresCell: Bool { self == .nominated || (makesMember && self != .confirmed) }
}
