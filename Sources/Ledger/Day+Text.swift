package import Words

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`, the form of files, the command line and addresses.
    package var description: String {
        let (year, month, day) = components
        return text { text in
            text.append(year, width: 4)
            text.append(UInt8(ascii: "-"))
            text.append(month, width: 2)
            text.append(UInt8(ascii: "-"))
            text.append(day, width: 2)
        }
    }

    /// `DD/MM/YYYY`, the form Vietnamese offices read.
    package var vietnamese: String {
        let (year, month, day) = components
        return text { text in
            text.append(day, width: 2)
            text.append(UInt8(ascii: "/"))
            text.append(month, width: 2)
            text.append(UInt8(ascii: "/"))
            text.append(year, width: 4)
        }
    }

    /// Reads `YYYY-MM-DD` or `D/M/YYYY`; nil for anything else and for a day no calendar has.
    package init?(text: String) {
        // Byte by byte, since there are millions: splitting and converting strings takes ten times as long.
        var (first, second, last) = (Digits(), Digits(), Digits())
        var separator: UInt8 = 0
        var separatorCount = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard last.append(byte) else { return nil }
            case UInt8(ascii: "-"), UInt8(ascii: "/"):
                separatorCount += 1
                guard separatorCount < 3, separator == 0 || separator == byte else { return nil }
                separator = byte
                (first, second, last) = (second, last, Digits())
            default: return nil
            }
        }
        guard separatorCount == 2 else { return nil }
        switch (separator, first.count, second.count, last.count) {
        case (UInt8(ascii: "-"), 4, 2, 2): self.init(year: first.value, month: second.value, day: last.value)
        case (UInt8(ascii: "/"), 1...2, 1...2, 4): self.init(year: last.value, month: second.value, day: first.value)
        default: return nil
        }
    }
}

extension Speech {
    /// `12/10/2020`, in both languages: the form of the papers.
    package func date(_ day: Day) -> String { day.vietnamese }

    /// `thứ Hai`, `Monday`.
    package func weekday(_ day: Day) -> String {
        let vietnamese = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        // The first day of 1970 was a Thursday.
        let index = (Int(day.number) + 3) % 7
        return (language == .vietnamese ? vietnamese : english)[index < 0 ? index + 7 : index]
    }
}

/// A number of at most four digits as it is read.
private struct Digits {
    var value = 0
    var count = 0

    /// False when there are too many.
    mutating func append(_ digit: UInt8) -> Bool {
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
        count += 1
        return count <= 4
    }
}

/// A text put together byte by byte: an import writes millions of days.
private func text(_ build: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    build(&bytes)
    return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
    /// The decimal digits of a number, filled up with zeros to a width of two or four.
    fileprivate mutating func append(_ number: Int, width: Int) {
        guard (0..<(width == 4 ? 10_000 : 100)).contains(number) else {
            return append(contentsOf: String(number).utf8)
        }
        var divisor = width == 4 ? 1000 : 10
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
