package import Words

/// What to ask instead.
extension NotShown: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        Explanation(
            BilingualText(
                "Số liệu theo giới hoặc dân tộc chỉ xem được ở đảng bộ",
                "Figures by sex or ethnicity are shown of committees"),
            remedy: BilingualText("Chọn đảng bộ cấp trên.", "Choose the committee above."))
    }
}
