internal import ArgumentParser
internal import Operations

/// `hatnhan account end`
struct EndAccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an account for good; what it wrote stays, under its name.",
        discussion: "It is signed out everywhere, and its keys hold no more.")

    @Argument(help: "What it is called.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        try database.files().withAccounts { try $0.accounts.end(named: name, by: $1) }
        Terminal.writeDone(Terminal.words("Đã dừng tài khoản “\(name)”.\n", "Ended the account '\(name)'.\n"))
    }
}
