internal import Access
internal import HTTPTypes

/// The cookie that holds the token of a sign-in. Under TLS its name ties it to this host and to TLS.
struct SignInCookie: Sendable {
    /// What an answer does with it.
    enum Change: Sendable {
        case keep
        case set(SignInToken)
        case forget
    }

    /// True under TLS.
    let isSecure: Bool
    private let name: String
    private let attributes: String

    init(isSecure: Bool) {
        self.isSecure = isSecure
        name = isSecure ? "__Host-hatnhan" : "hatnhan"
        attributes = "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    /// The token that a request shows; nil without one, and where it shows two.
    func token(in fields: HTTPFields) -> SignInToken? {
        let values = fields[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair -> Substring? in
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0] == name ? parts[1] : nil
        }
        guard values.count == 1 else { return nil }
        return SignInToken(text: values[0])
    }

    /// The field of an answer; nil where nothing changes.
    func field(_ change: Change) -> String? {
        switch change {
        case .keep: nil
        case .set(let token): name + "=" + token.text + attributes
        case .forget: name + "=" + attributes + "; Max-Age=0"
        }
    }
}
