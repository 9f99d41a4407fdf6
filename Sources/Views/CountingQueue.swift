internal import Figures
internal import Ledger
internal import Organisation
internal import Pipeline
internal import Synchronization

/// Counts people in a tree on a thread of its own, while the next are read.
final class CountingQueue {
    /// Days of a batch: enough to keep both threads busy, few enough for little memory.
    private static let daysMax = 1 << 14

    private final class Counted: Sendable {
        let tree = Mutex<FigureTree?>(nil)
    }

    private let counted: Counted
    private let pipeline: Pipeline<PeopleBatch, Never>

    /// - Parameter structureDay: counts everything on the structure of that day; nil on each day's own.
    init(_ structure: OrganisationStructure, structureDay: Day?, _ thresholds: Thresholds) {
        let counted = Counted()
        self.counted = counted
        pipeline = Pipeline("counting", batchesMax: 3, empty: PeopleBatch.init) { people in
            counted.tree.withLock { tree in
                if tree == nil {
                    tree = FigureTree(structure: structure, structureDay: structureDay, thresholds: thresholds)
                    tree?.findAncestors()
                }
                tree?.count(people)
            }
            people.removeAll()
        }
        // Nobody in it: the tree is made while the first are read.
        pipeline.handOver()
    }

    func count(_ timeline: PersonTimeline) {
        pipeline.filling.append(timeline)
        if pipeline.filling.dayCount >= CountingQueue.daysMax { pipeline.handOver() }
    }

    /// The tree with everybody counted, settled.
    func finish() -> FigureTree {
        pipeline.handOver()
        pipeline.drain()
        var tree = counted.tree.withLock { $0.take() } ?? FigureTree(structure: OrganisationStructure())
        tree.settle()
        return tree
    }
}
