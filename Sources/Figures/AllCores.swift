internal import Dispatch
internal import Synchronization

/// Makes something of each of many things, on all cores.
enum AllCores {
    /// Fewer things are not worth the trouble.
    private static let worthwhile = 64
    /// More than most machines have cores; those that find nothing left do nothing.
    private static let workers = 8
    /// Things a core takes at a time.
    private static let block = 16

    /// What `make` makes of each of the items, in their order.
    ///
    /// - Parameter memory: what a core keeps from one item to the next.
    static func map<Item: Sendable, Memory, Result: Sendable>(
        _ items: [Item], memory: @Sendable () -> Memory, _ make: @Sendable (Item, inout Memory) -> Result
    ) -> [Result] {
        if items.count < worthwhile {
            var memory = memory()
            return items.map { make($0, &memory) }
        }
        let next = Atomic<Int>(0)
        let made = Mutex([Result?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var memory = memory()
            while true {
                let start = next.add(block, ordering: .relaxed).oldValue
                guard start < items.count else { return }
                let results = items[start..<min(start + block, items.count)].map { make($0, &memory) }
                made.withLock { made in
                    for (offset, result) in results.enumerated() { made[start + offset] = result }
                }
            }
        }
        return made.withLock { $0.compactMap(\.self) }
    }
}
