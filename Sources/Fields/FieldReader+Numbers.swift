extension FieldReader<Int> {
    /// A whole number in this range: digits, behind a minus where the range has numbers below zero; typed, with points
    /// between the thousands too, as papers have them.
    package static func number(in range: ClosedRange<Int>) -> FieldReader<Int> {
        FieldReader { text, context in
            guard let number = wholeNumber(text, isTyped: context.isTyped), range.lowerBound < 0 || !text.hasPrefix("-")
            else { return .failure(FieldProblem(.notAWholeNumber, text: text)) }
            if range.contains(number) { return .success(number) }
            return .failure(FieldProblem(context.isTyped ? .numberOutside(range) : .notAWholeNumber, text: text))
        }
    }

    private static func wholeNumber(_ text: String, isTyped: Bool) -> Int? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
        if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(text) }
        guard isTyped else { return nil }
        let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), (1...3).contains(groups[0].utf8.count),
            groups.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text.replacing(".", with: ""))
    }
}

extension FieldReader<String> {
    /// Degrees, at most so many on either side of zero, with a decimal point or comma; as text with a point.
    package static func degrees(upTo degreesMax: Int) -> FieldReader<String> {
        FieldReader { text, _ in
            let pointed = String(text.map { $0 == "," ? "." : $0 })
            guard pointed.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
                let degrees = Double(pointed), abs(degrees) <= Double(degreesMax)
            else { return .failure(FieldProblem(.notACoordinate, text: text)) }
            return .success(pointed)
        }
    }
}
