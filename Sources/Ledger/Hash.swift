internal import Crypto
internal import Foundation

/// A SHA-256 digest: what ties each fact to the one before it.
package struct Hash: Hashable, Sendable {
    /// The 32 bytes as four big-endian words: no allocation, though there are millions of them.
    let words: (UInt64, UInt64, UInt64, UInt64)

    /// The hash before the first link of every chain: 32 zero bytes.
    package static let zero = Hash(words: (0, 0, 0, 0))

    /// The digest of `bytes`.
    package init(of bytes: [UInt8]) {
        self.init(digest: SHA256.hash(data: bytes))
    }

    init(digest: some ContiguousBytes) {
        words = unsafe digest.withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 {
                unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// The digest of the bytes of two hashes, one behind the other.
    init(of first: Hash, then second: Hash) {
        var input = HashInput()
        input.append(first)
        input.append(second)
        self = input.hash()
    }

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// The hash stored as these 32 bytes; nil for any other count.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.init(digest: bytes)
    }

    /// The 32 bytes.
    package var bytes: [UInt8] { [UInt8](copying: inlineBytes.span) }

    /// The 32 bytes, in no memory of their own.
    package var inlineBytes: InlineArray<32, UInt8> {
        let words = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        return unsafe unsafeBitCast(words, to: InlineArray<32, UInt8>.self)
    }

    /// 64 lower-case hexadecimal digits.
    package var hexadecimal: String { bytes.hexadecimal }

    package static func == (left: Hash, right: Hash) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }
}
