internal import Words

/// What lies where a ledger is to be restored is not known as one.
struct UnknownFileInPlace: Explained {
    let path: String

    var culprit: Culprit { .input }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "“\(path)” không phải sổ cái, hoặc là sổ cái hỏng đến mức không nhận ra",
                "'\(path)' is no ledger, or one too damaged to be known as such"),
            remedy: BilingualText(
                "Nếu cần thay tệp này, chuyển nó đi nơi khác rồi chạy lại. Chưa thay đổi gì.",
                "If it is to be replaced, move it elsewhere and run again. Nothing was changed."))
    }
}
