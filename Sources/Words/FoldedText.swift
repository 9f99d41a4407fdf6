/// Text as a search compares it: small letters without marks, so that "giang a" finds "Giàng A" and "dinh" finds "Đinh",
/// whatever the normal form. Where Vietnamese is written with i or with y alike, after a consonant ("kỳ", "kì", "quý",
/// "quí"), both are i; the apostrophe of Mông names ("H’Mông", "HMông") is left out.
package enum FoldedText {
    /// The most characters of a word that are kept: names are shorter, and an index entry stays small.
    private static let wordCharactersMax = 40

    /// The folded words of a text: runs of letters and digits, and marks of codes such as the dot and the hyphen.
    package static func words(of text: String) -> [String] {
        let bytes = folded(text)
        var words: [String] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
            // Most are too short to be cut, in whatever characters.
            let word = String(decoding: bytes[start..<end], as: UTF8.self)
            words.append(end - start <= wordCharactersMax ? word : String(word.prefix(wordCharactersMax)))
            start = end + 1
        }
        return words
    }

    /// The whole text folded, words apart by one space.
    package static func fold(_ text: String) -> String {
        String(decoding: folded(text), as: UTF8.self)
    }

    /// Bytes, since nearly all letters come down to one byte each.
    private static func folded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isApart = true
        for scalar in text.unicodeScalars {
            if let base = base(of: scalar) {
                result.append(base == UInt8(ascii: "y") && isAfterConsonant(result) ? UInt8(ascii: "i") : base)
                isApart = false
            } else if isMark(scalar) {
                continue
            } else if isWordPart(scalar) {
                result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                isApart = false
            } else if !isApart {
                result.append(UInt8(ascii: " "))
                isApart = true
            }
        }
        if result.last == UInt8(ascii: " ") { result.removeLast() }
        return result
    }

    /// What a letter or digit is written as. From a table for those of Vietnamese: a first import folds millions of names.
    private static func base(of scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value < UInt32(bases.count) else { return nil }
        let base = bases[Int(scalar.value)]
        return base == 0 ? nil : base
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "." || scalar == "-"
    }

    /// True where the letters so far end in a consonant, or in the u of "qu": what follows as y may be written as i.
    private static func isAfterConsonant(_ letters: [UInt8]) -> Bool {
        guard let last = letters.last else { return false }
        if last == UInt8(ascii: "u") {
            return letters.count > 1 && letters[letters.count - 2] == UInt8(ascii: "q")
        }
        return last < 128 && consonants[Int(last)]
    }

    /// Marks that stand behind their letter in decomposed text, and the signs that are written for the apostrophe.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2C8, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
        default: false
        }
    }

    /// By their byte.
    private static let consonants: [Bool] = {
        var result = [Bool](repeating: false, count: 128)
        for letter in "bcdghklmnpqrstvx".utf8 { result[Int(letter)] = true }
        return result
    }()

    /// For each scalar up to the last marked letter of Vietnamese: the plain letter of marked ones and of what people type
    /// instead of đ, letters and digits of ASCII in small; 0 for all others.
    private static let bases: [UInt8] = {
        let groups: [(Unicode.Scalar, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
            ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đð"),
        ]
        var result = [UInt8](repeating: 0, count: 0x1F00)
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { result[Int(digit)] = digit }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            result[Int(letter)] = letter
            result[Int(letter) - 32] = letter
        }
        for (base, letters) in groups {
            for letter in letters {
                for form in [letter.lowercased(), letter.uppercased()] {
                    if let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1 {
                        result[Int(scalar.value)] = UInt8(ascii: base)
                    }
                }
            }
        }
        // Bars that some keyboards write for đ.
        result[0xD0] = UInt8(ascii: "d")
        result[0x110] = UInt8(ascii: "d")
        return result
    }()
}
