internal import Crypto
package import Ledger

/// The key of a program: 32 random bytes behind a word that says what it is, so that whoever finds one knows. Only its hash
/// is kept.
package struct APIToken: Sendable {
    /// Random bytes of one.
    package static let byteCount = 32
    private static let mark = "hatnhan_"
    private let bytes: [UInt8]

    /// A new one of random bytes; nil unless there are as many as it takes.
    package init?(random bytes: [UInt8]) {
        guard bytes.count == APIToken.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads the text of one; nil for anything else.
    package init?(text: some StringProtocol) {
        guard text.hasPrefix(APIToken.mark), text.utf8.count == APIToken.mark.utf8.count + 2 * APIToken.byteCount,
            let bytes = [UInt8](hexadecimal: String(text.dropFirst(APIToken.mark.count)))
        else { return nil }
        self.init(random: bytes)
    }

    /// As a program shows it.
    package var text: String { APIToken.mark + bytes.hexadecimal }

    /// What is kept of it.
    package var hash: Hash { Hash(of: bytes) }
}
