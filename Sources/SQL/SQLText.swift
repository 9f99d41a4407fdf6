/// A statement whose values are bound, never spliced: `"SELECT … WHERE id = \(id)"` holds a place and a value.
///
/// It is kept in segments, which an engine writes in its own dialect (`SQLDialect`). Literal text is in the dialect that all
/// engines share; a bound value stands where its type is plain: beside a column, or in the values of an insert. Raw text
/// needs a loud label: `\(sql: …)`.
package struct SQLText: ExpressibleByStringInterpolation, Sendable {
    enum Segment: Sendable {
        /// As it stands, in every dialect.
        case sql(String)
        /// Bound.
        case value(SQLValue)
        /// A place whose value comes with each run of a prepared statement.
        case parameter
        /// A query in parentheses that gives these.
        case list([Int64])
        /// What an engine is told about the way it should take.
        case hint(SQLHint)
    }

    private(set) var segments: [Segment]

    /// Puts more of the statement behind.
    package static func += (left: inout SQLText, right: SQLText) {
        left.segments += right.segments
    }

    package init(stringLiteral value: String) {
        segments = [.sql(value)]
    }

    package init(stringInterpolation: Interpolation) {
        segments = stringInterpolation.segments
    }

    /// Collects the parts of an interpolated statement.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var segments: [Segment] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { segments.append(.sql(literal)) }
        }

        /// Binds the value.
        package mutating func appendInterpolation(_ value: SQLValue) {
            segments.append(.value(value))
        }

        /// Binds the integer.
        package mutating func appendInterpolation(_ value: some BinaryInteger) {
            segments.append(.value(.integer(Int64(value))))
        }

        /// Binds the text.
        package mutating func appendInterpolation(_ value: String) {
            segments.append(.value(.text(value)))
        }

        /// Binds the bytes.
        package mutating func appendInterpolation(_ value: [UInt8]) {
            segments.append(.value(.blob(value)))
        }

        /// Puts another piece of a statement in, with its values.
        package mutating func appendInterpolation(_ text: SQLText) {
            segments += text.segments
        }

        /// Binds many integers, as a query in parentheses that gives them: `… IN \(list: numbers)`.
        package mutating func appendInterpolation(list values: some Sequence<Int64>) {
            segments.append(.list(Array(values)))
        }

        /// A value that comes with each run of a prepared statement; what it is, for who reads the text.
        package mutating func appendInterpolation(parameter name: StaticString) {
            segments.append(.parameter)
        }

        /// True where a column of text begins with these letters: `… WHERE \("w.word", beginsWith: word)`.
        ///
        /// Columns of text are compared byte by byte (see `SQLColumn`), so an index over the column finds them.
        package mutating func appendInterpolation(_ column: StaticString, beginsWith prefix: String) {
            let end = prefix + "\u{10FFFF}"
            appendInterpolation("(\(sql: "\(column)") >= \(prefix) AND \(sql: "\(column)") < \(end))" as SQLText)
        }

        /// Tells the engine something about the way it should take.
        package mutating func appendInterpolation(_ hint: SQLHint) {
            segments.append(.hint(hint))
        }

        /// Splices text as it is. Only for text the program itself wrote.
        package mutating func appendInterpolation(sql text: String) {
            appendLiteral(text)
        }
    }
}

/// What an engine is told about the way it should take to the rows, never what they are. One that knows better from
/// statistics of its own writes what the statement would be without it.
package enum SQLHint: Equatable, Sendable {
    /// Stands for `JOIN`: what is before it is gone through, and what is behind it looked up for each.
    case joinInOrder
    /// Stands for a column: no index over it is used.
    case unindexed(StaticString)

    package static func == (left: SQLHint, right: SQLHint) -> Bool {
        switch (left, right) {
        case (.joinInOrder, .joinInOrder): true
        case (.unindexed(let left), .unindexed(let right)): left.description == right.description
        default: false
        }
    }
}
