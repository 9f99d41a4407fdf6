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
        /// How often each statement was run, and a row was written into each table.
        package var runs: [String: Int] = [:]
        /// How many rows were read.
        package var rows = 0
        /// Queries whose rows are being handed out.
        fileprivate var open: [String] = []
        /// Changes of tables that an open query reads, which no body may make.
        fileprivate var changesWhileRead: Set<String> = []
    }

    private let engine: SQLiteEngine
    private let record = Mutex(Record())

    package init(_ engine: SQLiteEngine) { self.engine = engine }

    /// What was run since the last look.
    package func take() -> Record {
        record.withLock { record in
            var next = Record()
            next.open = record.open
            swap(&record, &next)
            return next
        }
    }

    /// Changes since the last look that bodies of queries made to what these read.
    package var changesWhileRead: Set<String> { record.withLock { $0.changesWhileRead } }

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
            record.runs[key, default: 0] += 1
            if record.statements[key] == nil { record.statements[key] = Statement(text: text, values: values) }
        }
    }

    fileprivate func noteChange(_ text: String, of table: String) {
        record.withLock { record in
            for query in record.open where query.split(separator: " ").contains(Substring(table)) {
                record.changesWhileRead.insert("\(text) while \(query)")
            }
        }
    }

    fileprivate func query(_ text: SQLText, _ body: () throws -> Void) throws {
        let words = text.description.split { $0.isWhitespace || "(),".contains($0) }.joined(separator: " ")
        record.withLock { $0.open.append(words) }
        defer { record.withLock { _ = $0.open.popLast() } }
        try body()
    }

    /// The table that a statement changes, when it changes one.
    fileprivate func noteChange(by text: SQLText) {
        let words = text.description.split(separator: " ").map(String.init)
        switch words.first {
        case "DELETE", "INSERT": if words.count > 2 { noteChange(text.description, of: words[2]) }
        case "UPDATE": if words.count > 1 { noteChange(text.description, of: words[1]) }
        default: break
        }
    }

    fileprivate func noteInsert(into table: String) {
        record.withLock { $0.runs["INSERT INTO \(table)", default: 0] += 1 }
    }

    fileprivate func noteRow() { record.withLock { $0.rows += 1 } }
}

private struct RecordingConnection: SQLConnection {
    let connection: any SQLConnection
    let engine: RecordingEngine

    func execute(_ text: SQLText) throws {
        engine.note(text)
        engine.noteChange(by: text)
        try connection.execute(text)
    }

    func make(_ table: SQLTable) throws { try connection.make(table) }

    func forEach(_ text: SQLText, _ body: (any SQLRow) throws -> Void) throws {
        engine.note(text)
        try engine.query(text) {
            try connection.forEach(text) { row in
                engine.noteRow()
                try body(row)
            }
        }
    }

    func copy(to path: String, _ onProgress: (Int64, Int64) -> Void) throws {
        try connection.copy(to: path, onProgress)
    }

    func prepare(_ text: SQLText) -> any SQLStatement {
        RecordingStatement(statement: connection.prepare(text), text: text, engine: engine)
    }

    func prepare(_ insert: Insert) -> any SQLInserter {
        RecordingInserter(inserter: connection.prepare(insert), table: insert.table, engine: engine)
    }
}

/// A row that comes in is not looked for, and has no plan.
private struct RecordingInserter: SQLInserter {
    let inserter: any SQLInserter
    let table: String
    let engine: RecordingEngine

    func insert(_ bind: (any SQLBinder) -> Void) throws {
        engine.noteInsert(into: table)
        engine.noteChange("INSERT INTO \(table)", of: table)
        try inserter.insert(bind)
    }
}

private struct RecordingStatement: SQLStatement {
    let statement: any SQLStatement
    let text: SQLText
    let engine: RecordingEngine

    func run(_ values: [SQLValue]) throws {
        engine.note(text, values)
        engine.noteChange(by: text)
        try statement.run(values)
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        engine.note(text, values)
        try engine.query(text) {
            try statement.forEach(values) { row in
                engine.noteRow()
                try body(row)
            }
        }
    }
}
