internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

/// `hatnhan backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the ledger and its vault into a folder, while others go on working.",
        discussion: """
            Both files are of one position of the log; the copy is verified before it appears. The folder holds everybody's \
            names: keep it as you keep the ledger.
            """)

    @Argument(help: "Folder of the backup: not there yet, or empty.")
    var folder: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let files = try database.files()
        let progress = ProgressLine()
        defer { progress.end() }
        let manifest = try files.withLedger { ledger, actor in
            try BackUpLedger(ledger, program: HatNhan.version) { path in
                try LedgerFiles(path: path).open()
            } onProgress: { step in
                switch step {
                case .copying(let done, let total):
                    progress.show(
                        Terminal.words("Đang sao lưu", "Copying"), done: done, of: total,
                        unit: Terminal.words("trang", "pages"))
                case .verifying(let done, let total): progress.showVerifying(done, of: total)
                }
            }.run(folder: folder, at: actor.now)
        }
        progress.end()
        let count = Terminal.speech.number(Int(manifest.facts))
        Terminal.writeDone(
            Terminal.words(
                "Đã sao lưu và kiểm tra \(count) bản ghi vào “\(folder)”, tại \(manifest.head)\n",
                "Backed up and verified \(count) facts in '\(folder)', at \(manifest.head)\n"))
    }
}
