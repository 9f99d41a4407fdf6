internal import Figures
internal import Ledger
package import Words

extension ReportDocument {
    /// The width of a line of plain text, in characters.
    private static let width = 96

    /// The paper as plain text, for mail and for terminals.
    package func text(_ say: Speech) -> String {
        var lines = [
            sides(letterhead.upperBody, "ĐẢNG CỘNG SẢN VIỆT NAM"),
            sides(letterhead.issuingBody, "…, " + letterhead.dateLine),
            "*", letterhead.numberSuffix.map { "Số " + (letterhead.number ?? "    -\($0)") } ?? "", "", centred(kind),
        ]
        lines += wrapped(summary, indent: "").map(centred)
        lines += [centred("-----"), ""]
        for block in blocks { lines += draw(block, say) }
        lines += ["", sides("Nơi nhận:", letterhead.signedFor), "- …,", "- " + letterhead.keptBy, ""]
        if let signer = letterhead.signer { lines += [sides("", signer), ""] }
        lines += answersTo
        return lines.joined(separator: "\n") + "\n"
    }

    private func draw(_ block: Block, _ say: Speech) -> [String] {
        switch block {
        case .heading(let text): ["", text, ""]
        case .centred(let text): [centred(text)]
        case .paragraph(let sentence): wrapped(sentence.text, indent: "") + [""]
        case .list(let items): items.flatMap { wrapped("- " + $0.text, indent: "  ") } + [""]
        case .flag(let sentence): wrapped("! " + sentence.text, indent: "  ") + [""]
        case .table(let table): draw(table)
        case .chart(let title, let steps, _):
            [
                "\(title): \(say.number(Int(steps.first?.value ?? 0))) → \(say.number(Int(steps.last?.value ?? 0)))",
                "",
            ]
        }
    }

    private func draw(_ table: ReportTable) -> [String] {
        let rows = [table.headings] + table.rows.map { $0.map(\.text) }
        let widths = table.headings.indices.map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        let lines = rows.map { row in
            row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }.joined(separator: "  ")
        }
        return [table.title] + lines + [""]
    }

    /// Words in lines that are not too long.
    private func wrapped(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > ReportDocument.width {
                lines.append(line)
                line = indent + word
            } else {
                line += line.isEmpty || line == indent ? String(word) : " " + word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private func centred(_ text: String) -> String {
        String(repeating: " ", count: max(0, (ReportDocument.width - text.count) / 2)) + text
    }

    private func sides(_ left: String, _ right: String) -> String {
        left + String(repeating: " ", count: max(2, ReportDocument.width - left.count - right.count)) + right
    }
}
