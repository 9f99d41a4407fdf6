internal import Markup
internal import Views
internal import Words

/// Who is signed in, with the ways to their account and out; at the head of every page.
struct AccountMenu: Hashable, Sendable {
    let name: String
    let own: String
    /// Where accounts are kept; nil for who keeps none.
    let all: String?
    let signOut: String
    let token: String

    /// Nil where nobody has signed in.
    init?(_ visitor: Visitor, _ language: Language) {
        guard case .account = visitor.viewer, !visitor.name.isEmpty else { return nil }
        (name, token) = (visitor.name, visitor.formToken)
        own = AccountPage.own.address(language)
        all = visitor.keepsAccounts ? AccountPage.all.address(language) : nil
        signOut = AccountPage.signOut.address(language)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("div", .class("account")) { html in
            html.tag("a", .href(own), .label(say("Tài khoản \(name)", "Account \(name)")), text: name)
            if let all { html.tag("a", .href(all), text: say("Các tài khoản", "Accounts")) }
            html.tag("form", Attribute("method", "post"), Attribute("action", signOut)) { html in
                html.carry(FormToken.name, token)
                html.submit(say("Đăng xuất", "Sign out"))
            }
        }
    }
}
