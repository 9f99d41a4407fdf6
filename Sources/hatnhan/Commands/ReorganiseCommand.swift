internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Operations

/// `hatnhan reorganise`
struct ReorganiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reorganise", abstract: "Carry out a whole reorganisation by one table, in one command.",
        discussion:
            """
            FILE holds the table as CSV or as cells copied from a spreadsheet, with the columns old, new, how, name, kind, \
            parent; docs/reference/reorganisation.md says what a row means. With --dry-run nothing is written, and the \
            figures that would change are told. It is taken back as one: 'hatnhan act retract-command'. The paper that says \
            so, which is sealed, is given with --from -: lines decision=, decided=, issuer= on standard input. A line grants=follow \
            there lets grants on units that end follow to what they became.
            """)

    @Argument(help: "The table.", completion: .file(extensions: ["csv"]))
    var file: String

    @Argument(help: "Code of the unit at whose top it happens.")
    var unit: String

    @Argument(help: "The day from which it holds.")
    var day: String

    @Option(help: "'-': the paper from standard input, one NAME=VALUE a line.")
    var from: String?

    @Flag(help: "Tell what would change, and write nothing.")
    var dryRun = false

    @Option(help: "A key of your own: the same reorganisation sent again under it is written once.")
    var key: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        var given = FieldArguments(["unit=\(unit)", "day=\(day)"])
        given.add(table: file)
        if from == "-" { given.addStandardInput() } else if from != nil { given.faults.noteFrom() }
        try given.faults.check()
        let key = key ?? "\(Reorganise.name)-\(UUID().uuidString.lowercased())"
        let receipt = try database.files().withLedger { ledger, actor in
            try PerformAct(ledger).run(
                Reorganise.self,
                PerformAct.Request(texts: given.texts, key: key, actor: actor, rights: .ofTheFiles, isDryRun: dryRun))
        }
        Terminal.writeDone(ReceiptOutput(receipt: receipt, isDryRun: dryRun).text)
    }
}
