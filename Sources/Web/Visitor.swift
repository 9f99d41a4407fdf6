internal import Foundation
internal import Ledger
package import Views

/// Who a request comes from: made once, at the edge, from what the request brings.
package struct Visitor: Hashable, Sendable {
    /// Who looks.
    package let viewer: Viewer
    /// What the account is called.
    package let name: String
    /// Stands in every form of this sign-in, and in no other's.
    package let formToken: String
    /// Position of the log of the sign-in's own last write: no page is older.
    package let lastWritten: Int64
    /// True where the account keeps accounts.
    package let keepsAccounts: Bool
    /// True where there is anything that they may write: forms are offered.
    package let writes: Bool

    /// Somebody who is signed in.
    package init(
        viewer: Viewer, name: String, formToken: String, lastWritten: Int64, keepsAccounts: Bool = false,
        writes: Bool = true
    ) {
        (self.viewer, self.name) = (viewer, name)
        (self.formToken, self.lastWritten, self.keepsAccounts) = (formToken, lastWritten, keepsAccounts)
        self.writes = writes
    }

    /// Whoever holds the files, under the name by which the system knows them.
    package static let files = Visitor(
        viewer: .files, name: ProcessInfo.processInfo.userName,
        formToken: (0..<32).map { _ in UInt8.random(in: .min ... .max) }.hexadecimal, lastWritten: 0)

    /// Somebody of whom nothing is known: an account that has no grant, and sees nothing.
    static let nobody = Visitor(
        viewer: .account(Identifier(high: 0, low: 0)), name: "", formToken: "", lastWritten: 0, writes: false)
}
