internal import Dispatch
internal import Figures
internal import Organisation
internal import Synchronization

/// Counts people in a tree on a thread of its own, while the next are read.
final class CountingQueue: Sendable {
    /// Days of a batch, and batches under way: enough to keep both threads busy, few enough for little memory.
    private static let daysMax = 1 << 14
    private static let batchesMax = 3

    /// Used again and again: fresh memory for each would cost as much as reading.
    private final class Batch: Sendable {
        let people = Mutex(PeopleBatch())
    }

    private let tree: Mutex<FigureTree>
    private let batches = (0...batchesMax).map { _ in Batch() }
    /// How many batches were handed over.
    private let handedOver = Mutex(0)
    private let worker = DispatchQueue(label: "counting")
    private let room = DispatchSemaphore(value: CountingQueue.batchesMax)

    init(_ tree: consuming sending FigureTree) {
        self.tree = Mutex(tree)
    }

    func count(_ timeline: PersonTimeline) {
        handedOver.withLock { number in
            let batch = batches[number % batches.count]
            let isFull = batch.people.withLock { people in
                people.append(timeline)
                return people.dayCount >= CountingQueue.daysMax
            }
            guard isFull else { return }
            handOver(batch)
            number += 1
        }
    }

    /// The tree with everybody counted, settled.
    func finish() -> FigureTree {
        handedOver.withLock { handOver(batches[$0 % batches.count]) }
        worker.sync {}
        var counted = tree.withLock { tree in
            defer { tree = FigureTree(structure: OrganisationStructure()) }
            return tree
        }
        counted.settle()
        return counted
    }

    /// Waits until the next batch is free.
    private func handOver(_ batch: Batch) {
        room.wait()
        worker.async { [self] in
            batch.people.withLock { people in
                tree.withLock { $0.count(people) }
                people.removeAll()
            }
            room.signal()
        }
    }
}
