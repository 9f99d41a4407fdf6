/// Finds text that was UTF-8 once and was read as something else: `GiÃ ng` for Giàng, `Tráº§n` for Trần. It looks like a
/// name to a program, and no search finds it again.
package enum WrongDecoding {
    /// True for text that no Vietnamese register has: control characters of the C1 block, the sign that stands for a letter
    /// lost, and letters followed by what a Windows code page makes of the other bytes of a letter.
    package static func isFound(in field: String) -> Bool {
        var before: Unicode.Scalar = " "
        var previous: Unicode.Scalar = " "
        var isThird = false
        for scalar in field.unicodeScalars {
            if (0x80...0x9F).contains(scalar.value) || scalar == "\u{FFFD}" { return true }
            if isThird, isTrailing(scalar) || (scalar == " " && previous == "\u{BA}") { return true }
            // áº and á» begin the letters U+1EA0…U+1EF9; nobody writes á before an ordinal sign or a closing quotation mark.
            isThird = previous == "\u{E1}" && (scalar == "\u{BA}" || scalar == "\u{BB}")
            if isLead(previous), isTrailing(scalar) {
                guard isCapital(previous), mayFollowACapital(scalar) else { return true }
                // “XÃ–HUYỆN” and “BẢN MÃ” in quotation marks are fine; a capital behind a small letter is not.
                if before.properties.isLowercase { return true }
            }
            // The space is what mending, or somebody else's, has made of a no-break space, the rest of à.
            if previous == "\u{C3}" || previous == "\u{102}", scalar == " ", before.properties.isLowercase {
                return true
            }
            (before, previous) = (previous, scalar)
        }
        return false
    }

    /// Ã (Ă in the Vietnamese code page), Ä, Å and Æ: what the first byte of a letter of Vietnamese becomes.
    private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
        isCapital(scalar) || scalar == "\u{C4}" || scalar == "\u{C5}" || scalar == "\u{C6}"
    }

    /// The leads that are letters of Vietnamese too, in words of capitals.
    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{C3}" || scalar == "\u{102}"
    }

    /// What the bytes 80 to BF become in the Windows code pages.
    private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
        (0xA0...0xBF).contains(scalar.value) || trailing.contains(scalar)
    }

    private static let trailing = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)

    /// Spaces, quotation marks, dashes and dots that stand behind any word.
    private static func mayFollowACapital(_ scalar: Unicode.Scalar) -> Bool {
        ordinary.contains(scalar)
    }

    private static let ordinary = Set("\u{A0}\u{AD}\u{BB}‘’“”–—…•".unicodeScalars)
}
