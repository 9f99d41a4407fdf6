internal import Foundation

/// What the site answers: a status, the sort of content, and the content.
package struct Reply: Sendable {
    /// HTTP status.
    package var status: Int
    /// Media type.
    package var type: String
    /// What is sent.
    package var body: [UInt8]
    /// Where to go instead; nil to stay.
    package var location: String?
    /// After how many seconds it may be tried again; nil where nothing is said.
    var retryAfterSeconds: Int64?
    /// True for files that never change under their address.
    package var isLasting = false

    /// The most bytes of a page.
    static let pageBytesMax = 100_000

    /// A page.
    static func page(_ html: [UInt8], status: Int = 200) -> Reply {
        Reply(status: status, type: "text/html; charset=utf-8", body: html)
    }

    /// Plain text.
    static func text(_ text: String, status: Int = 200) -> Reply {
        Reply(status: status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// Leads on to another address.
    static func redirect(to address: String) -> Reply {
        Reply(status: 303, type: "text/plain; charset=utf-8", body: [], location: address)
    }

    init(status: Int, type: String, body: [UInt8], location: String? = nil, isLasting: Bool = false) {
        self.status = status
        self.type = type
        self.body = body
        self.location = location
        self.isLasting = isLasting
    }
}
