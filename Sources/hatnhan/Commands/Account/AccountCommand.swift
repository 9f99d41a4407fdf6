internal import ArgumentParser

/// `hatnhan account`
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Make, reset and end accounts, who sign in on pages.",
        discussion: """
            What an account may is told by its grants: see 'hatnhan act grant.give'. Whoever holds the ledger's files may \
            do everything, here and without an account; what they do is written under their name on this machine.
            """,
        subcommands: [
            FirstAccountCommand.self, MakeAccountCommand.self, ResetAccountCommand.self, EndAccountCommand.self,
            ListAccountsCommand.self, KeyCommand.self,
        ])
}
