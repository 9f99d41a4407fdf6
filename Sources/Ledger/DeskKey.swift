/// The key under which the desk (sign-ins and drafts) keeps what may tell of somebody. It stands in the vault: the desk's
/// file alone says nothing.
package struct DeskKey: Sendable {
    /// Bytes of a key.
    package static let byteCount = SealingKey.byteCount

    private let key: SealingKey

    /// The key of these bytes; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard let key = SealingKey(bytes: bytes) else { return nil }
        self.key = key
    }

    /// Seals bytes for one place and use, so that they open in no other.
    ///
    /// - Parameters:
    ///   - place: what it is and where it stands, such as `draft` and its key; authenticated, not kept.
    ///   - nonce: 12 random bytes, never used twice with one key.
    /// - Returns: nonce, ciphertext and tag.
    package func seal(_ bytes: [UInt8], at place: String..., nonce: [UInt8]) throws -> [UInt8] {
        try key.seal(bytes, at: DeskKey.joined(place), nonce: nonce)
    }

    /// Opens what `seal` made for this place; nil when the key or the place is another, or the bytes were changed.
    package func open(_ sealed: [UInt8], at place: String...) -> [UInt8]? {
        key.open(sealed, at: DeskKey.joined(place))
    }

    /// What nobody without the key can compute or check for these words.
    package func token(for words: String...) -> Hash { key.token(for: DeskKey.joined(words)) }

    private static func joined(_ words: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for word in words { bytes.append(counted: word.utf8) }
        return bytes
    }
}
