internal import ArgumentParser
internal import Ledger
internal import Views

/// `hatnhan figures`
struct FiguresCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Print every figure of a unit as of a day.")

    @Argument(help: "Code of the unit.", transform: mendedCode)
    var unit: String

    @Option(help: "The day, 2020-10-12 or 12/10/2020.", transform: day)
    var at: Day

    @Option(
        help: "An earlier day: print what happened after it, and the balances of members and organisations.",
        transform: day)
    var since: Day?

    @OptionGroup var view: ViewOptions

    @Option(help: "table (for people), json or csv.")
    var format = Format.table

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let since, since >= at { throw ValidationError("--since \(since) must be before --at \(at)") }
    }

    func run() throws {
        let asOf = view.asOf(at)
        OneHeap.keep()
        let files = try database.files()
        let output = FiguresOutput(
            report: try files.withLedger {
                try files.pictures(of: $0).figures(unit: unit, asOf: asOf, since: since, for: .files)
            })
        switch format {
        case .table: try Terminal.write(output.table)
        case .json: try Terminal.write(output.json)
        case .csv: try Terminal.write(output.csv)
        }
    }
}
