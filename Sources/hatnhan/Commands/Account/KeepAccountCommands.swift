internal import Access
internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

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

/// `hatnhan account list`
struct ListAccountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List accounts, what they are, and how they sign in.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let text = try database.files().withAccounts { open, actor in
            var table = TextTable()
            for row in try open.accounts.all(for: actor) {
                let roles = row.roles.map { Terminal.speech($0.role.label) + " " + $0.unit }.joined(separator: ", ")
                table.add([row.name, state(row), roles])
            }
            return table.text
        }
        try Terminal.write(text)
    }

    private func state(_ row: Accounts.Row) -> String {
        if row.ended != nil { return Terminal.words("đã dừng", "ended") }
        if row.slipUntil != nil { return Terminal.words("có phiếu", "has a slip") }
        return row.hasFactor
            ? Terminal.words("mật khẩu, điện thoại", "password, phone") : Terminal.words("mật khẩu", "password")
    }
}

/// A slip, as it is printed once.
private struct SlipOutput {
    let slip: Slip

    var text: String {
        Terminal.words(
            """
            Tên đăng nhập: \(slip.account)
            Mã dùng một lần, trong \(Slip.hours) giờ: \(slip.code.text)
            Gõ mã vào ô mật khẩu, rồi chọn mật khẩu của mình. Mã không in lại được.

            """,
            """
            Name: \(slip.account)
            Code, good once, for \(Slip.hours) hours: \(slip.code.text)
            Type it as the password, then choose a password of your own. It is not printed again.

            """)
    }
}
