internal import Crypto
internal import Dispatch
internal import Synchronization

/// Finds the hash of a snapshot on a thread of its own, while it is read. Ends early when nobody waits for it any more.
final class HashCheck: Sendable {
    /// Bytes of the hash.
    static let byteCount = SHA256.byteCount

    private static let pieceMax = 1 << 20
    private let result = Mutex(false)
    private let done = DispatchSemaphore(value: 0)

    /// - Parameter end: where the bytes end whose hash stands behind them.
    init(_ file: SnapshotFile, end: Int) {
        DispatchQueue.global().async { [weak self] in
            var hasher = SHA256()
            var offset = 0
            while offset < end {
                let count = min(HashCheck.pieceMax, end - offset)
                // What cannot be read has no hash that is right.
                guard self != nil, let piece = try? file.bytes(at: offset, count: count) else { break }
                hasher.update(data: piece)
                offset += piece.count
            }
            // Nothing is equal to what cannot be read.
            let stored = try? file.bytes(at: end, count: HashCheck.byteCount)
            self?.finish(offset == end && stored == Array(hasher.finalize()))
        }
    }

    /// Whether the hash is right. Waits until it is found.
    func isRight() -> Bool {
        done.wait()
        defer { done.signal() }
        return result.withLock { $0 }
    }

    private func finish(_ isRight: Bool) {
        result.withLock { $0 = isRight }
        done.signal()
    }
}
