internal import Dispatch
internal import GRDB
internal import SQL
internal import Synchronization

/// Runs the statements of a load on a thread of its own, while the next rows are being made.
///
/// Inserts of one statement keep their order; those of different statements may change places, since nothing checks one
/// table against another before the end of a load. Any other statement runs behind all before it and before all behind it.
///
/// SQLite lets one connection be used from any thread, one at a time: whoever reads calls `drain` first.
final class LoadQueue {
    /// Batches under way: enough to keep both threads busy, few enough for little memory.
    private static let batchesMax = 4

    private let worker = DispatchQueue(label: "load")
    /// Counts the batches that may still be handed over.
    private let room = DispatchSemaphore(value: LoadQueue.batchesMax)
    /// Used again and again: the one that is filled, and those under way.
    private let batches = (0...batchesMax).map { _ in LoadBatch() }
    /// How many batches were handed over.
    private var handedOver = 0
    private var filling: LoadBatch { batches[handedOver % batches.count] }
    private let failure = FirstFailure()
    /// Those that rows have waited for, by their numbers.
    private var statements: [LoadStatement] = []

    /// Keeps a statement that rows will wait for alive.
    ///
    /// - Returns: its number.
    func keep(_ statement: LoadStatement) -> Int {
        statements.append(statement)
        return statements.count - 1
    }

    /// Lets a row wait for the statement with this number.
    ///
    /// - Throws: what an earlier run failed with.
    func append(_ number: Int, _ bind: (any SQLBinder) -> Void) throws {
        let isInsert = statements[number].many != nil
        if !isInsert { try handOver() }
        try filling.append(number, of: statements, bind)
        if filling.isFull || !isInsert { try handOver() }
    }

    /// Waits until everything has run, or nothing more will.
    ///
    /// - Throws: what a run failed with.
    func drain() throws {
        let handedOver = Result { try handOver() }
        worker.sync {}
        try handedOver.get()
        try failure.throwIfAny()
    }

    /// Lets the other thread run what was filled, when it has few enough batches to run.
    private func handOver() throws {
        try failure.throwIfAny()
        let batch = filling
        guard !batch.isEmpty else { return }
        room.wait()
        handedOver += 1
        worker.async { [room, failure] in
            failure.catching(batch.run)
            room.signal()
        }
    }
}

/// What the first of several works failed with; those behind it are not begun.
private final class FirstFailure: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    func catching(_ work: () throws -> Void) {
        guard error.withLock({ $0 == nil }) else { return }
        do {
            try work()
        } catch {
            self.error.withLock { $0 = error }
        }
    }

    func throwIfAny() throws {
        if let error = error.withLock({ $0 }) { throw error }
    }
}
