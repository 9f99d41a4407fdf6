internal import Words

/// Nobody writes to the ledger of a backup.
struct LedgerIsBackup: Explained {
    let path: String

    var culprit: Culprit { .input }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "“\(path)” là sổ cái trong bản sao lưu: chỉ xem, không ghi",
                "'\(path)' is the ledger of a backup: it may be looked at, and not be written to"),
            remedy: BilingualText(
                "Khôi phục ra nơi khác: hatnhan restore THƯ_MỤC --database TỆP. Chưa ghi gì.",
                "Restore it elsewhere: hatnhan restore FOLDER --database FILE. Nothing was written."))
    }
}
