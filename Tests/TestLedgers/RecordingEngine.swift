package import SQL
package import SQLiteEngine
import Synchronization

/// An engine that writes down every statement that is run, and how many rows come out of them.
package final class RecordingEngine: SQLEngine {
    /// A statement as it was run.
    package struct Statement: Sendable {
        package let text: SQLText
        /// Those of its parameters.
        package let values: [SQLValue]
    }

    /// What was run since the last look.
    package struct Record: Sendable {
        /// Statements, each text once.
        package var statements: [String: Statement] = [:]
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

    /// How the statement is run, step by step.
    package func plan(of statement: Statement) throws -> [String] {
        try engine.read { connection in
            var steps: [String] = []
            let add = { (row: any SQLRow) in steps.append(row.text(3)) }
            let text: SQLText = "EXPLAIN QUERY PLAN \(statement.text)"
            if statement.values.isEmpty {
                try connection.forEach(text, add)
            } else {
                try connection.prepare(text).forEach(statement.values, add)
            }
            return steps
        }
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

    fileprivate func note(_ text: SQLText, _ values: [SQLValue] = []) {
        let key = text.description
        record.withLock { record in
            if record.statements[key] == nil { record.statements[key] = Statement(text: text, values: values) }
        }
    }

    fileprivate func noteRow() { record.withLock { $0.rows += 1 } }
}

private struct RecordingConnection: SQLConnection {
    let connection: any SQLConnection
    let engine: RecordingEngine

    func execute(_ text: SQLText) throws {
        engine.note(text)
        try connection.execute(text)
    }

    func executeScript(_ sql: String) throws { try connection.executeScript(sql) }

    func make(_ table: SQLTable) throws { try connection.make(table) }

    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws {
        engine.note(text)
        try connection.forEach(text) { row in
            engine.noteRow()
            try body(row)
        }
    }

    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws {
        try connection.copy(to: path, onProgress)
    }

    func prepare(_ text: SQLText) -> any SQLStatement {
        RecordingStatement(statement: connection.prepare(text), text: text, engine: engine)
    }

    /// A row that comes in is not looked for.
    func prepare(_ insert: Insert) -> any SQLInserter { connection.prepare(insert) }
}

private struct RecordingStatement: SQLStatement {
    let statement: any SQLStatement
    let text: SQLText
    let engine: RecordingEngine

    func run(_ values: [SQLValue]) throws {
        engine.note(text, values)
        try statement.run(values)
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        engine.note(text, values)
        try statement.forEach(values) { row in
            engine.noteRow()
            try body(row)
        }
    }
}
