internal import Words

/// Somebody replaces the ledger, or has it open while it is to be replaced.
struct LedgerInUse: Explained {
    let path: String

    var culprit: Culprit { .machine }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "Sổ cái “\(path)” đang được chương trình khác mở hoặc đang được khôi phục",
                "Another program has the ledger '\(path)' open, or is restoring it"),
            remedy: BilingualText(
                "Dừng chương trình đó rồi chạy lại; chưa thay đổi gì.",
                "Stop it and run again; nothing was changed."))
    }
}
