package import Words

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`, the form of files, the command line and addresses.
    package var description: String {
        let (year, month, day) = components
        return text((year, 4), (month, 2), (day, 2), separator: UInt8(ascii: "-"))
    }

    /// `DD/MM/YYYY`, the form Vietnamese offices read.
    package var vietnamese: String {
        let (year, month, day) = components
        return text((day, 2), (month, 2), (year, 4), separator: UInt8(ascii: "/"))
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

/// A number, and to how many digits it is filled up with zeros.
private typealias Part = (number: Int, width: Int)

private func fits(_ part: Part) -> Bool { (0..<(part.width == 4 ? 10_000 : 100)).contains(part.number) }

/// Numbers with a sign between them. Put together byte by byte where it stands: an import writes millions of days, a page
/// hundreds. A damaged day may have a year that does not fit.
private func text(_ first: Part, _ second: Part, _ third: Part, separator: UInt8) -> String {
    guard fits(first), fits(second), fits(third) else {
        return [first, second, third].map { part in
            let digits = String(part.number)
            return String(repeating: "0", count: fits(part) ? part.width - digits.utf8.count : 0) + digits
        }.joined(separator: String(Unicode.Scalar(separator)))
    }
    return unsafe String(unsafeUninitializedCapacity: 10) { bytes in
        var count = 0
        func add(_ byte: UInt8) {
            unsafe bytes[count] = byte
            count += 1
        }
        func add(_ part: Part) {
            var divisor = part.width == 4 ? 1000 : 10
            while divisor > 0 {
                add(UInt8(ascii: "0") + UInt8(part.number / divisor % 10))
                divisor /= 10
            }
        }
        add(first)
        add(separator)
        add(second)
        add(separator)
        add(third)
        return count
    }
}
