/// The bytes of a page or a document as they are written, each once and behind the one before: nothing is joined
/// afterwards.
struct MarkupBytes: ~Copyable {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// What was written.
    consuming func finish() -> [UInt8] { bytes }

    /// Characters of this program's own text, which are markup already.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func raw(_ byte: UInt8) {
        bytes.append(byte)
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
                unsafe bytes.append(contentsOf: all[start..<index])
                raw(other)
                start = index + 1
            }
            unsafe bytes.append(contentsOf: all[start...])
        }
    }
}

extension UInt8 {
    /// False for letters, digits and most signs, which are never replaced: looked at first, since nearly all bytes are.
    fileprivate var mayNeedCare: Bool {
        self < 0x28 && self != 0x20 || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == 0x7F
    }

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
