internal import Dispatch
internal import Figures
internal import Organisation
internal import Synchronization

/// Counts people in a tree on a thread of its own, while the next are read.
final class CountingQueue: Sendable {
    /// Days of a batch, and batches under way: enough to keep both threads busy, few enough for little memory.
    private static let daysMax = 1 << 14
    private static let batchesMax = 3

    private let tree: Mutex<FigureTree>
    private let filling = Mutex(PeopleBatch())
    private let worker = DispatchQueue(label: "counting")
    private let room = DispatchSemaphore(value: CountingQueue.batchesMax)

    init(_ tree: consuming sending FigureTree) {
        self.tree = Mutex(tree)
    }

    func count(_ timeline: PersonTimeline) {
        let full = filling.withLock { batch -> PeopleBatch? in
            batch.append(timeline)
            guard batch.dayCount >= CountingQueue.daysMax else { return nil }
            defer { batch = PeopleBatch() }
            return batch
        }
        if let full { handOver(full) }
    }

    /// The tree with everybody counted, settled.
    func finish() -> FigureTree {
        handOver(
            filling.withLock { batch in
                defer { batch = PeopleBatch() }
                return batch
            })
        worker.sync {}
        var counted = tree.withLock { tree in
            defer { tree = FigureTree(structure: OrganisationStructure()) }
            return tree
        }
        counted.settle()
        return counted
    }

    private func handOver(_ batch: PeopleBatch) {
        room.wait()
        worker.async { [self] in
            tree.withLock { $0.count(batch) }
            room.signal()
        }
    }
}
