internal import Foundation

/// How an account is called when it signs in: small letters and digits of ASCII, with `.`, `-` and `_` inside.
package enum AccountName {
    /// The most characters.
    package static let charactersMax = 40

    /// The name that was typed, in small letters; nil for what can be none.
    package static func read(_ text: String) -> String? {
        let name = trimmed(text)
        guard (2...charactersMax).contains(name.utf8.count), let first = name.utf8.first, isLetterOrDigit(first),
            name.utf8.allSatisfy({ isLetterOrDigit($0) || "._-".utf8.contains($0) })
        else { return nil }
        return name
    }

    /// What was typed as it is counted by, be it a name or not: small, and of bounded length.
    package static func plain(_ text: String) -> String {
        String(trimmed(text).prefix(charactersMax))
    }

    private static func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
