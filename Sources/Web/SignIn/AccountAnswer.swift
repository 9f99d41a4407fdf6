/// What comes of a request about an account.
enum AccountAnswer {
    /// A page to be drawn.
    case page(any PageView, status: Int)
    /// Leads on, and the browser is known by another token perhaps.
    case leads(String, SignInCookie.Change)

    static func page(_ view: any PageView) -> AccountAnswer { .page(view, status: 200) }
    static func leads(_ address: String) -> AccountAnswer { .leads(address, .keep) }
}
