package import Words

/// For whom a class is.
package enum CourseSort: String, Hashable, Sendable, CaseIterable {
    /// Lớp bồi dưỡng nhận thức về Đảng.
    case awareness
    /// Lớp bồi dưỡng đảng viên mới.
    case newMembers = "new_members"

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .awareness: BilingualText("Bồi dưỡng nhận thức về Đảng", "Awareness class")
        case .newMembers: BilingualText("Bồi dưỡng đảng viên mới", "Class for new members")
        }
    }

    /// What a certificate of it is in somebody's way into the party.
    package var certificate: PersonEventKind {
        switch self {
        case .awareness: .trained
        case .newMembers: .memberClass
        }
    }
}

/// How far somebody on the list of a class is.
package enum CourseOutcome: String, Hashable, Sendable, CaseIterable {
    /// On the list.
    case enrolled
    /// Has the certificate.
    case certified
    /// Did not finish.
    case unfinished

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .enrolled: BilingualText("Trong danh sách", "On the list")
        case .certified: BilingualText("Được cấp giấy chứng nhận", "Certified")
        case .unfinished: BilingualText("Không hoàn thành lớp", "Did not finish")
        }
    }
}
