internal import Foundation

/// Why a call of the system failed, and at which file.
package struct FileFailure: Error, Equatable, Sendable {
    /// Where.
    package let path: String
    /// The system's number for why.
    package let code: Int32

    /// What the last call, at this file, failed with.
    package static func last(path: String) -> FileFailure { FileFailure(path: path, code: errno) }
}
