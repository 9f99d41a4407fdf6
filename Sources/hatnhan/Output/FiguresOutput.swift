internal import Figures
internal import Foundation
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Figures for people, for programs, and for spreadsheets.
struct FiguresOutput {
    let report: UnitFigures

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
        if let organisations = report.answer.organisations {
            text +=
                "\n" + Terminal.words("Biểu tăng, giảm tổ chức đảng", "Balance of organisations") + "\n"
                + organisationsTable(organisations).text
        }
        return text
    }

    /// For programs: one object, keys in alphabetical order.
    var json: String {
        get throws {
            let object = JSONReport(
                unit: report.unit, at: report.asOf.day.description, since: report.since?.description,
                known: report.asOf.known?.description, structure: report.asOf.structure?.description,
                head: report.head.description,
                figures: Dictionary(uniqueKeysWithValues: report.answer.values.map { ($0.figure.name, $0.value) }),
                balance: report.answer.balance.map(values), organisations: report.answer.organisations.map(values))
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(object), as: UTF8.self) + "\n"
        }
    }

    /// For spreadsheets: one figure a line; the balances with their names behind `balance.`, `organisations.cells.` and
    /// `organisations.grassroots.`.
    var csv: String {
        var text = CSVText.line(["figure", "value"])
        for value in report.answer.values { text += CSVText.line([value.figure.name, String(value.value)]) }
        guard let balance = report.answer.balance else { return text }
        for (name, value) in balance.named { text += CSVText.line(["balance.\(name)", String(value)]) }
        for organisations in CountedOrganisations.allCases {
            for (name, value) in report.answer.organisations?[organisations].named ?? [] {
                text += CSVText.line(["organisations.\(organisations.rawValue).\(name)", String(value)])
            }
        }
        return text
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

    private func balanceTable(_ balance: Balance<BalanceCause>) -> TextTable {
        var table = TextTable()
        table.add([Terminal.words("Đầu kỳ", "Start"), Terminal.speech.number(balance.start)])
        for change in balance.changes {
            table.add(["  " + change.cause.label(in: Terminal.language), number(of: change)])
        }
        table.add([Terminal.words("Cuối kỳ", "End"), Terminal.speech.number(balance.end)])
        return table
    }

    /// A column for grassroots organisations and one for cells.
    private func organisationsTable(_ balances: OrganisationBalances) -> TextTable {
        let columns: [CountedOrganisations] = [.grassroots, .cells]
        var table = TextTable()
        table.add([""] + columns.map { $0.stock.label(in: Terminal.language) })
        table.add([Terminal.words("Đầu kỳ", "Start")] + columns.map { Terminal.speech.number(balances[$0].start) })
        for cause in OrganisationCause.allCases {
            table.add(
                ["  " + cause.label(in: Terminal.language)]
                    + columns.map { number(of: Balance.Change(cause: cause, count: balances[$0][cause])) })
        }
        table.add([Terminal.words("Cuối kỳ", "End")] + columns.map { Terminal.speech.number(balances[$0].end) })
        return table
    }

    private func number<Cause>(of change: Balance<Cause>.Change) -> String {
        change.count == 0 ? "0" : (change.cause.isIn ? "+" : "-") + Terminal.speech.number(change.count)
    }

    private func values<Cause>(of balance: Balance<Cause>) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: balance.named.map { ($0.name, $0.value) })
    }

    private func values(of balances: OrganisationBalances) -> [String: [String: Int]] {
        Dictionary(
            uniqueKeysWithValues: CountedOrganisations.allCases.map { ($0.rawValue, values(of: balances[$0])) })
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
    let organisations: [String: [String: Int]]?

    private enum CodingKeys: CodingKey {
        case unit, at, since, known, structure, head, figures, balance, organisations
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
        try container.encodeIfPresent(organisations, forKey: .organisations)
    }
}
