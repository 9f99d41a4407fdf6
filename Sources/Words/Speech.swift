/// Words, numbers and days as people of one language read them.
package struct Speech: Hashable, Sendable {
    /// The language.
    package let language: Language

    /// Speaks this language.
    package init(_ language: Language) {
        self.language = language
    }

    /// The Vietnamese or the English words.
    package func callAsFunction(
        _ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String
    ) -> String {
        language == .vietnamese ? vietnamese() : english()
    }

    /// The words of a pair.
    package func callAsFunction(_ text: BilingualText) -> String { text(in: language) }

    /// `2.473` in Vietnamese, `2,473` in English.
    package func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        // Most numbers of a page have no separator.
        guard digits.utf8.count > 3 || number < 0 else { return digits }
        var result = number < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) {
                result += language == .vietnamese ? "." : ","
            }
            result.append(digit)
        }
        return result
    }

    /// The number with an English noun in the singular or the plural: `1 row`, `2,473 rows`.
    package func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        self.number(number) + " " + (number == 1 ? singular : plural)
    }

    /// With its sign: `+760`, `−38` with the sign for minus; `0` without one.
    package func signed(_ number: Int) -> String {
        number > 0 ? "+" + self.number(number) : self.number(number)
    }

    /// A part of a whole as a percentage with one decimal: `43,9%` in Vietnamese, `43.9%` in English; nil without a whole.
    package func percent(_ part: Int, of whole: Int) -> String? {
        guard whole > 0 else { return nil }
        let tenths = (part * 2000 + whole) / (2 * whole)
        let decimal = language == .vietnamese ? "," : "."
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)%" : "\(tenths / 10)\(decimal)\(tenths % 10)%"
    }
}
