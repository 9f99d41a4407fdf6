package import Words

/// Says that nothing was changed.
extension Demonstration.IsNone: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        Explanation(
            BilingualText("Sổ này không phải sổ ví dụ", "This ledger was not made to be looked at"),
            remedy: BilingualText(
                "Chưa thay đổi gì. Cho --database một đường dẫn chưa có sổ.",
                "Nothing was changed. Give --database a path where no ledger is."))
    }
}
