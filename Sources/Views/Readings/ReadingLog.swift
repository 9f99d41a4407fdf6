internal import Dispatch
internal import Ledger
internal import SQL
internal import Store
internal import Synchronization

/// Writes down what was read before anybody sees it. Those who come while another writes are written together by the next: one
/// commit for all.
final class ReadingLog: Sendable {
    /// Up to where of all that ever came it has to be written down.
    typealias Mark = Int

    private typealias Entry = (by: Author, what: Reading)

    private struct Waiting {
        var entries: [Entry] = []
        /// How many ever came.
        var count: Mark = 0
    }

    private let database: LedgerDatabase
    private let waiting = Mutex(Waiting())
    /// Held by whoever writes.
    private let turn = Mutex<Void>(())
    /// How many of those who ever came are written down.
    private let written = Atomic<Mark>(0)
    /// What the last writing failed with, and for how many of those who ever came.
    private let failed = Mutex<(upTo: Mark, error: any Error)?>(nil)
    /// Waits for the disk where those who read do something else meanwhile.
    private let thread = DispatchQueue(label: "readings")

    init(_ database: LedgerDatabase) { self.database = database }

    /// Takes these. They are written down when whoever waits for the mark has done so.
    func note(_ readings: [Reading], by author: Author) -> Mark {
        waiting.withLock { waiting in
            waiting.entries += readings.map { (by: author, what: $0) }
            waiting.count += readings.count
            return waiting.count
        }
    }

    /// Begins to write down what was noted up to a mark. Whoever waits for it hears whether that failed.
    func begin(_ mark: Mark) {
        thread.async { [self] in _ = Result { try wait(for: mark) } }
    }

    /// Returns once everything up to a mark is written down; the thread waits for the disk.
    func wait(for mark: Mark) throws {
        guard !isWritten(mark) else { return }
        try turn.withLock { _ in
            guard !isWritten(mark) else { return }
            // Who was tried together is told together: each by themselves would wait as long again.
            if let failed = failed.withLock({ $0 }), failed.upTo >= mark { throw failed.error }
            let batch = waiting.withLock { waiting in
                defer { waiting.entries = [] }
                return waiting
            }
            do { try database.writeVault { try $0.add(batch.entries) } } catch {
                // Whoever comes next writes these too; who asked for them gets no answer.
                waiting.withLock { $0.entries = batch.entries + $0.entries }
                // Somebody else has held the file for as long as one waits: come again.
                let told: any Error = (error as? SQLError)?.code == .busy ? QuestionThreads.Full() : error
                failed.withLock { $0 = (batch.count, told) }
                throw told
            }
            written.store(batch.count, ordering: .releasing)
        }
    }

    /// The same, and no thread but the log's own waits.
    func waitElsewhere(for mark: Mark) async throws {
        guard !isWritten(mark) else { return }
        try await withCheckedThrowingContinuation { continuation in
            thread.async { [self] in continuation.resume(with: Result { try wait(for: mark) }) }
        }
    }

    private func isWritten(_ mark: Mark) -> Bool { written.load(ordering: .acquiring) >= mark }
}

/// What was made of readings, which nobody may see before it is written down who read.
package struct Unseen<Value: Sendable>: Sendable {
    private let value: Value
    /// Nil where nobody was named.
    private let mark: ReadingLog.Mark?
    private let log: ReadingLog

    init(_ value: Value, _ mark: ReadingLog.Mark?, _ log: ReadingLog) {
        (self.value, self.mark, self.log) = (value, mark, log)
    }

    /// The value, once it is written down.
    ///
    /// - Throws: what writing throws.
    package func seen() throws -> Value {
        if let mark { try log.wait(for: mark) }
        return value
    }

    /// The same, and the thread does something else meanwhile.
    package func seen() async throws -> Value {
        if let mark { try await log.waitElsewhere(for: mark) }
        return value
    }
}
