internal import ArgumentParser
internal import Operations

/// `hatnhan account reset`
struct ResetAccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Print a new slip for somebody who forgot their password.",
        discussion: "The account is signed out everywhere. The slip is printed this once; it is good once, for a day.")

    @Argument(help: "What it is called.")
    var name: String

    @Flag(help: "The phone and the recovery codes are lost too: a new second factor is asked for.")
    var phoneToo = false

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let slip = try database.files().withAccounts { open, actor in
            try open.accounts.reset(named: name, phoneToo: phoneToo, by: actor)
        }
        Terminal.writeDone(SlipOutput(slip: slip).text)
    }
}
