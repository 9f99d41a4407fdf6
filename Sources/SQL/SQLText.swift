/// A statement whose values are bound, never spliced: `"SELECT … WHERE id = \(id)"` holds a placeholder and a value.
///
/// Raw text needs a loud label: `\(sql: …)`.
package struct SQLText: ExpressibleByStringInterpolation, Sendable {
    /// The statement with a `?` for each value.
    package private(set) var sql: String
    /// The values, in the order of their placeholders.
    package private(set) var values: [SQLValue]

    /// Puts more of the statement behind.
    package static func += (left: inout SQLText, right: SQLText) {
        left.sql += right.sql
        left.values += right.values
    }

    package init(stringLiteral value: String) {
        sql = value
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        sql = stringInterpolation.sql
        values = stringInterpolation.values
    }

    /// Collects the parts of an interpolated statement.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var sql = ""
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserveCapacity(literalCapacity + interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql += literal
        }

        /// Binds the value.
        package mutating func appendInterpolation(_ value: SQLValue) {
            sql += "?"
            values.append(value)
        }

        /// Binds the integer.
        package mutating func appendInterpolation(_ value: some BinaryInteger) {
            appendInterpolation(.integer(Int64(value)))
        }

        /// Binds the text.
        package mutating func appendInterpolation(_ value: String) {
            appendInterpolation(.text(value))
        }

        /// Binds the bytes.
        package mutating func appendInterpolation(_ value: [UInt8]) {
            appendInterpolation(.blob(value))
        }

        /// Binds many integers, as a query in parentheses that gives them: `… IN \(list: numbers)`.
        package mutating func appendInterpolation(list values: some Sequence<Int64>) {
            sql += "(SELECT value FROM json_each("
            appendInterpolation("[" + values.map { String($0) }.joined(separator: ",") + "]")
            sql += "))"
        }

        /// Splices text as it is. Only for text the program itself wrote.
        package mutating func appendInterpolation(sql text: String) {
            sql += text
        }
    }
}
