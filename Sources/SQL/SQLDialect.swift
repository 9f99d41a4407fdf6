/// How an engine writes what engines write differently.
package protocol SQLDialect {
    /// What stands for a value, the first being number 1.
    func placeholder(_ number: Int) -> String

    /// A query in parentheses that gives integers, with the one value that is bound for all of them at `placeholder`.
    func list(_ integers: [Int64], at placeholder: String) -> (sql: String, value: SQLValue)

    /// The hint as the engine takes it; what it stands for where the engine takes none.
    func hint(_ hint: SQLHint) -> String
}

/// A statement as one engine takes it.
package struct RenderedSQL: Equatable, Sendable {
    /// The text, with a placeholder for each value.
    package private(set) var sql = ""
    /// The values, in the order of their placeholders; those of parameters are not among them.
    package private(set) var values: [SQLValue] = []
    /// How many values come with each run.
    package private(set) var parameterCount = 0

    /// - Throws: `SQLError` when a text has values and parameters, whose order nobody could tell.
    fileprivate init(_ segments: [SQLText.Segment], in dialect: some SQLDialect) throws {
        for segment in segments {
            switch segment {
            case .sql(let text): sql += text
            case .hint(let hint): sql += dialect.hint(hint)
            case .value(let value): add(dialect.placeholder(values.count + 1), value)
            case .list(let integers):
                let list = dialect.list(integers, at: dialect.placeholder(values.count + 1))
                add(list.sql, list.value)
            case .parameter:
                parameterCount += 1
                sql += dialect.placeholder(parameterCount)
            }
        }
        guard values.isEmpty || parameterCount == 0 else {
            throw SQLError(code: .statement, message: "a statement has values and parameters")
        }
    }

    private mutating func add(_ text: String, _ value: SQLValue) {
        sql += text
        values.append(value)
    }
}

extension SQLText {
    /// The statement in the words of an engine.
    ///
    /// - Throws: `SQLError` when it has both values and parameters.
    package func rendered(in dialect: some SQLDialect) throws -> RenderedSQL {
        try RenderedSQL(segments, in: dialect)
    }
}

extension SQLText: CustomStringConvertible {
    /// The text with a `?` for each value and each list, and without hints.
    package var description: String {
        segments.map { segment in
            switch segment {
            case .sql(let text): text
            case .value, .parameter: "?"
            case .list: "(?)"
            case .hint(.joinInOrder): "JOIN"
            case .hint(.unindexed(let column)): column.description
            }
        }.joined()
    }
}
