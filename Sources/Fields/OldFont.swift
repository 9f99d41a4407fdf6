/// Finds text that was typed for a font of the time before Unicode, TCVN3 (.VnTime) or VNI, and shows other letters without it:
/// `Chi bé b¶n M¬` for Chi bộ bản Mơ.
package enum OldFont {
    /// True where a sign that those fonts draw as a letter stands at a letter, as it does in no Vietnamese word.
    package static func isFound(in text: String) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if isDrawn(scalar), previous.properties.isAlphabetic { return true }
            // VNI writes a mark as a letter of its own behind a or e, where no Vietnamese word has one.
            if "aeAE".unicodeScalars.contains(previous), marks.contains(scalar) { return true }
            if isDrawn(previous), scalar.properties.isAlphabetic { return true }
            previous = scalar
        }
        return false
    }

    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool { drawn.contains(scalar) }

    /// Signs of the Windows code page that both fonts draw as letters, and letters of other languages. Quotation marks are none: they
    /// stand at words.
    private static let drawn = Set("¡¢£¤¥¦§¨©ª¬®µ¶¸¹¼½¾øûïäåñÑÇçËÎÏÖÜÞß".unicodeScalars)
    private static let marks = Set("ãõâêôáàéèíìóòúùýÃÕÂÊÔÁÀÉÈÍÌÓÒÚÙÝ".unicodeScalars)
}
