internal import Words

/// Another process made a ledger at the path while this one was making its own.
struct LedgerAppeared: Explained {
    let path: String

    var culprit: Culprit { .machine }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "Một lần nhập khác vừa tạo sổ cái tại “\(path)”",
                "Another import has just made a ledger at '\(path)'"),
            remedy: BilingualText(
                "Chưa ghi gì; hãy chạy lại.",
                "Nothing was written; run it again."))
    }
}
