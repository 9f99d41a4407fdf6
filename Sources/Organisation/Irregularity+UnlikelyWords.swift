internal import Words

/// What can hardly be, and what is only likely to be wrong.
extension Irregularity {
    static let unlikelyWords: [Irregularity.Kind: Entry] = [
        .memberBelow18: (
            BilingualText("Là đảng viên khi chưa đủ 18 tuổi", "A member below the age of 18"), checkBirth
        ),
        .memberAbove110: (
            BilingualText("Thành đảng viên khi đã trên 110 tuổi", "Became a member above the age of 110"), checkBirth
        ),
        .bornAfterEvent: (
            BilingualText("Sinh sau một sự kiện của chính mình", "Born after an event of their own"), checkBirth
        ),
        .unknownEthnicity: (
            BilingualText("Dân tộc không có trong danh mục 54 dân tộc", "The ethnicity is not one of the 54"),
            BilingualText(
                "Sửa theo danh mục, hoặc để trống nếu chưa rõ.",
                "Correct it by the list, or leave it empty if not known.")
        ),
        .likelyDoublePerson: (
            BilingualText(
                "Có thể ghi hai lần: cùng họ tên, ngày sinh, chi bộ",
                "Perhaps recorded twice: the same name, birth and cell"),
            BilingualText(
                "Nếu là một người thì mở trang của người này và chọn “Ghi là cùng một người”.",
                "If it is one person, open their page and choose “Join two people”.")
        ),
        .afterRecording: (
            BilingualText("Ngày ghi ở sau ngày nhập vào sổ", "Dated after the day it was recorded"),
            BilingualText(
                "Sửa ngày nếu viết nhầm; việc đã có kế hoạch thì giữ nguyên.",
                "Correct the day if it is a slip; leave what is planned as it is.")
        ),
    ]

    private static let checkBirth = BilingualText(
        "Kiểm tra ngày sinh và ngày của sự kiện trong lý lịch rồi sửa chỗ sai.",
        "Check the birth and the day of the event in the personal file and correct the wrong one.")
}
