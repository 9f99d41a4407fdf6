internal import Dispatch
internal import Synchronization

/// Does work on a thread of its own, batch by batch in order, while the next batch is being filled.
///
/// Few batches are under way at a time, and their memory is used again: fresh memory for each would cost as much as the work.
/// After the first failure no more batches are worked on, and whoever fills hears of it.
///
/// Filled from one thread at a time.
package final class Pipeline<Batch: Sendable, Failure: Error> {
    /// What is being filled.
    package var filling: Batch

    private let slots: [Slot<Batch>]
    private let work: @Sendable (inout Batch) throws(Failure) -> Void
    private let worker: DispatchQueue
    /// Counts the batches that may still be handed over.
    private let room: DispatchSemaphore
    private let failure = FirstFailure<Failure>()
    /// How many batches were handed over.
    private var handedOver = 0

    /// A pipeline that nothing goes through yet.
    ///
    /// - Parameters:
    ///   - label: what the thread is called.
    ///   - batchesMax: how many batches wait or are worked on at a time: enough to keep both threads busy, few enough for
    ///     little memory.
    ///   - empty: makes a batch with nothing in it.
    ///   - work: does the work of a batch, and leaves it empty.
    package init(
        _ label: String, batchesMax: Int, empty: () -> Batch,
        work: @escaping @Sendable (inout Batch) throws(Failure) -> Void
    ) {
        filling = empty()
        slots = (0..<batchesMax).map { _ in Slot(empty()) }
        self.work = work
        worker = DispatchQueue(label: label)
        room = DispatchSemaphore(value: batchesMax)
    }

    /// Lets the other thread work on what was filled, when it has few enough batches to work on; an empty one is filled next.
    ///
    /// - Throws: what an earlier batch failed with.
    package func handOver() throws(Failure) {
        try failure.throwIfAny()
        room.wait()
        // The oldest batch is done, since there is room, and its slot is this one's.
        let slot = slots[handedOver % slots.count]
        handedOver += 1
        slot.batch.withLock { swap(&$0, &filling) }
        worker.async { [work, room, failure] in
            slot.batch.withLock { batch in
                failure.catching { () throws(Failure) in try work(&batch) }
            }
            room.signal()
        }
    }

    /// Waits until every batch that was handed over is done, or no more will be.
    ///
    /// - Throws: what a batch failed with.
    package func drain() throws(Failure) {
        worker.sync {}
        try failure.throwIfAny()
    }
}

private final class Slot<Batch: Sendable>: Sendable {
    let batch: Mutex<Batch>

    init(_ batch: Batch) {
        self.batch = Mutex(batch)
    }
}

/// What the first of several works failed with; those behind it are not begun.
private final class FirstFailure<Failure: Error>: Sendable {
    private let error = Mutex<Failure?>(nil)

    func catching(_ work: () throws(Failure) -> Void) {
        guard error.withLock({ $0 == nil }) else { return }
        do throws(Failure) {
            try work()
        } catch {
            self.error.withLock { $0 = error }
        }
    }

    func throwIfAny() throws(Failure) {
        if let error = error.withLock({ $0 }) { throw error }
    }
}
