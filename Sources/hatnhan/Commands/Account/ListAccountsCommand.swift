internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

/// `hatnhan account list`
struct ListAccountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List accounts, what they are, and how they sign in.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let text = try database.files().withAccounts { open, actor in
            var table = TextTable(wordColumns: .max)
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
