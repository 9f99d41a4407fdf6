internal import Access

/// The token that stands in every form of a sign-in: what another site makes a browser send does not have it.
enum FormToken {
    /// What it is called in forms.
    static let name = "token"

    /// The token that a form holds; nil without one.
    static func value(in form: String) -> String? {
        form.split(separator: "&").first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    /// True where a form holds the token of the sign-in that the browser shows.
    static func isThere(in form: String, _ token: SignInToken?) -> Bool {
        guard let token else { return false }
        let own = Array("\(name)=\(token.formToken)".utf8)
        // Compared in a time that does not tell where the first difference is.
        return form.utf8.split(separator: UInt8(ascii: "&")).contains { pair in
            pair.count == own.count && zip(pair, own).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
        }
    }
}
