package import SQL
package import SQLiteEngine
import Synchronization

/// An engine that writes down every statement that is run, and how many rows come out of them.
package final class RecordingEngine: SQLEngine {
    /// What was run since the last look.
    package struct Record: Sendable {
        /// The texts of statements, each once.
        package var statements: Set<String> = []
        /// How many rows were read.
        package var rows = 0
    }

    private let engine: SQLiteEngine
    private let record = Mutex(Record())

    package init(_ engine: SQLiteEngine) { self.engine = engine }

    /// What was run since the last look.
    package func take() -> Record {
        record.withLock { record in
            defer { record = Record() }
            return record
        }
    }

    /// How the statement would be run, step by step.
    package func plan(of statement: String) throws -> [String] {
        try engine.read { try $0.rows("EXPLAIN QUERY PLAN \(sql: statement)") { $0.text(3) } }
    }

    package func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try engine.read { try body(RecordingConnection(connection: $0, engine: self)) }
    }

    package func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try engine.write { try body(RecordingConnection(connection: $0, engine: self)) }
    }

    package func damage() throws -> String? { try engine.damage() }
    /// Stays open: whoever opens it again goes on writing down.
    package func close() {}

    fileprivate func note(_ statement: String) { record.withLock { _ = $0.statements.insert(statement) } }
    fileprivate func noteRow() { record.withLock { $0.rows += 1 } }
}

private struct RecordingConnection: SQLConnection {
    let connection: any SQLConnection
    let engine: RecordingEngine

    func execute(_ text: SQLText) throws {
        engine.note(text.sql)
        try connection.execute(text)
    }

    func executeScript(_ sql: String) throws { try connection.executeScript(sql) }

    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws {
        engine.note(text.sql)
        try connection.forEach(text) { row in
            engine.noteRow()
            try body(row)
        }
    }

    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws {
        try connection.copy(to: path, onProgress)
    }

    func prepare(_ sql: String) throws -> any SQLStatement {
        engine.note(sql)
        return RecordingStatement(statement: try connection.prepare(sql), engine: engine)
    }
}

private struct RecordingStatement: SQLStatement {
    let statement: any SQLStatement
    let engine: RecordingEngine

    func run(_ bind: (any SQLBinder) -> Void) throws { try statement.run(bind) }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try statement.forEach(values) { row in
            engine.noteRow()
            try body(row)
        }
    }
}
