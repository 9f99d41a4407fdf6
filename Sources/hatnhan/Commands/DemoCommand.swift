internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Views
internal import Words

/// `hatnhan demo`
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a ledger to look around in: an example, with an account for each role.",
        discussion: """
            Imports the dossier into a ledger that is marked as an example for good, makes an account for each role and \
            prints their passwords, new ones each time. On this machine alone, its server lets whoever comes choose one of \
            them without a password, and asks nobody for a second factor. A ledger that was made by 'import' is never made \
            an example.
            """)

    @Argument(help: "Folder of the dossier.")
    var path: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let files = try database.files()
        let progress = ProgressLine()
        defer { progress.end() }
        // Nothing is imported into a ledger that is in use.
        if try files.exists() {
            try files.withLedger { try Demonstration($0, Pictures($0), random: randomBytes).check() }
        }
        let site = files.site(isDemonstration: true)
        let report = try ImportDossier(site: site, actor: { .atTerminal(in: $0) }).run(
            ImportDossier.Request(path: path))
        progress.end()
        let made = try files.withLedger { ledger, actor in
            try Demonstration(ledger, Pictures(ledger), random: randomBytes).make(by: actor)
        }
        Terminal.writeDone(ImportOutput(report: report).text + "\n" + text(made))
    }

    private func text(_ made: [Demonstration.Made]) -> String {
        var table = TextTable(wordColumns: .max)
        for one in made {
            table.add([one.account.name, one.password, Terminal.speech(one.account.role.label) + ", " + one.unit])
        }
        return Terminal.words("Tài khoản, mật khẩu mới, vai trò:\n", "Accounts, new passwords, roles:\n") + table.text
    }
}
