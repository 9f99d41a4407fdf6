package import Ledger

extension FieldReader<String> {
    /// Text of at most so many characters, 4,000 at the most.
    ///
    /// - Parameter isOfOneLine: whether line breaks and control characters are refused.
    package static func text(charactersMax: Int = TextLimit.text, isOfOneLine: Bool = true) -> FieldReader<String> {
        FieldReader(charactersMax: charactersMax) { text, context in
            if isOfOneLine {
                return isOneLine(text) ? .success(text) : .failure(FieldProblem(.notOfOneLine, text: text))
            }
            // Browsers send both characters of a line's end.
            return .success(context.isTyped ? text.replacing("\r\n", with: "\n") : text)
        }
    }

    /// What a unit, place or person is called.
    package static var name: FieldReader<String> { text(charactersMax: TextLimit.name) }

    /// Code of a unit, a place or a person, or the name of a source; exact, once mended.
    package static var code: FieldReader<String> {
        FieldReader(charactersMax: TextLimit.code) { text, _ in
            isOneLine(text) ? .success(text) : .failure(FieldProblem(.codeNotOfOneLine, text: text))
        }
    }

    private static func isOneLine(_ text: String) -> Bool {
        // Nearly all codes.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return true }
        return text.unicodeScalars.allSatisfy {
            !Mending.isLineBreak($0) && $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        }
    }
}

extension FieldReader<Bool> {
    /// Yes or no, in either language, or as a digit.
    package static var yesOrNo: FieldReader<Bool> {
        FieldReader { text, context in
            answers.value(of: text, isTyped: context.isTyped).map { .success($0) }
                ?? .failure(FieldProblem(.notYesOrNo, text: text))
        }
    }
}

private let answers = ChoiceList<Bool>([
    ChoiceList.Entry(true, name: "yes", vietnamese: ["có", "true", "1"]),
    ChoiceList.Entry(false, name: "no", vietnamese: ["không", "false", "0"]),
])

extension FieldReader<Identifier> {
    /// The identifier of a fact, as lists of facts print it.
    package static var fact: FieldReader<Identifier> {
        FieldReader { text, _ in
            Identifier(text: text).map { .success($0) } ?? .failure(FieldProblem(.notAFact, text: text))
        }
    }
}

extension FieldReader<Int64> {
    /// A person by their number in this ledger's file: `#412` or `412`.
    package static var personNumber: FieldReader<Int64> {
        FieldReader { text, _ in
            let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(digits), number > 0 else {
                return .failure(FieldProblem(.notAPerson, text: text))
            }
            return .success(number)
        }
    }
}
