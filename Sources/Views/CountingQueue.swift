internal import Dispatch
internal import Figures
internal import Ledger
internal import Organisation
internal import Synchronization

/// Counts people in a tree on a thread of its own, while the next are read.
final class CountingQueue {
    /// Days of a batch, and batches under way: enough to keep both threads busy, few enough for little memory.
    private static let daysMax = 1 << 14
    private static let batchesMax = 3

    /// Used again and again: fresh memory for each would cost as much as reading.
    private final class Batch: Sendable {
        let people = Mutex(PeopleBatch())
    }

    private final class Counted: Sendable {
        let tree = Mutex(FigureTree(structure: OrganisationStructure()))
    }

    private let counted = Counted()
    private var filling = PeopleBatch()
    private let batches = (0...batchesMax).map { _ in Batch() }
    private var handedOver = 0
    private let worker = DispatchQueue(label: "counting")
    private let room = DispatchSemaphore(value: CountingQueue.batchesMax)

    /// - Parameter structureDay: counts everything on the structure of that day; nil on each day's own.
    init(_ structure: OrganisationStructure, structureDay: Day?) {
        worker.async { [counted] in
            counted.tree.withLock { tree in
                tree = FigureTree(structure: structure, structureDay: structureDay)
                tree.findAncestors()
            }
        }
    }

    func count(_ timeline: PersonTimeline) {
        filling.append(timeline)
        if filling.dayCount >= CountingQueue.daysMax { handOver() }
    }

    /// The tree with everybody counted, settled.
    func finish() -> FigureTree {
        handOver()
        worker.sync {}
        var tree = counted.tree.withLock { tree in
            defer { tree = FigureTree(structure: OrganisationStructure()) }
            return tree
        }
        tree.settle()
        return tree
    }

    /// Lets the other thread count what was filled, when it has few enough batches to count.
    private func handOver() {
        room.wait()
        let batch = batches[handedOver % batches.count]
        handedOver += 1
        batch.people.withLock { swap(&$0, &filling) }
        worker.async { [counted, room] in
            batch.people.withLock { people in
                counted.tree.withLock { $0.count(people) }
                people.removeAll()
            }
            room.signal()
        }
    }
}
