internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

/// `hatnhan refold`
struct RefoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refold", abstract: "Make the tables that are folded from facts anew.",
        discussion: """
            What to do when 'verify' finds that a table differs from what the facts fold into. Facts stay as they are. \
            Ledgers that another version folded are folded anew by themselves when they are opened.
            """)

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let progress = ProgressLine()
        defer { progress.end() }
        let files = try database.files()
        try files.checkIsNoBackup()
        let head = try files.withLedger { ledger in
            try RefoldLedger(ledger).run { progress.showFolding($0, of: $1) }
        }
        progress.end()
        let count = Terminal.speech.number(Int(head.position))
        Terminal.writeDone(
            Terminal.words("Đã tổng hợp lại từ \(count) bản ghi.\n", "Folded anew from \(count) facts.\n"))
    }
}
