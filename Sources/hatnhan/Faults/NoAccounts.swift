internal import Words

/// Others than this machine are to be served, and nobody could sign in.
struct NoAccounts: Explained {
    var culprit: Culprit { .input }

    var explanation: Explanation {
        Explanation(
            BilingualText("Sổ chưa có tài khoản nào", "The ledger has no accounts"),
            remedy: BilingualText(
                "Tạo người quản trị trước: hatnhan account first TÊN, rồi chạy lại máy chủ.",
                "Make the administrator first: hatnhan account first NAME; then start the server again."))
    }
}
