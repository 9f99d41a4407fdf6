internal import Dispatch
internal import SQL
internal import Synchronization

/// Runs the statements of a load on a thread of its own, in their order, while the next rows are being made.
///
/// SQLite lets one connection be used from any thread, one at a time: whoever reads calls `drain` first.
final class LoadQueue: Sendable {
    /// A statement with its values. Touched by one thread at a time: first by who fills the batch, then by the worker.
    private struct Run {
        let statement: SQLiteStatement
        let values: [SQLValue]
    }

    private struct Batch: @unchecked Sendable {
        var runs: [Run] = []
    }

    /// Rows of a batch, and batches under way: enough to keep both threads busy, few enough for little memory.
    private static let rowsMax = 2048
    private static let batchesMax = 4

    private let worker = DispatchQueue(label: "load")
    private let room = DispatchSemaphore(value: LoadQueue.batchesMax)
    private let filling = Mutex(Batch())
    private let failure = Mutex<(any Error)?>(nil)

    /// Puts a run behind the others.
    ///
    /// - Throws: what an earlier run failed with.
    func append(_ statement: SQLiteStatement, _ values: [SQLValue]) throws {
        let full = filling.withLock { batch -> Batch? in
            batch.runs.append(Run(statement: statement, values: values))
            guard batch.runs.count >= LoadQueue.rowsMax else { return nil }
            defer { batch = Batch() }
            return batch
        }
        if let full { try hand(over: full) }
    }

    /// Waits until everything has run.
    ///
    /// - Throws: what a run failed with.
    func drain() throws {
        let rest = filling.withLock { batch in
            defer { batch = Batch() }
            return batch
        }
        if !rest.runs.isEmpty { try hand(over: rest) }
        worker.sync {}
        try throwFailure()
    }

    private func hand(over batch: Batch) throws {
        try throwFailure()
        room.wait()
        worker.async { [self] in
            defer { room.signal() }
            guard failure.withLock({ $0 == nil }) else { return }
            do {
                for run in batch.runs { try run.statement.runNow(run.values) }
            } catch {
                failure.withLock { $0 = error }
            }
        }
    }

    private func throwFailure() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
