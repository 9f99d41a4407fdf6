internal import Foundation

/// Mends, silently, what typing and old software do to text: decomposed letters, the Icelandic Ð in place of Đ, spaces
/// around and doubled, a byte-order mark.
package enum Mending {
    /// The field without them; a code given by a person is mended like one of a file, so that it finds its like.
    package static func mended(_ field: String) -> String {
        if isClean(field) { return field }
        var text = field.precomposedStringWithCanonicalMapping
        text.unicodeScalars.removeAll { $0 == "\u{FEFF}" }
        var result = ""
        var wasSpace = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{D0}": result.unicodeScalars.append("Đ")
            case "\u{F0}": result.unicodeScalars.append("đ")
            case "\n" where result.isEmpty, "\r" where result.isEmpty: continue
            case " ", "\t", "\u{A0}":
                if !wasSpace { result.unicodeScalars.append(" ") }
                wasSpace = true
                continue
            default: result.unicodeScalars.append(scalar)
            }
            wasSpace = false
        }
        while let last = result.unicodeScalars.last, last == " " || last == "\n" || last == "\r" {
            result.unicodeScalars.removeLast()
        }
        return result
    }

    /// True for what needs no mending: no space at an end or beside another, and only ASCII or letters that are
    /// certainly composed, as nearly all fields are.
    static func isClean(_ field: String) -> Bool {
        // Codes, days and words of lists.
        if field.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return true }
        var previous: UInt8 = 0x20
        var lead: UInt8 = 0
        for byte in field.utf8 {
            switch byte {
            case 0x20 where previous == 0x20, 0x09, 0x0A, 0x0D: return false
            case 0x80...0xBF:
                // U+00D0, U+00F0 and U+00A0 have these second bytes behind the leads C3 and C2.
                if lead == 0xC3, byte == 0x90 || byte == 0xB0 { return false }
                // Vietnamese letters U+1EA0…U+1EF9 are E1 BA and E1 BB; other E1 blocks may need composing.
                if lead == 0xE1, byte != 0xBA, byte != 0xBB { return false }
                lead = 0
            case 0xC3, 0xC4, 0xC5, 0xC6, 0xE1: lead = byte
            case 0xC0...: return false
            default: lead = 0
            }
            previous = byte
        }
        return previous != 0x20
    }
}
