package import Words

/// What stands is to be stated right where it cannot be taken back.
extension RetractFacts.Refusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .unknownFact(let id): Explanation(BilingualText("Không có bản ghi “\(id)”", "No fact '\(id)'"))
        case .unknownCommand(let key): Explanation(BilingualText("Không có lần ghi “\(key)”", "No command '\(key)'"))
        case .isRetraction:
            Explanation(
                BilingualText("Không rút lại một lần rút lại", "A retraction is not retracted"),
                remedy: BilingualText("Hãy ghi lại nội dung đúng.", "State the fact again."))
        case .alreadyRetracted: Explanation(BilingualText("Đã được rút lại trước đó", "Retracted already"))
        case .unreadable:
            Explanation(
                BilingualText(
                    "Không đọc được nội dung bản ghi này, nên không ghi lại được",
                    "What this fact says cannot be read, so it cannot be stated right"))
        case .saysTheSame:
            Explanation(
                BilingualText("Nội dung ghi lại giống bản cũ", "It says what it said"),
                remedy: BilingualText("Nêu điều cần sửa.", "Give what is to be right."))
        }
    }
}
