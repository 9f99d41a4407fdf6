package import Words

/// Who may.
extension NotEntitled: Explained {
    package var culprit: Culprit { .usage }

    package var explanation: Explanation {
        Explanation(
            BilingualText(
                "Tài khoản này không được xem nhật ký ở đây", "This account may not see who wrote and read here"),
            remedy: BilingualText("Hỏi người có vai trò kiểm tra.", "Ask somebody in the role of inspector."))
    }
}
