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

    /// Somebody who is signed in.
    package init(viewer: Viewer, name: String, formToken: String, lastWritten: Int64) {
        (self.viewer, self.name) = (viewer, name)
        (self.formToken, self.lastWritten) = (formToken, lastWritten)
    }

    /// Whoever holds the files, under the name by which the system knows them.
    package static let files = Visitor(
        viewer: .files, name: ProcessInfo.processInfo.userName,
        formToken: (0..<32).map { _ in UInt8.random(in: .min ... .max) }.hexadecimal, lastWritten: 0)
}
