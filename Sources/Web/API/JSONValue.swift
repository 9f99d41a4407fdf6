/// A value of JSON, as far as programs and we tell each other any: numbers are whole.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number with a fraction, or one too large: nothing here takes it.
    case fraction
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The text of what may be missing; null where it is.
    init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

    /// What stands under a name of an object.
    subscript(name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }
}

extension JSONValue: Decodable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        // What a value is, is found out by trying; the last try says what is wrong.
        // What comes most often is tried first, since each failure costs.
        if let text = try? value.decode(String.self) {  // tried, as said above
            self = .string(text)
        } else if let integer = try? value.decode(Int.self) {  // tried, as said above
            self = .integer(integer)
        } else if let bool = try? value.decode(Bool.self) {  // tried, as said above
            self = .bool(bool)
        } else if value.decodeNil() {
            self = .null
        } else if (try? value.decode(Double.self)) != nil {  // tried, as said above
            self = .fraction
        } else if let items = try? value.decode([JSONValue].self) {  // tried, as said above
            self = .array(items)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }
}

extension JSONValue {
    /// As it goes over the network: the names of an object in their order, and no blank between anything.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .null, .fraction: bytes += "null".utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .integer(let integer): bytes += String(integer).utf8
        case .string(let text): JSONValue.append(text, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONValue.append(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += "\\u00".utf8
                bytes += (digits.count < 2 ? "0" + digits : digits).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(stringLiteral text: String) { self = .string(text) }
    init(arrayLiteral items: JSONValue...) { self = .array(items) }
    init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members) { $1 })
    }
    init(integerLiteral number: Int) { self = .integer(number) }
    init(booleanLiteral bool: Bool) { self = .bool(bool) }
}
