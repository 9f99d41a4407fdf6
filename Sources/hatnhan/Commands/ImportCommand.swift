internal import ArgumentParser
internal import Operations

/// `hatnhan import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring a dossier, a folder of CSV files, into a ledger.",
        discussion: """
            All of it, or, when anything is wrong with it, nothing. The same dossier again adds nothing; a corrected \
            one adds only the correction.
            """)

    @Argument(help: "Folder of the dossier.")
    var path: String

    @Option(
        help: "Name of the source that people's codes belong to. Default: code of the first root unit.",
        transform: mendedCode)
    var source: String?

    @Flag(help: "Say what would change, unit by unit, and write nothing.")
    var dryRun = false

    @Flag(help: "Take back what the source no longer has.")
    var replace = false

    @Flag(help: "Take codes that are like known ones but for leading zeros for new ones.")
    var newCodes = false

    @Flag(help: "Today is right, although most of the dossier lies after it.")
    var clockIsRight = false

    @Option(
        help: """
            Where the office is, as Asia/Ho_Chi_Minh: by its days everything is dated. Only for the first import; kept in \
            the ledger.
            """)
    var timeZone: String?

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard let source else { return }
        guard source.contains(where: { !$0.isWhitespace }), source.count <= 200,
            !source.contains(where: \.isNewline)
        else { throw ValidationError("--source takes a name of one line and at most 200 characters") }
    }

    func run() throws {
        let progress = ProgressLine()
        let operation = ImportDossier(site: try database.files().site, actor: { .atTerminal(in: $0) }) { step in
            switch step {
            case .reading(let done, let total):
                progress.show(
                    Terminal.words("Đang đọc", "Reading"), done: done / 1024, of: total / 1024, unit: "KiB")
            case .comparing(let done, let total):
                progress.show(
                    Terminal.words("Đang so sánh", "Comparing"), done: done, of: total,
                    unit: Terminal.words("đối tượng", "subjects"))
            case .writing(let done, let total):
                progress.show(
                    Terminal.words("Đang ghi", "Writing"), done: done, of: total,
                    unit: Terminal.words("đối tượng", "subjects"))
            case .finishing: progress.end()
            }
        }
        defer { progress.end() }
        var request = ImportDossier.Request(path: path, source: source, isDryRun: dryRun, replacesGone: replace)
        request.takesNewCodes = newCodes
        request.trustsClock = clockIsRight
        request.timeZone = timeZone
        let report = try operation.run(request)
        progress.end()
        let text = ImportOutput(report: report).text
        if dryRun { try Terminal.write(text) } else { Terminal.writeDone(text) }
    }
}
