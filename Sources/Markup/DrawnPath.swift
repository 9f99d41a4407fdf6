/// The text of a drawing's path, as it is put together: letters and numbers one behind the other, without a string for each.
///
///     var path = DrawnPath()
///     path.letters("M")
///     path.number(0)
///     path.letters(" ")
///     path.number(12.5)
package struct DrawnPath: Sendable {
    private var bytes: [UInt8] = []

    /// An empty path.
    ///
    /// - Parameter capacity: about how many characters it will have.
    package init(capacity: Int = 64) { bytes.reserveCapacity(capacity) }

    /// As it stands in an attribute.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Letters of ASCII: what is done, or a space between numbers.
    package mutating func letters(_ letters: StaticString) {
        letters.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// A length or a place, to a tenth: `12`, `12.5`. What no drawing can hold is its origin.
    package mutating func number(_ value: Double) {
        guard value.isFinite, abs(value) < 1e6 else { return bytes.append(UInt8(ascii: "0")) }
        let tenths = Int((value * 10).rounded())
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        whole(tenths.magnitude / 10)
        let rest = tenths.magnitude % 10
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }

    /// The digits of a number of at most seven.
    private mutating func whole(_ number: UInt) {
        var divisor: UInt = 1
        while divisor * 10 <= number { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

extension String {
    /// A length or a place in a drawing by itself.
    package init(drawn value: Double) {
        var path = DrawnPath(capacity: 12)
        path.number(value)
        self = path.text
    }
}
