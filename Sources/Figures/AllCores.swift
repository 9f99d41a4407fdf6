internal import Dispatch
internal import Synchronization

/// Makes a table of each of many things, on all cores. Each core has an accumulator of its own.
enum AllCores {
    /// Fewer things are not worth the trouble.
    private static let worthwhile = 64
    /// More than most machines have cores; those that find nothing left do nothing.
    private static let workers = 8
    /// Things a core takes at a time.
    private static let block = 16

    static func tables<Item: Sendable>(
        of items: [Item], _ make: @Sendable (Item, inout ChangeAccumulator) -> SeriesTable
    ) -> [SeriesTable] {
        if items.count < worthwhile {
            var accumulator = ChangeAccumulator()
            return items.map { make($0, &accumulator) }
        }
        let next = Atomic<Int>(0)
        let made = Mutex([SeriesTable](repeating: SeriesTable(), count: items.count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var accumulator = ChangeAccumulator()
            while true {
                let start = next.add(block, ordering: .relaxed).oldValue
                guard start < items.count else { return }
                let tables = items[start..<min(start + block, items.count)].map { make($0, &accumulator) }
                made.withLock { made in
                    for (offset, table) in tables.enumerated() { made[start + offset] = table }
                }
            }
        }
        return made.withLock { $0 }
    }
}
