package import Words

extension Question.Fault: Explained {
    package var culprit: Culprit { .usage }

    package var explanation: Explanation { Explanation(meaning, remedy: remedy) }

    /// What is wrong with the part.
    var meaning: BilingualText {
        switch kind {
        case .unreadable: BilingualText("Không đọc được “\(text)”", "“\(text)” cannot be read")
        case .unknown: BilingualText("Trang này không hỏi theo “\(text)”", "This page is not asked by “\(text)”")
        case .doubled: BilingualText("Địa chỉ nêu “\(text)” hai lần", "The address says “\(text)” twice")
        case .empty:
            BilingualText(
                "Phần “\(text)” của địa chỉ thiếu tên hoặc giá trị",
                "The part “\(text)” of the address lacks a name or a value")
        }
    }

    /// How to write it.
    var remedy: BilingualText {
        switch (kind, name) {
        case (.unreadable, "at"), (.unreadable, "since"), (.unreadable, "known"), (.unreadable, "structure"),
            (.unreadable, "other_at"), (.unreadable, "other_since"), (.unreadable, "other_known"),
            (.unreadable, "other_structure"):
            BilingualText("Ngày viết 12/10/2020 hoặc 2020-10-12.", "Write a day as 12/10/2020 or 2020-10-12.")
        case (.unreadable, "head"), (.unreadable, "other_head"):
            BilingualText("Mã sổ cái viết như in trên báo cáo.", "Write the head as reports print it.")
        case (.unreadable, "lang"): BilingualText("Viết vi hoặc en.", "Write vi or en.")
        case (.unreadable, "page"), (.unreadable, "after"), (.unreadable, "facts"):
            BilingualText(
                "Danh sách không có trang này. Mở lại danh sách từ đầu.",
                "The list has no such page. Open it from its beginning.")
        case (.doubled, _): BilingualText("Giữ lại một lần.", "Leave it there once.")
        default:
            BilingualText(
                "Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu. Câu hỏi viết như /~at=2020-10-12,since=2015-08-20/.",
                "Check the address, or start from the front page. A question is written /~at=2020-10-12,since=2015-08-20/."
            )
        }
    }
}
