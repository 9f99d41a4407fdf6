internal import Figures
internal import Ledger
internal import Operations
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
        if !isDryRun {
            lines.append(
                say(
                    "Khóa của lần ghi: \(receipt.command). Sổ cái tại \(receipt.head.description)",
                    "Command \(receipt.command). Ledger at \(receipt.head.description)"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var summary: String {
        let stated = say.number(receipt.counts.stated)
        let retracted = say.number(receipt.counts.retracted)
        let statedFacts = say.count(receipt.counts.stated, "fact", "facts")
        if isDryRun {
            return say(
                "Chạy thử, chưa ghi gì: sẽ ghi \(stated) bản ghi, rút lại \(retracted).",
                "Dry run, nothing was written: would state \(statedFacts) and retract \(retracted).")
        }
        return receipt.isRepeat
            ? say(
                "Lần ghi này đã ghi trước đó: \(stated) bản ghi, rút lại \(retracted).",
                "Written before under this key: \(statedFacts) stated, \(retracted) retracted.")
            : say(
                "Đã ghi \(stated) bản ghi, rút lại \(retracted).", "Stated \(statedFacts) and retracted \(retracted).")
    }

    private func text(of effect: FigureChanges) -> String {
        guard !effect.changes.isEmpty else {
            return say(
                "Không số liệu nào ngày \(say.date(effect.day)) thay đổi.",
                "No figure of \(say.date(effect.day)) changes.")
        }
        var table = TextTable()
        for change in effect.changes {
            let before = change.before.map { say.number($0) + " → " + say.number($0 + change.difference) } ?? ""
            table.add([
                "\(change.unit) \(change.name): \(say(change.figure.label))", before, say.signed(change.difference),
            ])
        }
        let heading = say(
            "Số liệu ngày \(say.date(effect.day)) thay đổi:", "Figures of \(say.date(effect.day)) that change:")
        return heading + "\n" + table.text
    }
}
