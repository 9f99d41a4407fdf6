extension Payload {
    /// The canonical bytes: `{"v":1,"cell":"NP.X01"}`, keys in order, no spaces.
    package var json: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fields.reduce(16) { $0 + $1.key.utf8.count + $1.value.utf8.count + 6 })
        bytes.append(contentsOf: "{\"v\":".utf8)
        bytes.append(contentsOf: String(version).utf8)
        for field in fields {
            bytes.append(contentsOf: ",\"".utf8)
            bytes.appendEscaped(field.key)
            bytes.append(contentsOf: "\":\"".utf8)
            bytes.appendEscaped(field.value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// Reads a flat object of text values with its version; nil for anything else, which a later program may have
    /// written and this one passes on unread.
    package init?(json: [UInt8]) {
        var reader = FlatJSONReader(bytes: json)
        guard let payload = reader.payload() else { return nil }
        self = payload
    }
}

extension [UInt8] {
    fileprivate mutating func appendEscaped(_ text: String) {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard !isPlain else { return append(contentsOf: text.utf8) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0..<0x20:
                append(contentsOf: "\\u00".utf8)
                append(contentsOf: [byte].hexadecimal.utf8)
            default:
                append(byte)
            }
        }
    }
}

/// Reads the small part of JSON that payloads use. A general decoder takes some twenty times as long.
private struct FlatJSONReader {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func payload() -> Payload? {
        guard take("{") else { return nil }
        var version: Int?
        var fields: [Payload.Field] = []
        repeat {
            guard let key = text(), take(":") else { return nil }
            if key == "v" {
                version = integer()
                if version == nil { return nil }
            } else {
                guard let value = text() else { return nil }
                fields.append(Payload.Field(key: key, value: value))
            }
        } while take(",")
        guard take("}"), index == bytes.count, let version else { return nil }
        return Payload(version: version, fields: fields)
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
            index += 1
        }
        let value = String(decoding: bytes[start..<index], as: UTF8.self)
        return take("\"") ? value : nil
    }

    /// The slow way, for the rare text with a quotation mark, a backslash or a line break in it.
    private mutating func escapedText(from start: Int) -> String? {
        var value = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                value.append(byte)
            } else if take("u") {
                guard index + 4 <= bytes.count,
                    let code = UInt8(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
                else { return nil }
                value.append(code)
                index += 4
            } else if index < bytes.count {
                value.append(bytes[index])
                index += 1
            }
        }
        return nil
    }
}
