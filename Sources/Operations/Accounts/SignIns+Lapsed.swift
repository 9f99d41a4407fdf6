internal import Access
package import Ledger
internal import Store

/// What was sent when nobody was signed in any more: it goes through the sign-in page sealed, and comes back as a form to
/// whose sign-in it was sent under.
extension SignIns {
    /// What somebody sent.
    package struct Parcel: Hashable, Sendable {
        /// The path of the form's address.
        package let path: String
        /// What was typed, as it came, without the token of the form.
        package let body: String

        /// What was sent there.
        package init(path: String, body: String) { (self.path, self.body) = (path, body) }
    }

    /// Milliseconds for which it may be opened.
    private static let hour: Int64 = 3_600_000
    private static let use = "parcel"

    /// Seals what was sent with a form of a sign-in that ended; nil where no sign-in has such a form.
    ///
    /// - Parameter formToken: the token that the form held.
    package func seal(_ parcel: Parcel, sentWith formToken: String) throws -> [UInt8]? {
        try desk.read { desk in
            guard let signIn = try desk.signIn(formToken: SignInToken.formHash(formToken)) else { return nil }
            let text = "\(signIn.account)\n\(clock().milliseconds)\n\(parcel.path)\n\(parcel.body)"
            return try desk.seal(Array(text.utf8), for: SignIns.use)
        }
    }

    /// Opens it for an account; nil for any other than the one whose form it was, and after an hour.
    package func open(_ sealed: [UInt8], for account: Identifier) throws -> Parcel? {
        guard let bytes = try desk.read({ $0.open(sealed, for: SignIns.use) }) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, Identifier(text: String(parts[0])) == account, let sent = Int64(parts[1]),
            clock().milliseconds - sent < SignIns.hour
        else { return nil }
        return Parcel(path: String(parts[2]), body: String(parts[3]))
    }
}
