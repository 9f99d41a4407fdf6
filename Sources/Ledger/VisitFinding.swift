package import Words

/// What somebody found who went to a village: a closed list, so that it can be counted and nothing is told of a person.
package enum VisitFinding: String, Hashable, Sendable, CaseIterable {
    /// All is as it should be.
    case well
    /// Nobody is in sight who could be nominated.
    case noSources = "no_sources"
    /// Members are away.
    case membersAway = "members_away"
    /// The cell does not meet.
    case notMeeting = "not_meeting"
    /// Papers are missing.
    case papersMissing = "papers_missing"

    /// True for what asks to be mended: it stands open until somebody says that it is closed.
    package var staysOpen: Bool { self != .well }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .well: BilingualText("Tốt, không có vướng mắc", "Well")
        case .noSources: BilingualText("Chưa có nguồn phát triển Đảng", "Nobody to nominate")
        case .membersAway: BilingualText("Đảng viên đi làm ăn xa", "Members away")
        case .notMeeting: BilingualText("Chi bộ không sinh hoạt đều", "The cell does not meet")
        case .papersMissing: BilingualText("Thiếu hồ sơ, giấy tờ", "Papers missing")
        }
    }
}
