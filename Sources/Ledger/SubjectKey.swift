internal import Crypto
internal import Foundation

/// One subject's random key. Destroy a person's, and what names them can no longer be read from any copy of the ledger.
package struct SubjectKey: Sendable {
    /// Bytes of a key.
    package static let byteCount = 32

    private let key: SymmetricKey

    /// The key of these bytes; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == SubjectKey.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Seals the content with AES-256-GCM, bound to the fact, so that it opens in no other.
    ///
    /// - Parameter nonce: 12 random bytes, never used twice with one key.
    /// - Returns: nonce, ciphertext and tag.
    package func seal(_ payload: Payload, for fact: Identifier, nonce: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            payload.json, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: fact.bytes)
        // There is always a combined form with a nonce of 12 bytes.
        return box.combined.map { [UInt8]($0) } ?? nonce + box.ciphertext + box.tag
    }

    /// Opens what `seal` made for this fact; nil when the key is another's or the bytes were changed.
    package func open(_ sealed: [UInt8], for fact: Identifier) -> Payload? {
        // Why it does not open says nothing more: the key or the bytes are not those that sealed it.
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let json = try? AES.GCM.open(box, using: key, authenticating: fact.bytes)  // As above.
        else { return nil }
        return Payload(json: [UInt8](json))
    }
}
