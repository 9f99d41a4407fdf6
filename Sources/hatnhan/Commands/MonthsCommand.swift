internal import ArgumentParser
internal import Figures
internal import Ledger
internal import Views

/// `hatnhan months`
struct MonthsCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "months",
        abstract: "Print one figure of a unit and the units directly under it, at the ends of months.")

    @Argument(help: "Code of the unit.", transform: mendedCode)
    var unit: String

    @Argument(
        help: "Name of the figure, such as members or villages_without_members: one that has a value each day.",
        transform: stock)
    var figure: Figure

    @Option(help: "The first day: the end of its month is the first column.", transform: day)
    var since: Day

    @Option(
        help: "The last day, 2020-10-12 or 12/10/2020; which units stand under the unit is as of then.", transform: day)
    var at: Day

    @OptionGroup var view: ViewOptions

    @Option(help: "table (for people) or csv (for spreadsheets).")
    var format = Format.table

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        let count = MonthTable.monthEnds(from: since, through: at).count
        if count == 0 { throw ValidationError("no month ends from --since \(since) through --at \(at)") }
        if count > MonthTable.monthsMax {
            throw ValidationError(
                "--since \(since) is more than \(MonthTable.monthsMax) months before --at \(at): ask for fewer at once")
        }
    }

    func run() throws {
        let asOf = view.asOf(at)
        OneHeap.keep()
        let files = try database.files()
        let days = MonthTable.monthEnds(from: since, through: at)
        let output = MonthsOutput(
            answer: try files.withLedger {
                try files.pictures(of: $0).months(
                    stock: figure, unit: unit, asOf: asOf, days: days, for: .files)
            })
        try Terminal.write(format == .table ? output.table : output.csv)
    }
}

/// Reads the name of a figure that has a value each day; anything else is wrong usage.
private func stock(_ name: String) throws -> Figure {
    guard let figure = Figure.named(name) else {
        throw ValidationError("no figure '\(name)'; 'hatnhan figures --format csv' lists their names")
    }
    guard figure.kind == .stock else {
        throw ValidationError("'\(name)' counts what happens between two days; ask 'hatnhan figures' with --since")
    }
    return figure
}
