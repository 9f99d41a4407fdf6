internal import Fields
internal import Ledger
internal import Operations
internal import Words

/// What stands in the way of an act, in words.
extension Failure {
    /// Everything wrong with what was typed, field by field.
    init(_ problems: PerformAct.Problems) {
        let say = Terminal.speech
        var lines = problems.fields.entries.map { entry -> String in
            let label = problems.act.fields.first { $0.reads(entry.field) }?.label
            let sentence = entry.problem.sentence(about: label ?? BilingualText(entry.field, entry.field))
            return "\(entry.field): \(say(sentence)). \(say(entry.problem.remedy))."
        }
        let names = problems.act.fields.flatMap(\.textNames).joined(separator: ", ")
        lines += problems.unknown.prefix(Failure.unknownMax).map { name in
            say("\(name): không có mục này. Có: \(names).", "\(name): there is no such field. There are: \(names).")
        }
        if problems.unknown.count > Failure.unknownMax {
            let more = problems.unknown.count - Failure.unknownMax
            lines.append(say("… và \(more) mục nữa không có.", "… and \(more) more that there are not."))
        }
        let count = problems.fields.entries.count + problems.unknown.count
        lines.append(
            say(
                "Có \(count) chỗ cần sửa. Chưa ghi gì vào sổ cái.",
                "\(say.count(count, "thing", "things")) to mend. Nothing was written."))
        self.init(lines.joined(separator: "\n"), Failure.inputAtFault)
    }

    /// Unknown fields that are named.
    private static let unknownMax = 20

    /// Why the door let nothing through.
    init(_ refusal: DoorRefusal) {
        let say = Terminal.speech
        let text =
            switch refusal {
            case .keyForm(let limit):
                say(
                    "Khóa chỉ gồm chữ cái không dấu, chữ số và - _ . : (nhiều nhất \(limit) ký tự), vì ai đọc sổ cái cũng thấy. "
                        + "Chưa ghi gì; chọn khóa khác.",
                    "A key has letters of ASCII, digits and - _ . : (at most \(limit)), since whoever reads the ledger sees it. "
                        + "Nothing was written; choose another.")
            case .seenBeyond(let last):
                say(
                    "Sổ cái chỉ có \(last) bản ghi, ít hơn vị trí đã xem. Chưa ghi gì; kiểm tra --seen.",
                    "The ledger has only \(last) facts, fewer than --seen says. Nothing was written; check it.")
            case .keyTaken(let key):
                say(
                    "Khóa “\(key)” đã dùng cho một lần ghi có nội dung khác. Chưa ghi gì; dùng khóa khác.",
                    "Something else was written under the key '\(key)'. Nothing was written; use another key.")
            case .notPermitted:
                say(
                    "Tài khoản này không có quyền ghi việc này. Chưa ghi gì.",
                    "This account may not write this. Nothing was written.")
            case .conflict(let conflicts): Failure.words(conflicts)
            case .parents(let units, let day):
                say(
                    "Từ ngày \(say.date(day)) các tổ chức trực thuộc lẫn nhau thành vòng: "
                        + "\(units.joined(separator: " → ")). Chưa ghi gì; sửa cấp trên của một trong số đó.",
                    "From \(say.date(day)) the parents of units make a circle: \(units.joined(separator: " → ")). "
                        + "Nothing was written; correct the parent of one of them.")
            case .knownAfterToday(let known, let today):
                say(
                    "Ngày biết \(say.date(known)) sau hôm nay, \(say.date(today)). Chưa ghi gì; sửa ngày.",
                    "The known day \(say.date(known)) is after today, \(say.date(today)). Nothing was written; correct it."
                )
            }
        self.init(text, Failure.inputAtFault)
    }

    private static func words(_ conflicts: [Conflict]) -> String {
        let say = Terminal.speech
        let lines = conflicts.map { conflict in
            let author = conflict.author ?? say("không rõ", "unknown")
            return say(
                "\(conflict.subject): \(author) đã ghi thêm \(say.number(conflict.count)) bản ghi từ lúc xem.",
                "\(conflict.subject): \(author) has written \(say.count(conflict.count, "fact", "facts")) since you looked."
            )
        }
        return (lines + [say("Chưa ghi gì; xem lại rồi ghi.", "Nothing was written; look again.")])
            .joined(separator: "\n")
    }
}
