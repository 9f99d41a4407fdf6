extension [UInt8] {
    /// The bytes of a span, in memory of just their size.
    init(copying span: Span<UInt8>) {
        self = unsafe span.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// Appends the count (4 bytes, most significant first), then the bytes, so that two neighbours never run into each
    /// other.
    mutating func append(counted bytes: some Collection<UInt8>) {
        unsafe Swift.withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { unsafe append(contentsOf: $0) }
        append(contentsOf: bytes)
    }

    /// Reads pairs of hexadecimal digits; nil when a character is none or one is left over.
    package init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index].hexadecimalValue, let low = digits[index + 1].hexadecimalValue
            else { return nil }
            bytes.append(high << 4 | low)
        }
        self = bytes
    }

    /// Two lower-case hexadecimal digits a byte.
    package var hexadecimal: String {
        let digits: StaticString = "0123456789abcdef"
        return unsafe String(unsafeUninitializedCapacity: 2 * count) { text in
            for (index, byte) in enumerated() {
                unsafe text[2 * index] = digits.utf8Start[Int(byte >> 4)]
                unsafe text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return 2 * count
        }
    }
}

extension Collection<UInt8> {
    /// The bytes read as one unsigned number, most significant first.
    var bigEndianValue: UInt64 {
        reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension UInt8 {
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
