package import Words

extension PersonEventKind {
    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .nominated: BilingualText("Giới thiệu nguồn", "Nominated")
        case .trained: BilingualText("Học lớp bồi dưỡng nhận thức về Đảng", "Awareness class")
        case .withdrawn: BilingualText("Thôi giới thiệu", "Withdrawn")
        case .enrolled: BilingualText("Có sẵn khi mở sổ: đảng viên chính thức", "Opening balance: official")
        case .enrolledProbationary: BilingualText("Có sẵn khi mở sổ: đảng viên dự bị", "Opening balance: probationary")
        case .admitted: BilingualText("Kết nạp", "Admitted")
        case .confirmed: BilingualText("Công nhận chính thức", "Confirmed")
        case .transferredIn: BilingualText("Chuyển sinh hoạt đến", "Transferred in")
        case .transferredInProbationary: BilingualText("Chuyển sinh hoạt đến (dự bị)", "Transferred in (probationary)")
        case .moved: BilingualText("Chuyển chi bộ hoặc nơi ở", "Moved")
        case .away: BilingualText("Đi làm ăn xa", "Away")
        case .returned: BilingualText("Trở về", "Returned")
        case .exempted: BilingualText("Miễn sinh hoạt", "Exempted")
        case .exemptionEnded: BilingualText("Thôi miễn sinh hoạt", "Exemption ended")
        case .transferredOut: BilingualText("Chuyển sinh hoạt đi", "Transferred out")
        case .left: BilingualText("Xin ra khỏi Đảng", "Left")
        case .removed: BilingualText("Xóa tên", "Removed")
        case .expelled: BilingualText("Khai trừ", "Expelled")
        case .died: BilingualText("Từ trần", "Died")
        }
    }
}
