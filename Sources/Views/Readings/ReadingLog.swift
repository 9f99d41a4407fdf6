internal import Ledger
internal import Store
internal import Synchronization

/// Writes down what was read before anybody sees it. Those who come while another writes are written together by the next: one
/// commit for all.
final class ReadingLog: Sendable {
    private typealias Entry = (by: Author, what: Reading)

    private struct Waiting {
        var entries: [Entry] = []
        /// How many ever came.
        var count = 0
    }

    private let database: LedgerDatabase
    private let waiting = Mutex(Waiting())
    /// How many of those who ever came are written down; held by whoever writes.
    private let written = Mutex(0)

    init(_ database: LedgerDatabase) { self.database = database }

    /// Returns once these are written down.
    func write(_ readings: [Reading], by author: Author) throws {
        guard !readings.isEmpty else { return }
        let own = waiting.withLock { waiting in
            waiting.entries += readings.map { (by: author, what: $0) }
            waiting.count += readings.count
            return waiting.count
        }
        try written.withLock { written in
            guard written < own else { return }
            let batch = waiting.withLock { waiting in
                defer { waiting.entries = [] }
                return waiting
            }
            do { try database.writeVault { try $0.add(batch.entries) } } catch {
                // Whoever comes next writes these too; who asked for them gets no answer.
                waiting.withLock { $0.entries = batch.entries + $0.entries }
                throw error
            }
            written = batch.count
        }
    }
}
