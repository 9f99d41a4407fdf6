internal import Access

/// Why an account was not made, ended or reset. Nothing was changed.
package enum AccountRefusal: Error, Hashable, Sendable {
    /// No account can be called so.
    case nameForm(String)
    /// Somebody is called so.
    case nameTaken(String)
    /// Nobody who may sign in is called so.
    case noSuchAccount(String)
    /// The ledger has accounts already: one of them makes others.
    case notTheFirst
    /// Nobody ends their own account.
    case oneself

    /// The name that was typed, in small letters.
    static func name(_ typed: String) throws -> String {
        guard let name = AccountName.read(typed) else { throw AccountRefusal.nameForm(typed) }
        return name
    }
}
