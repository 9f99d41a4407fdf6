package import Words

/// What stands is to be stated right where it cannot be taken back.
extension RetractFacts.Refusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .unknownFact(let id):
            Explanation(
                BilingualText("Không có bản ghi “\(id)”", "No fact '\(id)'"),
                remedy: BilingualText(
                    "Mã đứng trong địa chỉ trang của bản ghi, và hatnhan facts in ra.",
                    "Its identifier stands in the address of its page, and hatnhan facts prints it."))
        case .unknownCommand(let key):
            Explanation(
                BilingualText("Không có lần ghi “\(key)”", "No command '\(key)'"),
                remedy: BilingualText(
                    "Khóa do lệnh in ra khi ghi xong, và đứng trong địa chỉ trang Đã ghi vào sổ.",
                    "The key is printed by what wrote it, and stands in the address of its receipt."))
        case .isRetraction:
            Explanation(
                BilingualText("Không rút lại một lần rút lại", "A retraction is not retracted"),
                remedy: BilingualText("Hãy ghi lại nội dung đúng.", "State the fact again."))
        case .alreadyRetracted:
            Explanation(
                BilingualText("Đã được rút lại trước đó", "Retracted already"),
                remedy: BilingualText(
                    "Không cần làm gì thêm; trang của bản ghi cho biết khi nào và vì sao.",
                    "Nothing is left to do; the page of the fact says when and why."))
        case .unreadable:
            Explanation(
                BilingualText(
                    "Không đọc được nội dung bản ghi này, nên không ghi lại được",
                    "What this fact says cannot be read, so it cannot be stated right"))
        case .saysTheSame:
            Explanation(
                BilingualText("Nội dung ghi lại giống bản cũ", "It says what it said"),
                remedy: BilingualText("Nêu điều cần sửa.", "Give what is to be right."))
        case .holdsOthers:
            Explanation(
                BilingualText(
                    "Còn bản ghi khác nói về việc này theo ngày, mã hoặc người đã ghi",
                    "Other facts speak of it by the day, code or person that it has"),
                remedy: BilingualText(
                    "Rút lại các bản ghi ấy trước, rồi ghi lại sau khi sửa.",
                    "Take those back first, and state them again afterwards."))
        case .isThere:
            Explanation(
                BilingualText("Sổ đã có bản ghi như vậy", "The ledger tells of such a thing already"),
                remedy: BilingualText(
                    "Nếu bản này ghi thừa thì rút lại; nếu bản kia sai thì mở bản ấy và ghi lại cho đúng.",
                    "Take this one back if it is one too many; if the other is wrong, open that and state it right."))
        }
    }
}
