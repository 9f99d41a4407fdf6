internal import Foundation
internal import Synchronization

/// Bytes from the system's secure source, fetched many at a time: a large import needs some for every person.
private final class RandomPool: Sendable {
    private static let byteCount = 256
    private let rest = Mutex<[UInt8]>([])

    func take(_ count: Int) -> [UInt8] {
        rest.withLock { rest in
            while rest.count < count { rest += RandomPool.fresh() }
            let bytes = Array(rest.suffix(count))
            rest.removeLast(count)
            return bytes
        }
    }

    /// The kernel gives so few at once without ever failing.
    private static func fresh() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            guard let address = buffer.baseAddress, unsafe getentropy(address, byteCount) == 0 else {
                preconditionFailure("the system has no random numbers")
            }
            count = byteCount
        }
    }
}

private let pool = RandomPool()

/// So many unpredictable bytes.
@Sendable func randomBytes(_ count: Int) -> [UInt8] {
    pool.take(count)
}
