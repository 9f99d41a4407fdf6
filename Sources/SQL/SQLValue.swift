/// A value that a statement binds or a row holds.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// The integer, or NULL where there is none.
    package static func optional(_ value: (some BinaryInteger)?) -> SQLValue {
        value.map { .integer(Int64($0)) } ?? .null
    }

    /// The text, or NULL where there is none.
    package static func optional(_ value: String?) -> SQLValue {
        value.map { .text($0) } ?? .null
    }
}
