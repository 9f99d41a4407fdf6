internal import Foundation
internal import SQL

/// Says to other processes that a ledger's files are in use: by any number who share them, or by one alone who replaces them.
///
/// A file of its own, since closing any other would let go of SQLite's own locks on it. Let go of when the process ends,
/// however it ends.
package final class FileLock: Sendable {
    /// Somebody else holds it in a way that does not go together with this one.
    package struct Held: Error {}

    private let descriptor: Int32

    /// Takes the lock in the file at `path`, which is made when it is not there.
    ///
    /// - Throws: `Held`, or `SQLError` when there can be no such file.
    package init(path: String, isExclusive: Bool) throws {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SQLError(code: .cannotOpen, message: unsafe String(cString: strerror(errno)))
        }
        guard flock(descriptor, (isExclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
            close(descriptor)
            throw Held()
        }
    }

    deinit { close(descriptor) }
}
