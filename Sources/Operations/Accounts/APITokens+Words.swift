package import Words

/// Says what would do.
extension APITokens.Refusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .noLabel:
            Explanation(
                BilingualText(
                    "Ghi khóa này dùng cho chương trình nào, nhiều nhất \(APITokens.labelCharactersMax) ký tự",
                    "Say what program the token is for, in at most \(APITokens.labelCharactersMax) characters"))
        case .scope:
            Explanation(
                BilingualText(
                    "Tài khoản này không được ghi gì; chọn chỉ đọc",
                    "The account may write nothing; choose reading only"))
        case .days:
            Explanation(
                BilingualText(
                    "Ngày cuối phải từ hôm nay và trong vòng \(APITokens.daysMax) ngày",
                    "The last day must be today or later, and within \(APITokens.daysMax) days"))
        }
    }
}
