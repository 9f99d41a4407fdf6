internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// The threads on which pages are made: the ledger blocks, and what blocks may not stand on a thread of the network. There
/// are as many as the machine can keep busy, and so many may wait for one; whoever comes then is told that the machine is
/// busy instead of waiting in vain.
///
/// Pictures of the past take long where they have to be made; they have threads of their own, so that pages of now never
/// wait behind them.
package final class PageThreads: Sendable {
    /// What waits for what.
    package enum Line: Sendable {
        /// Pages of what is known now.
        case now
        /// Pages of what was known, or of another structure, and comparisons.
        case past
    }

    private let now: Queue
    private let past: Queue

    /// Threads that wait for pages to make.
    ///
    /// - Parameters:
    ///   - count: threads of each line; nil: as the machine has cores, two at least.
    ///   - waitingMax: pages of each line that may wait for a thread.
    package init(count: Int? = nil, waitingMax: Int = 64) {
        let count = count ?? min(max(System.coreCount, 2), 8)
        now = Queue(threads: count, waitingMax: waitingMax)
        past = Queue(threads: count, waitingMax: waitingMax)
    }

    /// Does the work on a thread of the line.
    ///
    /// - Throws: `Trouble.busy` when too many wait, and what the work throws.
    package func run<Value: Sendable>(_ line: Line, _ work: @escaping @Sendable () throws -> Value) async throws
        -> Value
    {
        try await (line == .now ? now : past).run(work)
    }

    /// Ends the threads, once what they do is done.
    package func stop() async throws {
        try await now.pool.shutdownGracefully()
        try await past.pool.shutdownGracefully()
    }

    private final class Queue: Sendable {
        let pool: NIOThreadPool
        private let openMax: Int
        /// Pages being made or waiting.
        private let open = Atomic(0)

        init(threads: Int, waitingMax: Int) {
            pool = NIOThreadPool(numberOfThreads: threads)
            openMax = threads + waitingMax
            pool.start()
        }

        func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
            guard open.add(1, ordering: .relaxed).newValue <= openMax else {
                open.subtract(1, ordering: .relaxed)
                throw Trouble.busy
            }
            defer { open.subtract(1, ordering: .relaxed) }
            return try await pool.runIfActive(work)
        }
    }
}
