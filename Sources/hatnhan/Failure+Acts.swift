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
        lines += problems.unknown.map { name in
            say("\(name): không có mục này. Có: \(names).", "\(name): there is no such field. There are: \(names).")
        }
        let count = problems.fields.entries.count + problems.unknown.count
        lines.append(
            say(
                "Có \(count) chỗ cần sửa. Chưa ghi gì vào sổ cái.",
                "\(say.count(count, "thing", "things")) to mend. Nothing was written."))
        self.init(lines.joined(separator: "\n"), Failure.inputAtFault)
    }

    /// Why the door let nothing through.
    init(_ refusal: DoorRefusal) {
        let say = Terminal.speech
        let text =
            switch refusal {
            case .keyLength(let limit):
                say(
                    "Khóa phải có từ 1 đến \(limit) ký tự. Chọn khóa khác.",
                    "A key has 1 to \(limit) characters. Choose another.")
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
