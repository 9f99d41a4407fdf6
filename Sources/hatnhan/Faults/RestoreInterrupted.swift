internal import Words

/// A restore was killed before it was done.
struct RestoreInterrupted: Explained {
    let path: String

    var culprit: Culprit { .machine }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "Một lần khôi phục sổ cái “\(path)” bị ngắt giữa chừng",
                "A restore of the ledger '\(path)' was interrupted"),
            remedy: BilingualText(
                "Chạy lại hatnhan restore; hoặc chuyển các tệp trong “\(path).before-restore” trở lại chỗ cũ rồi xóa thư mục đó.",
                "Run hatnhan restore again; or move the files in '\(path).before-restore' back to their place and remove that folder."
            ))
    }
}
