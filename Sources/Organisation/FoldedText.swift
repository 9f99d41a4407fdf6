/// Text as a search compares it: small letters without marks, so that "giang a" finds "Giàng A" and "dinh" finds "Đinh",
/// whatever the normal form.
package enum FoldedText {
    /// The most characters of a word that are kept: names are shorter, and an index entry stays small.
    private static let wordCharactersMax = 40

    /// The folded words of a text: runs of letters and digits, and marks of codes such as the dot and the hyphen.
    package static func words(of text: String) -> [String] {
        fold(text).split { $0 == " " }.map { String($0.prefix(wordCharactersMax)) }
    }

    /// The whole text folded, words apart by one space.
    package static func fold(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isApart = true
        for scalar in text.unicodeScalars {
            if let base = bases[scalar] {
                result.append(base)
                isApart = false
            } else if isMark(scalar) {
                continue
            } else if isWordPart(scalar) {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                isApart = false
            } else if !isApart {
                result.append(" ")
                isApart = true
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "." || scalar == "-"
    }

    /// Marks that stand behind their letter in decomposed text.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value)
    }

    /// Every marked letter of Vietnamese, and what people type instead of đ, with the plain letter.
    private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
        let groups: [(Unicode.Scalar, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
            ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đð"),
        ]
        var result: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (base, letters) in groups {
            for letter in letters {
                for form in [letter.lowercased(), letter.uppercased()] {
                    if let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1 { result[scalar] = base }
                }
            }
        }
        // Bars that some keyboards write for đ.
        result["\u{00D0}"] = "d"
        result["\u{0110}"] = "d"
        return result
    }()
}
