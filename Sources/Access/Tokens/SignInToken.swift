internal import Crypto
internal import Foundation
package import Ledger

/// What a browser shows to be who signed in: 32 random bytes, of which only the hash is kept here.
package struct SignInToken: Sendable {
    /// Bytes of a token.
    package static let byteCount = 32
    private let bytes: [UInt8]

    /// A new token of random bytes; nil unless there are as many as it takes.
    package init?(random bytes: [UInt8]) {
        guard bytes.count == SignInToken.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads the text of one; nil for anything else.
    package init?(text: some StringProtocol) {
        guard text.utf8.count == 2 * SignInToken.byteCount, let bytes = [UInt8](hexadecimal: String(text)) else {
            return nil
        }
        self.init(random: bytes)
    }

    /// As it stands in a cookie.
    package var text: String { bytes.hexadecimal }

    /// What is kept of it.
    package var hash: Hash { Hash(of: bytes) }

    /// What stands in the forms of this sign-in. From it nobody comes to the token.
    package var formToken: String {
        HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: bytes)).map { $0 }
            .hexadecimal
    }

    /// What is kept of a form's token.
    package static func formHash(_ text: String) -> Hash { Hash(of: Array(text.utf8)) }
}
