package import Ledger

/// How far somebody has come in signing in. Only the last opens pages.
package enum SignInStep: Int, Hashable, Sendable, CaseIterable {
    /// The password was right; a code of the phone is asked for.
    case code
    /// A slip was used; a password of one's own is chosen next.
    case password
    /// The role asks for a second factor, and there is none yet.
    case factor
    /// Signed in.
    case done
}

extension Role {
    /// True where a password alone is too little: who keeps accounts, and who writes about many.
    package var needsSecondFactor: Bool { self == .administrator || self == .officer }
}
