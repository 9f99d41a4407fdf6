internal import Crypto
internal import Foundation

/// The key under which the desk (sign-ins and drafts) keeps what may tell of somebody. It stands in the vault: the desk's
/// file alone says nothing.
package struct DeskKey: Sendable {
    /// Bytes of a key.
    package static let byteCount = 32

    private let key: SymmetricKey

    /// The key of these bytes; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == DeskKey.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Seals bytes with AES-256-GCM for one place and use, so that they open in no other.
    ///
    /// - Parameters:
    ///   - place: what it is and where it stands, such as `draft` and its key; authenticated, not kept.
    ///   - nonce: 12 random bytes, never used twice with one key.
    /// - Returns: nonce, ciphertext and tag.
    package func seal(_ bytes: [UInt8], at place: String..., nonce: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            bytes, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: DeskKey.joined(place))
        // There is always a combined form with a nonce of 12 bytes.
        return box.combined.map { [UInt8]($0) } ?? nonce + box.ciphertext + box.tag
    }

    /// Opens what `seal` made for this place; nil when the key or the place is another, or the bytes were changed.
    package func open(_ sealed: [UInt8], at place: String...) -> [UInt8]? {
        // Why it does not open says nothing more: the key, the place or the bytes are not those that sealed it.
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: DeskKey.joined(place))  // As above.
        else { return nil }
        return [UInt8](bytes)
    }

    /// What nobody without the key can compute or check for these words: HMAC-SHA-256.
    package func token(for words: String...) -> Hash {
        var authenticator = HMAC<SHA256>(key: key)
        authenticator.update(data: DeskKey.joined(words))
        return Hash(digest: authenticator.finalize())
    }

    private static func joined(_ words: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for word in words { bytes.append(counted: word.utf8) }
        return bytes
    }
}
