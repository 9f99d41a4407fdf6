internal import Dispatch
internal import GRDB
internal import SQL
internal import Synchronization

/// Runs the statements of a load on a thread of its own, in their order, while the next rows are being made.
///
/// SQLite lets one connection be used from any thread, one at a time: whoever reads calls `drain` first.
final class LoadQueue: Sendable {
    /// Batches under way: enough to keep both threads busy, few enough for little memory.
    private static let batchesMax = 4

    private let worker = DispatchQueue(label: "load")
    private let room = DispatchSemaphore(value: LoadQueue.batchesMax)
    /// Used again and again: the one that is filled, and those under way.
    private let batches = (0...batchesMax).map { _ in LoadBatch() }
    /// How many batches were handed over.
    private let handedOver = Mutex(0)
    private let failure = Mutex<(any Error)?>(nil)
    private let kept = Mutex<[Kept]>([])

    /// Keeps a statement that waits alive.
    func keep(_ statement: Statement) {
        let statement = Kept(statement: statement)
        kept.withLock { $0.append(statement) }
    }

    /// Puts a run behind the others.
    ///
    /// - Throws: what an earlier run failed with.
    func append(_ statement: StatementHandle, _ bind: (any SQLBinder) -> Void) throws {
        try handedOver.withLock { number in
            let batch = batches[number % batches.count]
            try batch.append(statement, bind)
            guard batch.isFull else { return }
            try hand(over: batch)
            number += 1
        }
    }

    /// Waits until everything has run.
    ///
    /// - Throws: what a run failed with.
    func drain() throws {
        try handedOver.withLock { number in
            let batch = batches[number % batches.count]
            guard !batch.isEmpty else { return }
            try hand(over: batch)
            number += 1
        }
        worker.sync {}
        try throwFailure()
    }

    /// Waits until the next batch is free.
    private func hand(over batch: LoadBatch) throws {
        try throwFailure()
        room.wait()
        worker.async { [self] in
            defer { room.signal() }
            guard failure.withLock({ $0 == nil }) else { return }
            do {
                try batch.run()
            } catch {
                failure.withLock { $0 = error }
            }
        }
    }

    private func throwFailure() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }

    private struct Kept: @unchecked Sendable {
        let statement: Statement
    }
}
