package import SQL

/// Makes databases of one engine, each empty, for the checks that every engine has to pass.
package struct EngineMaker: Sendable, CustomStringConvertible {
    /// What the engine is called in a test's report.
    package let description: String
    /// Makes an empty database, and gives what opens it. A writer that has to wait longer than a moment is told so.
    package let make: @Sendable () throws -> @Sendable () throws -> any SQLEngine
    /// Several engines can have the database open at a time.
    package let isShared: Bool
    /// Rows are loaded at once: neither references nor their order of arrival are looked at.
    package let isLoading: Bool

    package init(
        _ description: String, isShared: Bool = false, isLoading: Bool = false,
        make: @escaping @Sendable () throws -> @Sendable () throws -> any SQLEngine
    ) {
        self.description = description
        self.make = make
        self.isShared = isShared
        self.isLoading = isLoading
    }

    /// A new database, opened.
    package func engine() throws -> any SQLEngine { try make()() }
}

/// One thing that an engine has to do as every other.
package struct EngineCheck: Sendable, CustomStringConvertible {
    /// What is right when it passes.
    package let description: String
    /// - Throws: `Nonconformance`, or what the engine threw.
    package let run: @Sendable (EngineMaker) throws -> Void

    init(_ description: String, _ run: @escaping @Sendable (EngineMaker) throws -> Void) {
        self.description = description
        self.run = run
    }

    /// All of them.
    package static let all = values + inserts + schema + order + statements + nested + transactions
}

/// What an engine does otherwise than it should.
package struct Nonconformance: Error, CustomStringConvertible {
    package let description: String
}

func expect(_ isRight: Bool, _ what: @autoclosure () -> String, line: Int = #line) throws {
    if !isRight { throw Nonconformance(description: "\(what()) (line \(line))") }
}

func expectEqual<Value: Equatable>(_ found: Value, _ right: Value, line: Int = #line) throws {
    try expect(found == right, "\(found) in place of \(right)", line: line)
}

/// - Throws: `Nonconformance` when the body throws no `SQLError` of this kind.
@discardableResult
func expectError(_ code: SQLError.Code, line: Int = #line, _ body: () throws -> Void) throws -> SQLError {
    do {
        try body()
    } catch let error as SQLError {
        try expect(error.code == code, "\(error) in place of \(code)", line: line)
        return error
    }
    throw Nonconformance(description: "nothing failed in place of \(code) (line \(line))")
}

extension SQLEngine {
    func integers(_ text: SQLText) throws -> [Int64] {
        try read { try $0.rows(text) { $0.integer(0) } }
    }

    func texts(_ text: SQLText) throws -> [String] {
        try read { try $0.rows(text) { $0.text(0) } }
    }

    func make(_ tables: SQLTable...) throws {
        try write { connection in
            for table in tables { try connection.make(table) }
        }
    }
}

/// Tables that several checks use.
enum CheckTables {
    static let numbers = SQLTable(
        "numbers", [SQLColumn("number", .integer), SQLColumn("name", .text, .optional)], key: ["number"],
        indexes: [SQLIndex("numbers_by_name", ["name"])])

    static let words = SQLTable("words", [SQLColumn("word", .text)], key: ["word"], isKeptByKey: true)
}

extension SQLConnection {
    /// Fills the table of numbers, 1 first.
    func fillNumbers(_ names: [String?]) throws {
        let inserter = prepare(Insert(into: CheckTables.numbers))
        for (index, name) in names.enumerated() {
            try inserter.insert { row in
                row.add(Int64(index + 1))
                row.add(name)
            }
        }
    }
}
