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

extension JSONValue: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        // What a value is, is found out by trying, what comes most often first; the last try says what is wrong.
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

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for (name, value) in members { try container.encode(value, forKey: Name(stringValue: name)) }
        case .array(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .null, .fraction:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let bool):
            var container = encoder.singleValueContainer()
            try container.encode(bool)
        case .integer(let integer):
            var container = encoder.singleValueContainer()
            try container.encode(integer)
        case .string(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
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
