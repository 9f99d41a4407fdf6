/// How far somebody has come in signing in. Only the last opens pages.
package enum SignInStep: Int, Hashable, Sendable, CaseIterable {
    /// The password was right; a code of the phone is asked for.
    case code
    /// A slip was used; a password of one's own is chosen next.
    case password
    /// What the account may asks for a second factor, and there is none yet.
    case factor
    /// Signed in.
    case done
}

extension Set<Permission> {
    /// True where a password alone is too little: who keeps accounts, and who writes about many.
    package var needSecondFactor: Bool { !isDisjoint(with: [.write, .accounts, .keep]) }
}
