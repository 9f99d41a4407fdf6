package import Words

/// Whether somebody came to a meeting or a lesson.
package enum Presence: String, Hashable, Sendable, CaseIterable {
    /// They came.
    case present
    /// They stayed away with a reason.
    case excused
    /// They stayed away without one.
    case absent

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .present: BilingualText("Có mặt", "Present")
        case .excused: BilingualText("Vắng có lý do", "Excused")
        case .absent: BilingualText("Vắng không lý do", "Absent")
        }
    }
}
