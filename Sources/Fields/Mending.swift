internal import Foundation

/// Mends, silently, what typing and old software do to text: decomposed letters, the Icelandic Ð in place of Đ, spaces of
/// every kind, around and doubled, letters that cannot be seen.
///
/// Whatever is compared with a dossier's texts, such as a code typed on the command line, is mended in the same way.
package enum Mending {
    /// The text as a dossier keeps it. Line breaks inside it stay, those around it go.
    package static func mended(_ field: String) -> String {
        if isClean(field) { return field }
        var result = String.UnicodeScalarView()
        var wasSpace = true
        for scalar in field.unicodeScalars where !isInvisible(scalar) {
            if isSpace(scalar) {
                if !wasSpace { result.append(" ") }
                wasSpace = true
                continue
            }
            if result.isEmpty, isLineBreak(scalar) { continue }
            switch scalar {
            case "\u{D0}": result.append("Đ")
            case "\u{F0}": result.append("đ")
            default: result.append(scalar)
            }
            wasSpace = false
        }
        while let last = result.last, last == " " || isLineBreak(last) { result.removeLast() }
        // Last, since what could not be seen may have stood between a letter and its mark.
        return String(result).precomposedStringWithCanonicalMapping
    }

    /// A header, which Excel wraps: mended, and of one line.
    package static func mendedHeader(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: isLineBreak) else { return mended(field) }
        return mended(String(String.UnicodeScalarView(field.unicodeScalars.map { isLineBreak($0) ? " " : $0 })))
    }

    /// True for the line breaks and everything else that ends a line somewhere.
    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Marks of width zero, soft hyphens, joiners, and marks of the direction of writing, which Vietnamese has no use for.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// True for what needs no mending: no space at an end or beside another, and only ASCII or letters of Vietnamese, all of
    /// them composed, as nearly all fields are.
    package static func isClean(_ field: String) -> Bool {
        // Codes, days and words of lists.
        if field.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return true }
        var previous: UInt8 = 0x20
        var lead: UInt8 = 0
        var isBehindCapital = false
        for byte in field.utf8 {
            // Ã and Ă before a space may be what a wrong code page has made of à.
            if byte == 0x20, previous == 0x20 || isBehindCapital { return false }
            isBehindCapital = (lead == 0xC3 && byte == 0x83) || (lead == 0xC4 && byte == 0x82)
            switch byte {
            case 0x09, 0x0A...0x0D: return false
            case 0x80...0xBF:
                guard isVietnamese(byte, behind: lead) else { return false }
                lead = 0
            case 0xC3, 0xC4, 0xC5, 0xC6, 0xE1: lead = byte
            case 0xC0...: return false
            default: lead = 0
            }
            previous = byte
        }
        return previous != 0x20
    }

    /// Whether the second byte of a letter, or its third (behind no lead), may be one of Vietnamese. The signs that wrongly
    /// decoded text is full of have other leads, or are left out here.
    private static func isVietnamese(_ byte: UInt8, behind lead: UInt8) -> Bool {
        switch lead {
        // U+00D0 and U+00F0 are no Đ.
        case 0xC3: byte != 0x90 && byte != 0xB0
        // Ũ and ũ; not Œ, Š, Ÿ, Ž.
        case 0xC5: byte == 0xA8 || byte == 0xA9
        // Ơ, ơ, Ư and ư; not ƒ.
        case 0xC6: byte == 0xA0 || byte == 0xA1 || byte == 0xAF || byte == 0xB0
        // U+1EA0…U+1EF9 are E1 BA and E1 BB; other E1 blocks may need composing.
        case 0xE1: byte == 0xBA || byte == 0xBB
        default: true
        }
    }
}
