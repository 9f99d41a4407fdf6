import Foundation
package import SQL
import Synchronization

/// An engine that holds readings back while its gate is closed, but for those of threads that pass: what a program does
/// beside those who ask it stands still for a while.
package final class GatedEngine: SQLEngine {
    private static let mark = "passes"

    private let engine: any SQLEngine
    private let isClosed = Mutex(false)
    private let gate = NSCondition()

    package init(_ engine: some SQLEngine) { self.engine = engine }

    /// Lets the readings of this thread pass while `body` runs, whatever the gate.
    package static func passing<Value>(_ body: () throws -> Value) rethrows -> Value {
        Thread.current.threadDictionary[mark] = true
        defer { Thread.current.threadDictionary[mark] = nil }
        return try body()
    }

    /// Closes the gate while `body` runs.
    package func closed<Value>(_ body: () throws -> Value) rethrows -> Value {
        isClosed.withLock { $0 = true }
        defer { open() }
        return try body()
    }

    /// Opens the gate before `body` has ended.
    package func open() {
        gate.withLock {
            isClosed.withLock { $0 = false }
            gate.broadcast()
        }
    }

    package func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        if Thread.current.threadDictionary[GatedEngine.mark] == nil {
            gate.withLock { while isClosed.withLock({ $0 }) { gate.wait() } }
        }
        return try engine.read(body)
    }

    package func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value { try engine.write(body) }
    package func damage() throws -> String? { try engine.damage() }
    package func close() throws { try engine.close() }
}
