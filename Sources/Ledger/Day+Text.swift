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
        // Byte by byte, since there are millions: splitting and converting strings takes ten times as long.
        var values = [0, 0, 0]
        var lengths = [0, 0, 0]
        var part = 0
        var separator: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard lengths[part] < 4 else { return nil }
                values[part] = values[part] * 10 + Int(byte - UInt8(ascii: "0"))
                lengths[part] += 1
            case UInt8(ascii: "-"), UInt8(ascii: "/"):
                guard part < 2, separator == 0 || separator == byte else { return nil }
                separator = byte
                part += 1
            default: return nil
            }
        }
        switch (separator, lengths[0], lengths[1], lengths[2]) {
        case (UInt8(ascii: "-"), 4, 2, 2): self.init(year: values[0], month: values[1], day: values[2])
        case (UInt8(ascii: "/"), 1...2, 1...2, 4): self.init(year: values[2], month: values[1], day: values[0])
        default: return nil
        }
    }
}

private func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
