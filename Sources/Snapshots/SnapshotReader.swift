internal import Crypto
internal import Dispatch
package import Foundation
internal import Synchronization

/// Reads what `SnapshotWriter` wrote. Never beyond the end, whatever the bytes say.
package struct SnapshotReader {
    private let data: Data
    private var offset = 0
    private let end: Int
    private let check: HashCheck

    /// Reads these bytes, best those of a mapped file, whose memory the system can take back.
    ///
    /// - Throws: `SnapshotDamaged` when there is no room for the hash at the end.
    package init(_ data: Data) throws {
        self.data = data
        end = data.count - SHA256.byteCount
        guard end >= 0 else { throw SnapshotDamaged() }
        check = HashCheck(data, end: end)
    }

    /// Reads a value of fixed size. Its type must have no bytes that are not allowed.
    package mutating func read<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) throws -> Value {
        let start = offset
        try advance(by: MemoryLayout<Value>.size)
        return unsafe data.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: start, as: Value.self) }
    }

    /// Reads an array. Its elements' type must have no bytes that are not allowed.
    package mutating func readArray<Value: BitwiseCopyable>(of type: Value.Type = Value.self) throws -> [Value] {
        let count = try read(Int64.self)
        let stride = MemoryLayout<Value>.stride
        guard count >= 0, count <= Int64((end - offset) / stride) else { throw SnapshotDamaged() }
        let start = offset
        try advance(by: Int(count) * stride)
        return unsafe [Value](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
            unsafe data.withUnsafeBytes { bytes in
                unsafe UnsafeMutableRawBufferPointer(buffer)
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]))
            }
            initialized = Int(count)
        }
    }

    /// Reads a text.
    package mutating func readText() throws -> String {
        String(decoding: try readArray(of: UInt8.self), as: UTF8.self)
    }

    /// Says that nothing more is expected. What was read may be believed only then: the hash is found meanwhile.
    ///
    /// - Throws: `SnapshotDamaged` when something is left, or the hash at the end is not that of the rest.
    package func finish() throws {
        guard offset == end, check.isRight() else { throw SnapshotDamaged() }
    }

    private mutating func advance(by count: Int) throws {
        guard count <= end - offset else { throw SnapshotDamaged() }
        offset += count
    }
}

/// A snapshot that is not whole, or not of this program: as good as none.
package struct SnapshotDamaged: Error {
    /// The error.
    package init() {}
}

/// Finds the hash of a snapshot on a thread of its own, while it is read.
private final class HashCheck: Sendable {
    private let result = Mutex(false)
    private let done = DispatchSemaphore(value: 0)

    init(_ data: Data, end: Int) {
        DispatchQueue.global().async { [self] in
            let isRight = SHA256.hash(data: data.prefix(end)) == data.suffix(SHA256.byteCount)
            result.withLock { $0 = isRight }
            done.signal()
        }
    }

    func isRight() -> Bool {
        done.wait()
        defer { done.signal() }
        return result.withLock { $0 }
    }
}
