internal import Crypto
package import Foundation

/// Writes values one after the other into a file, as memory holds them: for the same program on the same machine to read
/// again. A hash over all of it stands at the end.
package struct SnapshotWriter {
    /// Bytes that are collected before they go to the file.
    private static let pieceMax = 1 << 22

    private let file: FileHandle
    private var piece: [UInt8] = []
    private var hash = SHA256()

    /// Writes to an open file.
    package init(_ file: FileHandle) {
        self.file = file
        piece.reserveCapacity(SnapshotWriter.pieceMax + (1 << 16))
    }

    /// Writes a value of fixed size.
    package mutating func write<Value: BitwiseCopyable>(_ value: Value) throws {
        unsafe withUnsafeBytes(of: value) { unsafe piece.append(contentsOf: $0) }
        try flushIfFull()
    }

    /// Writes an array: its count, then its elements.
    package mutating func write<Value: BitwiseCopyable>(_ values: [Value]) throws {
        try write(Int64(values.count))
        unsafe values.withUnsafeBytes { unsafe piece.append(contentsOf: $0) }
        try flushIfFull()
    }

    /// Writes a text.
    package mutating func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Writes what is left, and the hash over everything.
    package mutating func finish() throws {
        try flush()
        try file.write(contentsOf: Array(hash.finalize()))
    }

    private mutating func flushIfFull() throws {
        if piece.count >= SnapshotWriter.pieceMax { try flush() }
    }

    private mutating func flush() throws {
        hash.update(data: piece)
        try file.write(contentsOf: piece)
        piece.removeAll(keepingCapacity: true)
    }
}
