internal import BasicContainers

/// The bytes of a page or a document as they are written, each once and behind the one before: nothing is joined
/// afterwards, and nobody else can hold them meanwhile.
struct MarkupBytes: ~Copyable {
    private var bytes: UniqueArray<UInt8>

    init(capacity: Int) {
        bytes = UniqueArray(minimumCapacity: capacity)
    }

    /// What was written.
    consuming func finish() -> [UInt8] {
        let span = bytes.span
        return unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
    }

    /// Characters of this program's own text, which are markup already.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(copying: $0) }
    }

    /// The same of three pieces at once, such as `</`, `td` and `>`: a page has thousands.
    mutating func raw(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
        let (start, middle) = (first.utf8CodeUnitCount, first.utf8CodeUnitCount + second.utf8CodeUnitCount)
        let end = middle + third.utf8CodeUnitCount
        bytes.append(addingCount: end) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                for index in 0..<start { unsafe buffer[index] = first.utf8Start[index] }
                for index in start..<middle { unsafe buffer[index] = second.utf8Start[index - start] }
                for index in middle..<end { unsafe buffer[index] = third.utf8Start[index - middle] }
                count = end
            }
        }
    }

    mutating func raw(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// A length or a place in a drawing, as `String(drawn:)`.
    mutating func number(_ value: Double) {
        bytes.append(addingCount: Double.drawnBytesMax) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                value.forEachDrawnByte { byte in
                    unsafe buffer[count] = byte
                    count += 1
                }
            }
        }
    }

    /// Text that holds nothing that could be taken for markup.
    mutating func plain(_ text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(copying: $0) }
    }

    /// Text in which `replacement` says what stands for a byte; nil for the byte itself. What replaces bytes are whole
    /// characters of ASCII, or three bytes that are no character of XML.
    mutating func text(_ text: String, _ replacement: (UInt8) -> StaticString?) {
        var text = text
        text.withUTF8 { all in
            var start = 0
            for index in 0..<all.count {
                let byte = unsafe all[index]
                guard byte.mayNeedCare, let other = replacement(byte) else { continue }
                unsafe bytes.append(copying: UnsafeBufferPointer(rebasing: all[start..<index]))
                raw(other)
                start = index + 1
            }
            unsafe bytes.append(copying: UnsafeBufferPointer(rebasing: all[start...]))
        }
    }
}

extension UInt8 {
    /// False for letters, digits and most signs, which are never replaced: looked at first, since nearly all bytes are.
    fileprivate var mayNeedCare: Bool {
        self < 0x40 ? UInt8.careful &>> UInt64(self) & 1 == 1 : self == 0x7F
    }

    /// A bit for each of the first 64 bytes: control characters, `!"#$%&'`, `<` and `>`.
    private static let careful: UInt64 = 0x5000_00FE_FFFF_FFFF

    /// What stands for the byte where it could be taken for markup, wherever it stands; nil where it could not.
    var escape: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// True for the control characters that no HTML or XML may hold.
    var isForbidden: Bool {
        self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D
    }
}
