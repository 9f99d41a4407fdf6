internal import Store
internal import Words

extension AccountChange.Sort {
    /// What was done, in a list.
    var label: BilingualText {
        switch self {
        case .made: BilingualText("tạo", "made")
        case .reset: BilingualText("phiếu mới", "new slip")
        case .resetWithPhone: BilingualText("phiếu mới, bỏ điện thoại cũ", "new slip, the phone forgotten")
        case .ended: BilingualText("dừng", "ended")
        }
    }
}
