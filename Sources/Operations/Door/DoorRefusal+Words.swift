internal import Ledger
package import Words

/// Says each time that nothing was written.
extension DoorRefusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .keyForm(let limit):
            Explanation(
                BilingualText(
                    "Khóa chỉ gồm chữ cái không dấu, chữ số và - _ . : (nhiều nhất \(limit) ký tự), vì ai đọc sổ cái cũng thấy",
                    "A key has letters of ASCII, digits and - _ . : (at most \(limit)), since whoever reads the ledger sees it"
                ),
                remedy: BilingualText("Chưa ghi gì; chọn khóa khác.", "Nothing was written; choose another."))
        case .seenBeyond(let last):
            Explanation(
                BilingualText(
                    "Sổ cái chỉ có \(last) bản ghi, ít hơn vị trí nói là đã xem",
                    "The ledger has only \(last) facts, fewer than what is said to have been seen"),
                remedy: BilingualText("Chưa ghi gì; kiểm tra vị trí.", "Nothing was written; check the position."))
        case .keyTaken(let key):
            Explanation(
                BilingualText(
                    "Khóa “\(key)” đã dùng cho một lần ghi có nội dung khác",
                    "Something else was written under the key '\(key)'"),
                remedy: BilingualText(
                    "Chưa ghi gì; dùng khóa khác.", "Nothing was written; use another key."))
        case .notPermitted:
            Explanation(
                BilingualText("Tài khoản này không có quyền ghi việc này", "This account may not write this"),
                remedy: BilingualText("Chưa ghi gì.", "Nothing was written."))
        case .conflict(let conflicts):
            Explanation(
                BilingualText("Đã có người ghi thêm từ lúc xem", "Others have written since you looked"),
                remedy: BilingualText("Chưa ghi gì; xem lại rồi ghi.", "Nothing was written; look again."),
                parts: conflicts.map(\.explanation))
        case .effectChanged:
            Explanation(
                BilingualText(
                    "Số liệu đã đổi từ lúc kiểm tra", "Figures have changed since it was looked at"),
                remedy: BilingualText("Chưa ghi gì; kiểm tra lại.", "Nothing was written; look again."))
        case .parents(let units, let day):
            Explanation(
                BilingualText(
                    "Từ ngày \(Speech(.vietnamese).date(day)) các tổ chức trực thuộc lẫn nhau thành vòng: "
                        + units.joined(separator: " → "),
                    "From \(Speech(.english).date(day)) the parents of units make a circle: "
                        + units.joined(separator: " → ")),
                remedy: BilingualText(
                    "Chưa ghi gì; sửa cấp trên của một trong số đó.",
                    "Nothing was written; correct the parent of one of them."))
        case .knownAfterToday(let known, let today):
            Explanation(
                BilingualText(
                    "Ngày biết \(Speech(.vietnamese).date(known)) sau hôm nay, \(Speech(.vietnamese).date(today))",
                    "The known day \(Speech(.english).date(known)) is after today, \(Speech(.english).date(today))"),
                remedy: BilingualText("Chưa ghi gì; sửa ngày.", "Nothing was written; correct it."))
        case .secretaryOfNoCell(let unit):
            Explanation(
                DoorRefusal.needsCell(unit),
                remedy: BilingualText(
                    "Chưa ghi gì; chọn chi bộ, hoặc vai trò khác.",
                    "Nothing was written; choose a cell, or another role."))
        }
    }
}

extension DoorRefusal {
    /// Why nobody is the secretary of such a unit.
    static func needsCell(_ unit: String) -> BilingualText {
        BilingualText(
            "Vai trò bí thư chỉ phân cho một chi bộ; “\(unit)” không phải chi bộ",
            "The role of secretary is given for a cell alone; “\(unit)” is none")
    }
}

extension Conflict {
    fileprivate var explanation: Explanation {
        Explanation(
            BilingualText(
                "\(author ?? "không rõ") đã ghi thêm \(Speech(.vietnamese).number(count)) bản ghi từ lúc xem",
                "\(author ?? "unknown") has written \(Speech(.english).count(count, "fact", "facts")) since you looked"),
            at: BilingualText(subject, subject))
    }
}
