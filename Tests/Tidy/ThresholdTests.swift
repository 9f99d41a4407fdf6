import Testing

/// Numbers of the regulations stand in the rulebook, with their days and sources, and nowhere in code.
@Suite struct ThresholdTests {
    /// Where what is compared is what rules speak of, the other side is no bare number; nor are months and years that are added.
    private let comparisons: [Regex<AnyRegexOutput>] = [
        Regex(/(official|members?|months|years)\w*(\.count)?\)? ?(<|<=|>|>=|==) ?([2-9]|\d{2})\b/.ignoresCase()),
        Regex(/\b([2-9]|\d{2}) ?(<|<=|>|>=) ?\w*(official|members?|months|years)\b/.ignoresCase()),
        Regex(/\b(months|years): -?([2-9]|\d{2})\b/),
    ]

    private func comparesWithANumber(_ code: some StringProtocol) -> Bool {
        let line = String(code)
        let words = ["fficial", "ember", "onth", "ear"]
        guard words.contains(where: { line.contains($0) }) else { return false }
        return comparisons.contains { line.firstMatch(of: $0) != nil }
    }

    @Test func noThresholdStandsInCode() {
        for file in SourceTree.sources where file.target != "Rulebook" {
            for (number, line) in file.lines.enumerated() {
                let code = line.drop { $0 == " " }
                guard !code.hasPrefix("//") else { continue }
                #expect(
                    !comparesWithANumber(code), "\(file.path):\(number + 1) compares with a number: ask the rulebook")
            }
        }
    }

    @Test func theCheckSeesThem() {
        for line in ["if officials.count < 3 {", "day.adding(months: 12)", "members >= 30", "if 9 <= official {"] {
            #expect(comparesWithANumber(line), "\(line)")
        }
        for line in ["members > 0", "months: months", "official >= limit"] {
            #expect(!comparesWithANumber(line), "\(line)")
        }
    }
}
