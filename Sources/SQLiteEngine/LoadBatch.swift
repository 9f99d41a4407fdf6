internal import SQL

/// Runs of statements that wait for another thread, their values one behind the other in one piece of memory: arrays and
/// strings of their own would be made on one thread and freed on the other, which makes each wait for the other's heap.
///
/// Touched by one thread at a time: first by who fills it, then by who runs it.
@safe final class LoadBatch: @unchecked Sendable {
    private enum Tag: UInt8 {
        case null, integer, real, text, blob
    }

    /// Bytes of values after which a batch is full.
    private static let bytesMax = 1 << 18

    private var bytes: UnsafeMutableRawBufferPointer
    private var count = 0

    var isEmpty: Bool { count == 0 }
    var isFull: Bool { count >= LoadBatch.bytesMax }

    init() {
        unsafe bytes = .allocate(byteCount: LoadBatch.bytesMax + (1 << 14), alignment: 1)
    }

    deinit { unsafe bytes.deallocate() }

    /// Puts a run behind the others.
    func append(_ statement: StatementHandle, _ values: [SQLValue]) {
        unsafe put(Int(bitPattern: statement.pointer))
        put(UInt16(values.count))
        for value in values { append(value) }
    }

    private func append(_ value: SQLValue) {
        switch value {
        case .null: put(Tag.null.rawValue)
        case .integer(let integer):
            put(Tag.integer.rawValue)
            put(integer)
        case .real(let real):
            put(Tag.real.rawValue)
            put(real.bitPattern)
        case .text(var text):
            put(Tag.text.rawValue)
            text.withUTF8 { unsafe put(UnsafeRawBufferPointer($0)) }
        case .blob(let blob):
            put(Tag.blob.rawValue)
            unsafe blob.withUnsafeBytes { unsafe put($0) }
        }
    }

    private func put<Value: BitwiseCopyable>(_ value: Value) {
        reserve(MemoryLayout<Value>.size)
        unsafe bytes.storeBytes(of: value, toByteOffset: count, as: Value.self)
        count += MemoryLayout<Value>.size
    }

    private func put(_ content: UnsafeRawBufferPointer) {
        put(Int32(content.count))
        reserve(content.count)
        unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: content)
        count += content.count
    }

    private func reserve(_ more: Int) {
        guard unsafe count + more > bytes.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: 2 * (count + more), alignment: 1)
        unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        unsafe bytes.deallocate()
        unsafe bytes = larger
    }
}

extension LoadBatch {
    /// Runs everything in order, and is empty again.
    ///
    /// - Throws: what a run failed with; those behind it have not run.
    func run() throws {
        var offset = 0
        defer { count = 0 }
        while offset < count, let pointer = unsafe OpaquePointer(bitPattern: take(Int.self, &offset)) {
            let statement = unsafe StatementHandle(pointer: pointer)
            defer { statement.reset() }
            for position in 0..<Int32(take(UInt16.self, &offset)) { try bind(position + 1, statement, &offset) }
            while try statement.step() {}
        }
    }

    private func bind(_ position: Int32, _ statement: StatementHandle, _ offset: inout Int) throws {
        switch Tag(rawValue: take(UInt8.self, &offset)) {
        case .integer: try statement.bind(position, integer: take(Int64.self, &offset))
        case .real: try statement.bind(position, real: Double(bitPattern: take(UInt64.self, &offset)))
        case .text: unsafe try statement.bind(position, text: takeBytes(&offset), isKept: true)
        case .blob: unsafe try statement.bind(position, blob: takeBytes(&offset), isKept: true)
        case .null, nil: try statement.bindNull(position)
        }
    }

    private func take<Value: BitwiseCopyable>(_: Value.Type, _ offset: inout Int) -> Value {
        defer { offset += MemoryLayout<Value>.size }
        return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }

    private func takeBytes(_ offset: inout Int) -> UnsafeRawBufferPointer {
        let length = Int(take(Int32.self, &offset))
        defer { offset += length }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
    }
}
