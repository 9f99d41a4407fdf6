internal import Access
internal import Operations
internal import Words

/// A request about an account, as far as its page needs it.
struct AccountVisit: Sendable {
    let page: AccountPage
    /// Nil for a page that is only looked at.
    let form: AccountForm?
    /// Where somebody wanted to go; nil for the front page.
    let back: ReturnAddress?
    let language: Language
    /// Whose token the browser shows; nil without one that holds.
    let known: SignIns.Known?
    let token: SignInToken?
    let visitor: Visitor
    let origin: SignIns.Origin
    /// What was sent after the last sign-in had ended, sealed.
    var sent: [UInt8]?

    /// How the browser calls this site: where one signs in.
    var site = ""

    /// True where the request came through another server.
    var isForwarded = false

    var say: Speech { Speech(language) }

    /// The address of another such page.
    func address(_ page: AccountPage) -> String { page.address(language, back: back) }

    /// Where somebody goes who is in.
    var home: String { back?.text ?? (language == .vietnamese ? "/" : "/~lang=en/") }

    /// What every form of the page begins with.
    func envelope(_ page: AccountPage? = nil) -> FormEnvelope {
        FormEnvelope(
            action: (page ?? self.page).address(language), token: token?.formToken ?? "", back: back?.text)
    }
}
