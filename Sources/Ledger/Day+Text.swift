extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`, the form of files, the command line and addresses.
    package var description: String {
        let (year, month, day) = components
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// `DD/MM/YYYY`, the form Vietnamese offices read.
    package var vietnamese: String {
        let (year, month, day) = components
        return "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    }

    /// Reads `YYYY-MM-DD` or `D/M/YYYY`; nil for anything else and for a day no calendar has.
    package init?(text: some StringProtocol) {
        let separator: Character = text.contains("/") ? "/" : "-"
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, let first = digits(parts[0]), let month = digits(parts[1]), let last = digits(parts[2])
        else { return nil }
        if separator == "/" {
            guard parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
            self.init(year: last, month: month, day: first)
        } else {
            guard parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
            self.init(year: first, month: month, day: last)
        }
    }
}

/// Plain digits only: `Int` would also take a sign.
private func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
}

private func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
