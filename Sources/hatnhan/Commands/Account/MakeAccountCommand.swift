internal import ArgumentParser
internal import Operations

/// `hatnhan account make`
struct MakeAccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make an account, and print the slip that it signs in with first.",
        discussion: """
            The slip is printed this once; it is good once, for a day. A new account sees nothing until it is given a role: \
            hatnhan act grant.give.
            """)

    @Argument(help: "What it is called: letters without marks, digits, and . - _ inside.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let slip = try database.files().withAccounts { try $0.accounts.make(named: name, by: $1) }
        Terminal.writeDone(SlipOutput(slip: slip).text)
    }
}
