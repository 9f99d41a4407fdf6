internal import Words

/// A vault lies where a new ledger's would be: it belongs to one that is lost.
struct VaultWithoutLedger: Explained {
    let path: String

    var culprit: Culprit { .machine }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "Có tệp két “\(path)” mà không có sổ cái của nó",
                "The vault '\(path)' lies there without its ledger"),
            remedy: BilingualText(
                "Khôi phục sổ cái từ bản sao lưu, hoặc chuyển tệp két đi nơi khác rồi nhập lại. Chưa ghi gì.",
                "Restore the ledger from a backup, or move the vault elsewhere and import again. Nothing was written."))
    }
}
