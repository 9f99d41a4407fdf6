internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a command wrote, or would write, in words and a table.
struct ReceiptOutput {
    let receipt: Receipt
    let isDryRun: Bool
    private var say: Speech { Terminal.speech }

    var text: String {
        var lines = [summary]
        if let effect = receipt.effect { lines.append(text(of: effect)) }
        lines += remains
        if !isDryRun || receipt.isRepeat {
            lines.append(
                say(
                    "Lần ghi: \(say(receipt.name.label)), khóa \(receipt.command). Sổ cái tại \(receipt.head.description)",
                    "Command: \(say(receipt.name.label)), \(receipt.command). Ledger at \(receipt.head.description)"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var summary: String {
        let done = [
            receipt.counts.stated > 0
                ? say(
                    "ghi \(say.number(receipt.counts.stated)) bản ghi",
                    "\(say.count(receipt.counts.stated, "fact", "facts")) stated") : nil,
            receipt.counts.retracted > 0
                ? say(
                    "rút lại \(say.number(receipt.counts.retracted)) bản ghi",
                    "\(say.count(receipt.counts.retracted, "fact", "facts")) retracted") : nil,
        ].compactMap(\.self).joined(separator: ", ")
        if receipt.isRepeat {
            return say("Lần ghi này đã ghi trước đó: \(done).", "Written before under this key: \(done).")
        }
        return isDryRun
            ? say("Chạy thử, chưa ghi gì. Sẽ: \(done).", "Dry run, nothing was written. It would be: \(done).")
            : say("Đã \(done).", "Done: \(done).")
    }

    /// What would stay open, who would see more or less, and what would be out of order then.
    private var remains: [String] {
        let limit = ReceiptOutput.linesMax
        let left = (receipt.aftermath?.left ?? []).prefix(limit).map { left in
            "\(left.subject.code ?? ""): " + left.parts(say).joined(separator: ", ")
        }
        let parts: [(String, [String])] = [
            (say("Còn để ngỏ:", "What would stay open:"), left),
            (
                say("Phân quyền ở tổ chức kết thúc:", "Grants on units that end:"),
                receipt.aftermath?.following?.lines(say, limit: limit) ?? []
            ),
            (
                say("Phạm vi xem thay đổi:", "Who would see more or less:"),
                receipt.aftermath?.sightLines(say, limit: limit) ?? []
            ),
            (
                say("Điểm bất thường mới:", "What would be out of order then:"),
                receipt.objections.map { say($0.meaning) }
            ),
        ]
        return parts.filter { !$0.1.isEmpty }.flatMap { [$0.0] + $0.1.map { "- " + $0 } }
    }

    private static let linesMax = 60

    private func text(of effect: FigureChanges) -> String {
        guard !effect.changes.isEmpty else {
            return say(
                "Không số liệu cuối ngày \(say.date(effect.day)) nào thay đổi; ngày trước và trong kỳ thì chưa xem.",
                "No figure at the end of \(say.date(effect.day)) changes; earlier days and periods were not looked at.")
        }
        var table = TextTable()
        for change in effect.changes {
            let before = change.before.map { say.number($0) + " → " + say.number($0 + change.difference) } ?? ""
            table.add([
                "\(change.unit) \(change.name): \(say(change.figure.label))", before, say.signed(change.difference),
            ])
        }
        let heading = say(
            "Số liệu cuối ngày \(say.date(effect.day)) thay đổi:",
            "Figures at the end of \(say.date(effect.day)) that change:")
        return heading + "\n" + table.text.dropLast()
    }
}
