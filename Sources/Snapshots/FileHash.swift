internal import Crypto
internal import Foundation

/// The SHA-256 of a file, piece by piece.
package enum FileHash {
    private static let chunkBytes = 1 << 20

    /// 64 lower-case hexadecimal digits.
    ///
    /// - Throws: what reading the file fails with.
    package static func sha256(path: String) throws -> String {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        // It was only read.
        defer { try? file.close() }
        var hasher = SHA256()
        while let chunk = try file.read(upToCount: chunkBytes), !chunk.isEmpty { hasher.update(data: chunk) }
        return hasher.finalize().map { String(format: "%02x", $0) }.joined()
    }
}
