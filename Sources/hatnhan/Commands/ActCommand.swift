internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Operations

/// `hatnhan act`
struct ActCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act", abstract: "Do something by hand: state, correct, take back. 'hatnhan acts' lists what.",
        discussion:
            """
            Each field is given as NAME=VALUE. What may name somebody or is free text is never given on the command line, where \
            every account of the machine can read it: with --from -, lines NAME=VALUE are read from standard input. All of it \
            is written in one command, or nothing is. With --dry-run nothing is written, and the figures that would \
            change are told. With --source, @CODE in a line of standard input or a cell of a table stands for the person whom \
            that source calls so.
            """)

    @Argument(help: "Name of the act, as 'hatnhan acts' lists it.")
    var name: String

    @Argument(help: "Fields, each NAME=VALUE.")
    var fields: [String] = []

    @Option(help: "'-': further fields from standard input, one NAME=VALUE a line.")
    var from: String?

    @Option(
        help:
            "A file with the table of an act that is done by rows: CSV, or cells with tabs between them; the first row names the columns.",
        completion: .file())
    var table: String?

    @Option(help: "The source to which codes of people belong that are given as @CODE.")
    var source: String?

    @Flag(help: "Tell what would change, and write nothing.")
    var dryRun = false

    @Option(help: "A key of your own: the same act sent again under it is written once.")
    var key: String?

    @Option(
        help:
            "Position of the ledger up to which you had seen everything, or its head: what others wrote since is told, not overwritten."
    )
    var seen: String?

    @OptionGroup var database: DatabaseOptions

    /// A position, or that of a head as commands print it; noted for what is neither.
    private static func position(_ text: String, _ faults: inout ArgumentFaults) -> Int64? {
        let position = Int64(text) ?? HeadReference(text: text)?.position
        if let position, position >= 0 { return position }
        faults.noteSeen()
        return nil
    }

    func run() throws {
        let act = Acts.named(name)
        var given = FieldArguments(fields) { name in act?.asked.contains { $0.isSealed && $0.reads(name) } ?? false }
        if act == nil { given.faults.noteNoAct(name) }
        if from == "-" { given.addStandardInput() } else if from != nil { given.faults.noteFrom() }
        if let table {
            if act?.takesTable == false { given.faults.noteNoTable(of: name) }
            given.add(table: table)
        }
        let position = seen.flatMap { ActCommand.position($0, &given.faults) }
        try given.faults.check()
        guard let act else { return }
        let key = key ?? "\(act.name)-\(UUID().uuidString.lowercased())"
        let receipt = try database.files().withLedger { ledger, actor in
            let texts = try source.map { try SourceCodes($0, in: ledger).numbered(given.texts) } ?? given.texts
            return try PerformAct(ledger).run(
                act,
                PerformAct.Request(
                    texts: texts, key: key, actor: actor, rights: .ofTheFiles, seen: position, isDryRun: dryRun))
        }
        Terminal.writeDone(ReceiptOutput(receipt: receipt, isDryRun: dryRun).text)
    }
}
