internal import ArgumentParser
internal import Ledger
internal import Reports
internal import Views
internal import Words

/// `hatnhan report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a report of a unit.", subcommands: [TermReportCommand.self])
}

/// `hatnhan report term`
struct TermReportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html, text
    }

    static let configuration = CommandConfiguration(
        commandName: "term", abstract: "Write the term report of a unit between two days.",
        discussion: """
            Asked again with the same days and the head it prints, it gives the same bytes, whatever was learned, imported \
            or reorganised since.
            """)

    @Argument(help: "Code of the unit.", transform: mendedCode)
    var unit: String

    @Option(help: "The first day: what happened after its end counts.", transform: day)
    var since: Day

    @Option(help: "The last day, 2020-10-12 or 12/10/2020.", transform: day)
    var at: Day

    @OptionGroup var view: ViewOptions

    @Option(help: "text or html (a file of its own, to be printed on A4).")
    var format = Format.text

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if since >= at { throw ValidationError("--since \(since) must be before --at \(at)") }
    }

    func run() throws {
        let asOf = view.asOf(at)
        let files = try database.files()
        let document = try files.withLedger {
            try files.pictures(of: $0).termReport(
                unit: unit, since: since, asOf: asOf, say: Terminal.speech, version: HatNhan.version, for: .files)
        }
        try Terminal.write(format == .html ? document.standalone(Terminal.speech) : document.text(Terminal.speech))
    }
}
