/// Reads the small part of JSON that payloads are: one object whose values are texts, and a number for the version. A
/// general decoder takes some twenty times as long.
struct FlatJSONReader {
    private let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The object; nil for anything that is not one, has a key twice, or holds text that is no UTF-8.
    mutating func payload() -> Payload? {
        guard take("{") else { return nil }
        var version: Int?
        var fields: [Payload.Field] = []
        repeat {
            guard let key = text(), take(":") else { return nil }
            if key == "v" {
                guard version == nil, let number = integer() else { return nil }
                version = number
            } else {
                guard let value = text() else { return nil }
                fields.append(Payload.Field(key: key, value: value))
            }
        } while take(",")
        guard take("}"), index == bytes.count, let version else { return nil }
        let payload = Payload(version: version, fields: fields)
        let isDoubled = zip(payload.fields, payload.fields.dropFirst()).contains { $0.key == $1.key }
        return isDoubled ? nil : payload
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private mutating func integer() -> Int? {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return Int(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") { return escapedText(from: start) }
            guard bytes[index] >= 0x20 else { return nil }
            index += 1
        }
        let value = String(validating: bytes[start..<index], as: UTF8.self)
        return take("\"") ? value : nil
    }

    /// The slow way, for the rare text with a quotation mark, a backslash or a line break in it.
    private mutating func escapedText(from start: Int) -> String? {
        var value = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: value, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escapedScalar() else { return nil }
                value.append(contentsOf: String(Character(scalar)).utf8)
            case 0..<0x20: return nil
            default: value.append(byte)
            }
        }
        return nil
    }

    /// What stands behind a backslash.
    private mutating func escapedScalar() -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return hexadecimalScalar()
        default: return nil
        }
    }

    /// Four digits, or twice four for what lies beyond them.
    private mutating func hexadecimalScalar() -> Unicode.Scalar? {
        guard let first = hexadecimalUnit() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard take("\\"), take("u"), let second = hexadecimalUnit(), (0xDC00..<0xE000).contains(second)
        else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func hexadecimalUnit() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
        index += 4
        return digits.allSatisfy(\.isHexDigit) ? UInt32(digits, radix: 16) : nil
    }
}
