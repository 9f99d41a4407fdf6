internal import Figures
internal import Ledger
internal import Views
internal import Words

/// A table of months for people and for spreadsheets.
struct MonthsOutput {
    let answer: MonthTable

    /// For people: the question, then a unit a line.
    var table: String {
        var table = TextTable()
        table.add([""] + answer.days.map { $0.vietnamese })
        for row in answer.rows {
            table.add(["\(row.name) (\(row.unit))"] + row.values.map { Terminal.speech.number($0) })
        }
        let label = answer.figure.label(in: Terminal.language)
        return "\(label)\n\(QuestionText(asOf: answer.asOf, head: answer.head).text)\n\n\(table.text)"
    }

    /// For spreadsheets: the mark in front makes them read the names as UTF-8.
    var csv: String {
        "\u{FEFF}" + CSVText.line(["code", "name"] + answer.days.map(\.description))
            + answer.rows.map { CSVText.line([$0.unit, $0.name] + $0.values.map { String($0) }) }.joined()
    }
}
