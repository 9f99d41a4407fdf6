internal import ArgumentParser
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// `hatnhan irregularities`
struct IrregularitiesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "irregularities", abstract: "List what is out of order in the ledger, and how to mend it.")

    @Argument(help: "Code of a unit: only what belongs to it and the units under it.", transform: mendedCode)
    var unit: String?

    @Option(help: "Leave out what was learned after this day.", transform: day)
    var known: Day?

    @Option(help: "table (for people) or csv.")
    var format = Format.table

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let files = try database.files()
        let rows = try files.withLedger {
            try files.pictures(of: $0).irregularities(unit: unit, known: known, for: .files)
        }
        try Terminal.write(format == .csv ? csv(rows) : table(rows))
    }

    private func table(_ rows: [ListIrregularities.Row]) -> String {
        guard !rows.isEmpty else {
            return Terminal.words("Không có điểm bất thường.\n", "Nothing is out of order.\n")
        }
        var text = ""
        for row in rows {
            let found = row.irregularity
            text += "\(found.day.vietnamese)  \(row.unit)  \(row.subject)\n"
            let detail = found.detail.map { ": \($0(in: Terminal.language))" } ?? ""
            text += "    \(found.kind.meaning(in: Terminal.language))\(detail). "
            text += "\(found.kind.remedy(in: Terminal.language))\n"
            if let fact = found.fact { text += "    \(fact)\n" }
        }
        let speech = Terminal.speech
        return text
            + Terminal.words(
                "\(speech.number(rows.count)) điểm bất thường.\n",
                "\(speech.count(rows.count, "irregularity", "irregularities")).\n")
    }

    private func csv(_ rows: [ListIrregularities.Row]) -> String {
        rows.reduce(CSVText.line(["unit", "subject", "day", "kind", "meaning", "remedy", "fact", "detail"])) {
            text, row in
            let found = row.irregularity
            return text
                + CSVText.line([
                    row.unit, row.subject, found.day.description, found.kind.rawValue,
                    found.kind.meaning(in: Terminal.language), found.kind.remedy(in: Terminal.language),
                    found.fact?.description ?? "", found.detail?(in: Terminal.language) ?? "",
                ])
        }
    }
}
