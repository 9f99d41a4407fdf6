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
