internal import ArgumentParser
internal import Operations
internal import Words

/// `hatnhan restore`
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put the ledger and the vault of a backup into the place of what is there.",
        discussion: """
            The backup is verified first. Refused while a process has the ledger open. What was there before is kept until \
            everything is done, and then gone: back it up first if it may be needed.
            """)

    @Argument(help: "Folder that 'backup' made.")
    var folder: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let progress = ProgressLine()
        defer { progress.end() }
        let manifest = try database.files().restore(from: folder) { progress.showVerifying($0, of: $1) }
        progress.end()
        let count = Terminal.speech.number(Int(manifest.facts))
        Terminal.writeDone(
            Terminal.words(
                "Đã khôi phục \(count) bản ghi từ bản sao lưu lúc \(manifest.made), tại \(manifest.head)\n",
                "Restored \(count) facts from the backup of \(manifest.made), at \(manifest.head)\n"))
    }
}
