internal import SQL

/// Rows for one insert that wait for another thread, their values one behind the other in one piece of memory: arrays
/// and strings of their own would be made on one thread and freed on the other, which makes each wait for the other's heap.
///
/// Touched by one thread at a time: first by who fills it, then by who runs it.
@safe final class LoadRows: @unchecked Sendable {
    private enum Tag: UInt8 {
        case null, integer, real, text, blob
    }

    private let statement: LoadStatement
    /// How many values a row has.
    private let width: Int
    private var bytes: UnsafeMutableRawBufferPointer
    /// Bytes in use.
    private(set) var count = 0
    private var rowCount = 0
    /// Values of the row that is being put in.
    private var valueCount = 0

    init(_ statement: LoadStatement) {
        self.statement = statement
        width = statement.one.valueCount
        unsafe bytes = .allocate(byteCount: 1 << 12, alignment: 1)
    }

    deinit { unsafe bytes.deallocate() }

    /// Puts a row behind the others.
    ///
    /// - Throws: `SQLError` when the values do not fit the statement; then the row is not among them.
    func append(_ bind: (any SQLBinder) -> Void) throws {
        let start = count
        valueCount = 0
        bind(self)
        guard valueCount == width else {
            count = start
            throw SQLError.wrongCount(valueCount)
        }
        rowCount += 1
    }

    /// Makes room for the next bytes, and says where they begin.
    private func claim(_ size: Int) -> Int {
        if unsafe count + size > bytes.count { grow(by: size) }
        defer { count += size }
        return count
    }

    private func grow(by more: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (count + more), alignment: 1)
        unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        unsafe bytes.deallocate()
        unsafe bytes = larger
    }

    private func store<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
        unsafe bytes.storeBytes(of: value, toByteOffset: offset, as: Value.self)
    }
}

/// Each value is a tag, then its content: a number of 8 bytes, or the count of the bytes of a text or a blob and they.
extension LoadRows: SQLBinder {
    func addNull() {
        valueCount += 1
        store(Tag.null.rawValue, at: claim(1))
    }

    func add(_ integer: Int64) {
        add(.integer, integer)
    }

    func add(_ real: Double) {
        add(.real, real)
    }

    func add(_ text: String) {
        var text = text
        text.withUTF8 { unsafe add(.text, UnsafeRawBufferPointer($0)) }
    }

    func add(blob: Span<UInt8>) {
        unsafe blob.withUnsafeBytes { unsafe add(.blob, $0) }
    }

    private func add(_ tag: Tag, _ number: some BitwiseCopyable) {
        valueCount += 1
        let offset = claim(9)
        store(tag.rawValue, at: offset)
        store(number, at: offset + 1)
    }

    private func add(_ tag: Tag, _ content: UnsafeRawBufferPointer) {
        valueCount += 1
        let offset = claim(5 + content.count)
        store(tag.rawValue, at: offset)
        store(Int32(content.count), at: offset + 1)
        unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[(offset + 5)...]).copyMemory(from: content)
    }
}

extension LoadRows {
    /// Inserts every row in order, and is empty again.
    ///
    /// - Throws: what a row failed with; those behind it have not run.
    func run() throws {
        var offset = 0
        var rowsLeft = rowCount
        defer { (count, rowCount) = (0, 0) }
        while rowsLeft >= LoadStatement.rowsAtOnce {
            try run(statement.many, rows: LoadStatement.rowsAtOnce, &offset)
            rowsLeft -= LoadStatement.rowsAtOnce
        }
        for _ in 0..<rowsLeft { try run(statement.one, rows: 1, &offset) }
    }

    private func run(_ statement: StatementHandle, rows: Int, _ offset: inout Int) throws {
        defer { statement.reset() }
        for position in 0..<Int32(rows * width) { try bind(position + 1, statement, &offset) }
        while try statement.step() {}
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
