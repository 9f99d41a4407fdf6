internal import Ledger

/// The days of what holds for a time.
struct RuleSpan {
    let from: Day
    /// The last day; nil where no end is known.
    let to: Day?
}

extension YAMLRecord {
    /// `from: 2021-07-30` and `to: 2025-01-19`, or `to: open`: an end that nobody knows is said, not left out.
    mutating func span(_ reading: inout FileReading) -> RuleSpan? {
        let from = day("from", &reading)
        let line = fields["to"]?.line
        var to: Day?
        var isRead = true
        if peek("to") == "open" {
            _ = take("to")
        } else {
            to = day("to", &reading)
            isRead = to != nil
        }
        guard let from, isRead else { return nil }
        if let to, to < from {
            reading.note("“to” \(to) trước “from” \(from)", "“to” \(to) is before “from” \(from)", at: line)
            return nil
        }
        return RuleSpan(from: from, to: to)
    }

    /// A day written as 2021-07-30.
    mutating func day(_ name: String, _ reading: inout FileReading) -> Day? {
        let line = fields[name]?.line
        guard let text = text(name, &reading) else { return nil }
        return reading.day(text, of: name, at: line)
    }

    /// The day a regulation was signed, or its year where that is all there is.
    mutating func signed(_ reading: inout FileReading) -> String? {
        let line = fields["signed"]?.line
        guard let text = text("signed", &reading) else { return nil }
        let isYear = text.utf8.count == 4 && Day(text: text + "-01-01") != nil
        if isYear || (Day(text: text) != nil && text.utf8.count == 10) { return text }
        reading.note(
            "“signed: \(text)” không phải là ngày viết như 2021-07-30, cũng không phải là năm",
            "“signed: \(text)” is neither a day written as 2021-07-30 nor a year", at: line)
        return nil
    }
}

extension FileReading {
    /// A day written as 2021-07-30; nil, and noted, for anything else.
    mutating func day(_ text: String, of name: String, at line: Int?) -> Day? {
        if let day = Day(text: text), text.utf8.count == 10 { return day }
        note(
            "“\(name): \(text)” không phải là ngày viết như 2021-07-30",
            "“\(name): \(text)” is not a day written as 2021-07-30", at: line)
        return nil
    }
}
