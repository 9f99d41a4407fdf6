/// Reads what `SnapshotWriter` wrote. Never beyond the end, whatever the bytes say.
package struct SnapshotReader {
    /// Bytes that are read at once; longer arrays are read where they are to stand.
    private static let pieceMax = 1 << 18

    private let file: SnapshotFile
    private let check: HashCheck
    /// Where the hash stands.
    private let end: Int
    private var offset = 0
    /// The bytes of the file from `pieceStart` on.
    private var piece: [UInt8] = []
    private var pieceStart = 0

    /// Reads the file at this path.
    ///
    /// - Throws: `SnapshotDamaged` when there is none, or no room in it for the hash at the end.
    package init(path: String) throws {
        file = try SnapshotFile(path: path)
        end = file.size - HashCheck.byteCount
        guard end >= 0 else { throw SnapshotDamaged() }
        check = HashCheck(file, end: end)
    }

    /// Reads a value of fixed size. Its type must have no bytes that are not allowed.
    package mutating func read<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) throws -> Value {
        let start = try take(MemoryLayout<Value>.size)
        return unsafe piece.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: start, as: Value.self) }
    }

    /// Reads an array. Its elements' type must have no bytes that are not allowed.
    package mutating func readArray<Value: BitwiseCopyable>(of type: Value.Type = Value.self) throws -> [Value] {
        let count = try read(Int64.self)
        let stride = MemoryLayout<Value>.stride
        guard count >= 0, count <= Int64((end - offset) / stride) else { throw SnapshotDamaged() }
        let byteCount = Int(count) * stride
        let start = byteCount <= SnapshotReader.pieceMax ? try take(byteCount) : nil
        defer { if start == nil { offset += byteCount } }
        return try unsafe [Value](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
            let memory = UnsafeMutableRawBufferPointer(buffer)
            if let start {
                unsafe piece.withUnsafeBytes {
                    unsafe memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + byteCount]))
                }
            } else {
                unsafe try file.read(UnsafeMutableRawBufferPointer(rebasing: memory[..<byteCount]), at: offset)
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

    /// Goes on by so many bytes, at most `pieceMax`, and says where in the piece they stand.
    private mutating func take(_ count: Int) throws -> Int {
        guard count <= end - offset else { throw SnapshotDamaged() }
        if offset < pieceStart || offset + count > pieceStart + piece.count {
            piece = try file.bytes(at: offset, count: min(SnapshotReader.pieceMax, end - offset))
            pieceStart = offset
        }
        defer { offset += count }
        return offset - pieceStart
    }
}

/// A snapshot that is not whole, or not of this program: as good as none.
package struct SnapshotDamaged: Error {
    /// The error.
    package init() {}
}
