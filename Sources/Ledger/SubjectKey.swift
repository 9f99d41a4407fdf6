/// One subject's random key. Destroy a person's, and what names them can no longer be read from any copy of the ledger.
package struct SubjectKey: Sendable {
    /// Bytes of a key.
    package static let byteCount = SealingKey.byteCount

    private let key: SealingKey

    /// The key of these bytes; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard let key = SealingKey(bytes: bytes) else { return nil }
        self.key = key
    }

    /// Contents are filled up to a multiple of so many bytes, so that the length of a sealed one does not tell which of a few words it holds.
    static let blockBytes = 64

    /// Seals the content, bound to the fact, so that it opens in no other.
    ///
    /// - Parameter nonce: 12 random bytes, never used twice with one key.
    /// - Returns: nonce, ciphertext and tag.
    package func seal(_ payload: Payload, for fact: Identifier, nonce: [UInt8]) throws -> [UInt8] {
        var content = payload.json
        content += repeatElement(UInt8(ascii: " "), count: -content.count & (SubjectKey.blockBytes - 1))
        return try key.seal(content, at: fact.bytes, nonce: nonce)
    }

    /// Opens what `seal` made for this fact; nil when the key is another's or the bytes were changed.
    package func open(_ sealed: [UInt8], for fact: Identifier) -> Payload? {
        guard let content = key.open(sealed, at: fact.bytes) else { return nil }
        let end = content.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
        return Payload(json: Array(content.prefix(end)))
    }
}
