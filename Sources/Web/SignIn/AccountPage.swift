internal import Access
internal import Words

/// Pages about who one is: signing in and out, one's own account, and the accounts of all. They need nothing of the ledger,
/// and no day stands in their addresses.
package enum AccountPage: String, CaseIterable, Hashable, Sendable {
    /// A name and a password.
    case signIn = "vao"
    /// The code of the phone, or one from paper.
    case code = "vao/ma"
    /// After a slip: a password of one's own.
    case choosing = "vao/mat-khau"
    /// Signs out.
    case signOut = "ra"
    /// One's own sign-ins.
    case own = "tai-khoan"
    /// Another password.
    case password = "tai-khoan/mat-khau"
    /// A phone as second factor.
    case phone = "tai-khoan/dien-thoai"
    /// Codes on paper.
    case codes = "tai-khoan/ma-du-phong"
    /// Keys of programs.
    case keys = "tai-khoan/khoa"
    /// Accounts of all.
    case all = "tai-khoan/danh-sach"
    /// What was just made, shown once.
    case made = "tai-khoan/vua-tao"
    /// What was sent after a sign-in had ended.
    case sent = "tai-khoan/vua-gui"

    var parts: [String] { rawValue.split(separator: "/").map(String.init) }

    /// The address of the page.
    ///
    /// - Parameter back: where one wanted to go; it stands in the addresses of pages that ask for it, and in no other.
    func address(_ language: Language, back: ReturnAddress? = nil) -> String {
        let start = language == .vietnamese ? "/" : "/~lang=en/"
        guard let back, declaration.parameters.contains(ReturnAddress.name) else { return start + rawValue }
        return start + rawValue + Context.query([(ReturnAddress.name, back.text)])
    }

    /// What was sent without a sign-in comes once more through this page, sealed, and so longer.
    private static let sentAgainBytesMax = 2 * Route.tableBytesMax

    var declaration: RouteDeclaration {
        switch self {
        case .signIn: .account(.comingIn, bytesMax: AccountPage.sentAgainBytesMax, ReturnAddress.name)
        case .code, .choosing, .phone: .account(.comingIn, bytesMax: 4096, ReturnAddress.name)
        case .codes: .account(.signedIn, bytesMax: 4096, ReturnAddress.name)
        case .signOut: .account(.comingIn, methods: [.post], bytesMax: 4096)
        case .own, .password, .keys: .account(.signedIn, bytesMax: 4096)
        case .made: .account(.signedIn, methods: [.get, .head], bytesMax: 0)
        case .sent: .account(.signedIn, methods: [.get, .head], bytesMax: 0, ReturnAddress.name)
        case .all: .account(.permission(.accounts), bytesMax: 4096)
        }
    }
}

extension RouteDeclaration {
    /// A page about who one is.
    fileprivate static func account(
        _ access: Access, methods: Set<Method> = [.get, .head, .post], bytesMax: Int, _ parameters: String...
    ) -> RouteDeclaration {
        RouteDeclaration(
            methods: methods, needs: .nothing, access: access, bodyBytesMax: bytesMax, parameters: parameters)
    }
}
