internal import Foundation

/// Makes sure that what was written is on the disk.
package enum SafeFile {
    /// Waits until the file or the folder at `path` is on the disk.
    ///
    /// - Throws: `FileFailure` when it cannot be.
    package static func flush(_ path: String) throws {
        let descriptor = unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure.last(path: path) }
        defer { Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFailure.last(path: path) }
    }

    /// Waits until the closed database at `path` is on the disk, all of it: what stayed in a write-ahead log because there was
    /// no room for it would be missing from the file.
    ///
    /// - Throws: `FileFailure` when it is not.
    package static func flush(database path: String) throws {
        var status = stat()
        if unsafe stat(path + "-wal", &status) == 0, status.st_size > 0 {
            throw FileFailure(path: path, code: ENOSPC)
        }
        try flush(path)
    }
}
