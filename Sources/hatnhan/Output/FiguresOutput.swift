internal import Figures
internal import Foundation
internal import Ledger
internal import Operations
internal import Organisation

/// Figures for people, for programs, and for spreadsheets.
struct FiguresOutput {
    let report: AskFigures.Report

    /// For people: labels, the change since the first day, grouped digits.
    var table: String {
        let question = QuestionText(asOf: report.asOf, since: report.since, head: report.head)
        var text = "\(report.unitName) (\(report.unit))\n\(question.text)\n\n"
        text += stocks.text
        guard let balance = report.answer.balance else { return text }
        text += "\n" + Terminal.words("Trong kỳ", "In the period") + "\n" + flows.text
        text +=
            "\n" + Terminal.words("Biểu tăng, giảm đảng viên", "Balance of members") + "\n"
            + balanceTable(balance).text
        return text
    }

    /// For programs: one object, keys in alphabetical order.
    var json: String {
        let object = JSONReport(
            unit: report.unit, at: report.asOf.day.description, since: report.since?.description,
            known: report.asOf.known?.description, structure: report.asOf.structure?.description,
            head: report.head.description,
            figures: Dictionary(uniqueKeysWithValues: report.answer.values.map { ($0.figure.name, $0.value) }),
            balance: report.answer.balance.map(values))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(object)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// For spreadsheets: one figure a line; the balance with its names behind `balance.`.
    var csv: String {
        var text = CSVText.line(["figure", "value"])
        for value in report.answer.values { text += CSVText.line([value.figure.name, String(value.value)]) }
        guard let balance = report.answer.balance else { return text }
        text += CSVText.line(["balance.start", String(balance.start)])
        for change in balance.changes {
            text += CSVText.line(["balance.\(change.cause.rawValue)", String(change.count)])
        }
        return text + CSVText.line(["balance.end", String(balance.end)])
    }

    private var stocks: TextTable {
        var table = TextTable()
        if let since = report.since {
            table.add([
                "", since.vietnamese, report.asOf.day.vietnamese, Terminal.words("Thay đổi", "Change"),
            ])
        }
        for value in report.answer.values where value.figure.kind == .stock {
            var cells = [value.figure.label(in: Terminal.language)]
            if let earlier = report.earlier?[value.figure] {
                cells.append(Terminal.speech.number(earlier))
                cells.append(Terminal.speech.number(value.value))
                cells.append(Terminal.speech.signed(value.value - earlier))
            } else {
                cells.append(Terminal.speech.number(value.value))
            }
            table.add(cells)
        }
        return table
    }

    private var flows: TextTable {
        var table = TextTable()
        for value in report.answer.values where value.figure.kind != .stock {
            table.add([value.figure.label(in: Terminal.language), Terminal.speech.number(value.value)])
        }
        return table
    }

    private func balanceTable(_ balance: Balance) -> TextTable {
        var table = TextTable()
        table.add([Terminal.words("Đầu kỳ", "Start"), Terminal.speech.number(balance.start)])
        for change in balance.changes {
            let sign = change.cause.isIn ? "+" : "-"
            let count = change.count == 0 ? "0" : sign + Terminal.speech.number(change.count)
            table.add(["  " + change.cause.label(in: Terminal.language), count])
        }
        table.add([Terminal.words("Cuối kỳ", "End"), Terminal.speech.number(balance.end)])
        return table
    }

    private func values(of balance: Balance) -> [String: Int] {
        var values = ["start": balance.start, "end": balance.end]
        for change in balance.changes { values[change.cause.rawValue] = change.count }
        return values
    }
}

/// The object that `--format json` prints. Absent days are `null`, so that a reader need not guess.
private struct JSONReport: Encodable {
    let unit: String
    let at: String
    let since: String?
    let known: String?
    let structure: String?
    let head: String
    let figures: [String: Int]
    let balance: [String: Int]?

    private enum CodingKeys: CodingKey {
        case unit, at, since, known, structure, head, figures, balance
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(unit, forKey: .unit)
        try container.encode(at, forKey: .at)
        try container.encode(since, forKey: .since)
        try container.encode(known, forKey: .known)
        try container.encode(structure, forKey: .structure)
        try container.encode(head, forKey: .head)
        try container.encode(figures, forKey: .figures)
        try container.encodeIfPresent(balance, forKey: .balance)
    }
}
