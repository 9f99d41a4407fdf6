/// The order of Vietnamese dictionaries: letters first (a ă â b c d đ e ê …), then tones (ngang huyền hỏi ngã sắc nặng),
/// then small before capital. Words end before longer ones begin; a run of digits is a number.
package struct VietnameseOrder: Hashable, Comparable, Sendable {
    private let letters: [UInt16]
    private let tones: [UInt8]
    private let text: String

    /// Where a text stands.
    package init(_ text: String) {
        var letters: [UInt16] = []
        var tones: [UInt8] = []
        letters.reserveCapacity(text.utf8.count)
        tones.reserveCapacity(text.utf8.count)
        var scalars = text.unicodeScalars.makeIterator()
        var following = scalars.next()
        while let scalar = following {
            following = scalars.next()
            if VietnameseOrder.isDigit(scalar) {
                var digits = [scalar]
                while let next = following, VietnameseOrder.isDigit(next) {
                    digits.append(next)
                    following = scalars.next()
                }
                let run = VietnameseOrder.number(digits)
                letters += run
                tones.append(contentsOf: repeatElement(0, count: run.count))
            } else if scalar.value < VietnameseOrder.places.count {
                let place = VietnameseOrder.places[Int(scalar.value)]
                letters.append(place.letter)
                tones.append(place.tone)
            } else {
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    letters.append(VietnameseOrder.plain(small))
                    tones.append(0)
                }
            }
        }
        self.letters = letters
        self.tones = tones
        self.text = text
    }

    /// Where a person's name stands: by the given name, which comes last, then by the rest, as offices list people.
    package init(person name: String) {
        let words = name.split(separator: " ")
        self.init(([words.last ?? ""] + words.dropLast()).joined(separator: " "))
    }

    package static func < (left: VietnameseOrder, right: VietnameseOrder) -> Bool {
        if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
        if left.tones != right.tones { return left.tones.lexicographicallyPrecedes(right.tones) }
        return left.text > right.text
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

    /// A run of digits as a number: how many there are without leading zeros, then which. `Bản 9` stands before `Bản 10`.
    private static func number(_ run: [Unicode.Scalar]) -> [UInt16] {
        let digits = run.drop { $0 == "0" }
        return [100 + UInt16(min(digits.count, 90))] + digits.map { UInt16($0.value - 0x30) }
    }

    /// Letters in their usual order, everything else before them; letters leave room for ă, â, đ, ê, ô, ơ, ư.
    private static func plain(_ scalar: Unicode.Scalar) -> UInt16 {
        switch scalar {
        case "a"..."z": 200 + UInt16(scalar.value - 0x61) * 4
        default: scalar.properties.isAlphabetic ? 1000 + UInt16(clamping: scalar.value) : UInt16(scalar.value % 90)
        }
    }

    private typealias Place = (letter: UInt16, tone: UInt8)

    /// Where each character stands below the first that no Vietnamese text has, capital ones where their small ones do: looked up
    /// by number, since whole lists of people are put in order.
    private static let places: [Place] = {
        let rows: [(base: Unicode.Scalar, shift: UInt16, forms: String)] = [
            ("a", 0, "aàảãáạ"), ("a", 1, "ăằẳẵắặ"), ("a", 2, "âầẩẫấậ"), ("e", 0, "eèẻẽéẹ"), ("e", 1, "êềểễếệ"),
            ("i", 0, "iìỉĩíị"), ("o", 0, "oòỏõóọ"), ("o", 1, "ôồổỗốộ"), ("o", 2, "ơờởỡớợ"), ("u", 0, "uùủũúụ"),
            ("u", 1, "ưừửữứự"), ("y", 0, "yỳỷỹýỵ"), ("d", 1, "đ"),
        ]
        var special: [Unicode.Scalar: Place] = [:]
        for row in rows {
            for (tone, letter) in row.forms.enumerated() {
                if let scalar = letter.unicodeScalars.first {
                    special[scalar] = (plain(row.base) + row.shift, UInt8(tone))
                }
            }
        }
        return (0..<0x1F00 as Range<UInt32>).map { number in
            guard let scalar = Unicode.Scalar(number),
                let small = scalar.properties.lowercaseMapping.unicodeScalars.first
            else { return (0, 0) }
            return special[small] ?? (plain(small), 0)
        }
    }()
}
