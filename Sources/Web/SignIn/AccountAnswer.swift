/// What comes of a request about an account.
enum AccountAnswer {
    /// A page to be drawn; of who must wait, for how many seconds.
    case page(any PageView, status: Int = 200, wait: Int64? = nil)
    /// Leads on, and the browser is known by another token perhaps.
    case leads(String, SignInCookie.Change = .keep)
}
