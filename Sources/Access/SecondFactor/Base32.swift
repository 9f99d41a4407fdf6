/// Bytes as capital letters and the digits 2 to 7 (RFC 4648), as authenticators read a secret.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Without padding.
    package static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (held, count) = (0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[held >> count & 31])
            }
            held &= 0xFF
        }
        if count > 0 { text.append(alphabet[held << (5 - count) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, in any case and with spaces between; nil for anything else.
    package static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (held, count) = (0, 0)
        for byte in text.uppercased().utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "=") {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            held = (held << 5 | value) & 0xFFFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> count))
            }
        }
        return bytes
    }
}
