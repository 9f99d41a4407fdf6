internal import Access
internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

/// `hatnhan account key`
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make, list and withdraw the keys by which programs ask in an account's stead.",
        subcommands: [MakeKeyCommand.self, ListKeysCommand.self, EndKeyCommand.self])
}

/// `hatnhan account key make`
struct MakeKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make a key for an account, and print it this once.",
        discussion: "A key may nothing that its account may not, and holds no longer than it does.")

    @Argument(help: "What the account is called.")
    var name: String

    @Option(name: .customLong("for"), help: "For which program.")
    var label: String

    @Option(help: "'read' or 'write'.")
    var scope: String

    @Option(help: "The last day on which it holds, within a year.", transform: day)
    var until: Day

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard TokenScope(rawValue: scope) != nil else { throw ValidationError("--scope takes 'read' or 'write'") }
    }

    func run() throws {
        guard let scope = TokenScope(rawValue: scope) else { return }
        let key = try database.files().withAccounts { open, actor in
            let account = try open.accounts.identity(named: name, by: actor)
            return try open.tokens.make(
                for: account, label: label, scope: scope, until: until,
                within: AccountSights(open.ledger, open.pictures).permissions(of: account), at: actor.now)
        }
        Terminal.writeDone(key.text + "\n")
    }
}

/// `hatnhan account key list`
struct ListKeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the keys of an account.")

    @Argument(help: "What the account is called.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let text = try database.files().withAccounts { open, actor in
            var table = TextTable(wordColumns: .max)
            let account = try open.accounts.identity(named: name, by: actor)
            for key in try open.tokens.all(of: account, at: actor.now) {
                let state =
                    key.holds
                    ? Terminal.words("đến hết \(key.until.vietnamese)", "until \(key.until)")
                    : Terminal.words("hết hiệu lực", "over")
                table.add([key.id.description, key.label, key.scope?.rawValue ?? "–", state])
            }
            return table.text
        }
        try Terminal.write(text)
    }
}

/// `hatnhan account key end`
struct EndKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "Withdraw a key of an account.")

    @Argument(help: "What the account is called.")
    var name: String

    @Argument(help: "The key, as the list calls it.")
    var key: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let isEnded = try database.files().withAccounts { open, actor in
            let account = try open.accounts.identity(named: name, by: actor)
            return try Identifier(text: key).map { try open.tokens.end($0, of: account, at: actor.now) } ?? false
        }
        guard isEnded else { throw ValidationError("'\(name)' has no key '\(key)' that holds") }
        Terminal.writeDone(Terminal.words("Đã thu hồi khóa.\n", "Withdrawn.\n"))
    }
}
