internal import Crypto
internal import Foundation

/// A key of AES-256-GCM, as every sealed thing has one: what is sealed opens with it alone, and only where it was sealed for.
struct SealingKey: Sendable {
    /// Bytes of a key.
    static let byteCount = 32

    private let key: SymmetricKey

    /// The key of these bytes; nil unless there are 32.
    init?(bytes: [UInt8]) {
        guard bytes.count == SealingKey.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Seals bytes.
    ///
    /// - Parameters:
    ///   - place: what they are and where they stand; authenticated, not kept.
    ///   - nonce: 12 random bytes, never used twice with one key.
    /// - Returns: nonce, ciphertext and tag.
    func seal(_ bytes: [UInt8], at place: [UInt8], nonce: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            bytes, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: place)
        // There is always a combined form with a nonce of 12 bytes.
        return box.combined.map { [UInt8]($0) } ?? nonce + box.ciphertext + box.tag
    }

    /// Opens what `seal` made for this place; nil when the key or the place is another, or the bytes were changed.
    func open(_ sealed: [UInt8], at place: [UInt8]) -> [UInt8]? {
        // Why it does not open says nothing more: the key, the place or the bytes are not those that sealed it.
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: place)  // As above.
        else { return nil }
        return [UInt8](bytes)
    }

    /// What nobody without the key can compute or check for these bytes: HMAC-SHA-256.
    func token(for bytes: [UInt8]) -> Hash {
        var authenticator = HMAC<SHA256>(key: key)
        authenticator.update(data: bytes)
        return Hash(digest: authenticator.finalize())
    }
}
