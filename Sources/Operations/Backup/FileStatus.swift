internal import Foundation

/// What the system says of the file at a path, links followed. Asked here, where nothing imported has a `stat` of its own.
package struct FileStatus: Sendable {
    /// Its size.
    package let bytes: Int64
    /// False for a folder, a device, a pipe.
    package let isRegular: Bool
    private let device: UInt64
    private let number: UInt64

    /// Nil when nothing is there.
    ///
    /// - Throws: `FileFailure` when nobody may look.
    package init?(of path: String) throws {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw FileFailure.last(path: path) }
            return nil
        }
        bytes = Int64(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }

    /// True for another name of the same file.
    package func isSameFile(as other: FileStatus) -> Bool { device == other.device && number == other.number }
}
