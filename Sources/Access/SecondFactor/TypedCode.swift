/// Codes that the machine makes and somebody types from paper: groups of four letters and digits, none of which looks like
/// another.
package struct TypedCode: Hashable, Sendable {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// As it is printed, in groups.
    package let text: String

    /// A code of this many characters, five bits each.
    ///
    /// - Parameter random: as many random bytes as there are characters.
    package init(random: [UInt8]) {
        let characters = random.map { TypedCode.alphabet[Int($0 & 31)] }
        var text = ""
        for (index, character) in characters.enumerated() {
            if index > 0, index.isMultiple(of: 4) { text.append("-") }
            text.append(character)
        }
        self.text = text
    }

    /// As it is compared: as typed, in any case, with or without what stands between groups, and with letters that are not
    /// in any code read as the digits they look like.
    package static func plain(_ typed: String) -> String {
        String(
            typed.lowercased().compactMap { character -> Character? in
                switch character {
                case "o": "0"
                case "i", "l": "1"
                case "-", " ", "\u{2011}", "\u{2013}": nil
                default: character
                }
            })
    }

    /// The code without what stands between groups.
    package var plain: String { TypedCode.plain(text) }
}
