internal import Foundation

/// A file that several threads read, each where it likes. Not mapped: a file that somebody cuts short or writes over while
/// it is read is then a failure to read, not the end of the program.
final class SnapshotFile: Sendable {
    /// How many bytes it had when it was opened.
    let size: Int
    private let descriptor: Int32

    /// Opens the file at this path.
    ///
    /// - Throws: `SnapshotDamaged` when there is no such file, or it is none that can be read anywhere.
    init(path: String) throws {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw SnapshotDamaged() }
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        size = Int(status.st_size)
        guard isKnown, status.st_mode & S_IFMT == S_IFREG else { throw SnapshotDamaged() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// So many bytes from `offset` on.
    ///
    /// - Throws: `SnapshotDamaged` when the file ends before, or cannot be read.
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe try read(
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count]), at: offset)
            initialized = count
        }
    }

    /// Fills the memory with the bytes from `offset` on.
    ///
    /// - Throws: `SnapshotDamaged` when the file ends before, or cannot be read.
    func read(_ memory: UnsafeMutableRawBufferPointer, at offset: Int) throws {
        var filled = 0
        while filled < memory.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
            let count = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SnapshotDamaged() }
            filled += count
        }
    }
}
