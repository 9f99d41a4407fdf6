internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Views

/// `hatnhan account first`
struct FirstAccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "first", abstract: "Make the first account, the administrator's, of a ledger that has none.",
        discussion: """
            Asks for the password, twice, without showing it; where standard input is no terminal, its first line is the \
            password. The account becomes administrator of every root unit; the second factor is asked for at its first \
            sign-in.
            """)

    @Argument(help: "What it is called: letters without marks, digits, and . - _ inside.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        try database.files().withAccounts { open, actor in
            guard try !open.accounts.areThere() else { throw AccountRefusal.notTheFirst }
            let password = try Terminal.newPassword()
            let roots = try open.pictures.read(AsOf(day: actor.today), for: .files) { picture in
                picture.roots(on: actor.today).map { picture.code(of: $0) }
            }
            let id = try open.accounts.makeFirst(named: name, password: password, by: actor)
            for (index, root) in roots.enumerated() {
                try GivesRole(open.ledger).give(
                    .administrator, in: root, to: id, key: "first-\(id.description)-\(index)", by: actor)
            }
        }
        Terminal.writeDone(
            Terminal.words(
                "Đã tạo tài khoản quản trị “\(name)”. Từ nay ai mở trang cũng phải đăng nhập.\n",
                "Made the administrator '\(name)'. From now on everybody signs in.\n"))
    }
}
