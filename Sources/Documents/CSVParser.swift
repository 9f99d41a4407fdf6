/// Reads CSV (RFC 4180; LF, CRLF or CR; `,` or `;`, whichever the header row has more of, or what it is told) from bytes as they come.
///
/// A first line `sep=;` or `sep=,` names the delimiter. Spreadsheets do not show it, so it has no row number.
///
/// A state machine without input or output of its own: feed it with `consume`, end with `finish`, take rows from the
/// closure. Memory is bounded by one row.
package struct CSVParser {
    /// The most bytes a row may have.
    package static let rowBytesMax = 1 << 20

    private enum State {
        case fieldStart, plain, quoted, quoteInQuoted
    }

    private var state = State.fieldStart
    private var delimiter: UInt8?
    /// Until the delimiter is known: the bytes of the header row.
    private var header: [UInt8] = []
    private var headerIsQuoted = false
    private var headerHasContent = false
    private var bytes: [UInt8] = []
    private var fieldEnds: [Int] = []
    private var rowNumber = 1
    private var followsCarriageReturn = false

    /// A parser at the beginning of a file.
    ///
    /// - Parameter delimiter: what stands between fields; nil: what the header row tells.
    package init(delimiter: UInt8? = nil) { self.delimiter = delimiter }

    /// Takes the next bytes of the file and hands on every row they complete.
    ///
    /// - Throws: `CSVError`, or what `onRow` throws; the parser is of no use afterwards.
    package mutating func consume(_ chunk: [UInt8], onRow: (CSVRow) throws -> Void) throws {
        var start = 0
        if delimiter == nil {
            guard let end = endOfHeader(in: chunk) else {
                header.append(contentsOf: chunk)
                guard header.count <= CSVParser.rowBytesMax else { throw error(.rowTooLong) }
                return
            }
            header.append(contentsOf: chunk[..<end])
            start = end
            try parseHeader(onRow: onRow)
        }
        while start < chunk.count {
            start = takeRun(of: chunk, from: start)
            guard start < chunk.count else { return }
            try take(chunk[start], onRow: onRow)
            start += 1
        }
    }

    /// Takes the bytes inside a field that mean nothing but themselves, all at once; returns where the next stands.
    private mutating func takeRun(of chunk: [UInt8], from start: Int) -> Int {
        guard state == .plain else { return start }
        let end = min(chunk.count, start + CSVParser.rowBytesMax - bytes.count - fieldEnds.count)
        var next = start
        while next < end, CSVParser.isPlain(chunk[next], delimiter) { next += 1 }
        guard next > start else { return start }
        bytes.append(contentsOf: chunk[start..<next])
        followsCarriageReturn = false
        return next
    }

    private static func isPlain(_ byte: UInt8, _ delimiter: UInt8?) -> Bool {
        byte >= UInt8(ascii: " ") && byte != delimiter
    }

    /// Ends the file: hands on a last row without a line break.
    package mutating func finish(onRow: (CSVRow) throws -> Void) throws {
        if delimiter == nil { try parseHeader(onRow: onRow) }
        if state == .quoted { throw error(.unclosedQuote) }
        if !bytes.isEmpty || !fieldEnds.isEmpty || state != .fieldStart { try endRow(onRow: onRow) }
    }

    private mutating func endOfHeader(in chunk: [UInt8]) -> Int? {
        for (index, byte) in chunk.enumerated() {
            if byte == UInt8(ascii: "\"") { headerIsQuoted.toggle() }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                // Blank rows before the header tell nothing of the delimiter.
                if headerHasContent, !headerIsQuoted { return index + 1 }
            } else {
                headerHasContent = headerHasContent || !CSVParser.blankBytes.contains(byte)
            }
        }
        return nil
    }

    /// What a blank row may hold: spaces, delimiters, quotes, and a byte-order mark.
    private static let blankBytes = Set(Array(" \t,;\"".utf8) + [0xEF, 0xBB, 0xBF])

    private mutating func parseHeader(onRow: (CSVRow) throws -> Void) throws {
        if header.starts(with: [0xEF, 0xBB, 0xBF]) { header.removeFirst(3) }
        if let named = CSVParser.delimiter(namedBy: header) {
            delimiter = named
            followsCarriageReturn = header.last == UInt8(ascii: "\r")
            header = []
            return
        }
        var commas = 0
        var semicolons = 0
        var isQuoted = false
        for byte in header {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            default: break
            }
        }
        delimiter = UInt8(ascii: semicolons > commas ? ";" : ",")
        let row = header
        header = []
        for byte in row { try take(byte, onRow: onRow) }
    }

    /// What a line `sep=;` or `sep=,` names, with or without quotation marks around it and delimiters behind; nil for any
    /// other line.
    private static func delimiter(namedBy line: [UInt8]) -> UInt8? {
        // Behind a blank row it is not the first.
        guard !line.dropLast().contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
            return nil
        }
        let text = line.filter { $0 != UInt8(ascii: "\"") && $0 > UInt8(ascii: " ") }
        guard text.count > 4, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
        let delimiters = text.dropFirst(4)
        guard let first = delimiters.first, [UInt8(ascii: ";"), UInt8(ascii: ",")].contains(first) else { return nil }
        return delimiters.allSatisfy { $0 == first } ? first : nil
    }

    private mutating func take(_ byte: UInt8, onRow: (CSVRow) throws -> Void) throws {
        guard byte != 0 else { throw error(.nulByte) }
        defer { followsCarriageReturn = byte == UInt8(ascii: "\r") }
        guard bytes.count + fieldEnds.count < CSVParser.rowBytesMax else { throw error(.rowTooLong) }
        switch state {
        case .quoted:
            if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { bytes.append(byte) }
        case .quoteInQuoted where byte == UInt8(ascii: "\""):
            bytes.append(byte)
            state = .quoted
        case .fieldStart where byte == UInt8(ascii: "\""):
            state = .quoted
        default:
            if byte == delimiter {
                endField()
            } else if byte == UInt8(ascii: "\n") {
                if !followsCarriageReturn { try endRow(onRow: onRow) }
            } else if byte == UInt8(ascii: "\r") {
                try endRow(onRow: onRow)
            } else if state == .quoteInQuoted {
                // Spaces behind a closing quote are a slip that spreadsheets forgive.
                guard byte == UInt8(ascii: " ") else { throw error(.textAfterQuote) }
            } else {
                bytes.append(byte)
                // A quote after leading spaces still opens the field.
                state = byte == UInt8(ascii: " ") && state == .fieldStart ? .fieldStart : .plain
            }
        }
    }

    private mutating func endField() {
        fieldEnds.append(bytes.count)
        state = .fieldStart
    }

    private mutating func endRow(onRow: (CSVRow) throws -> Void) throws {
        endField()
        var fields: [String] = []
        fields.reserveCapacity(fieldEnds.count)
        var start = 0
        for end in fieldEnds {
            // Which byte is at fault helps nobody who looks at a table: the row is told.
            guard let text = try? UTF8Span(validating: bytes.span.extracting(start..<end)) else {
                throw error(.notUTF8)
            }
            fields.append(String(copying: text))
            start = end
        }
        bytes.removeAll(keepingCapacity: true)
        fieldEnds.removeAll(keepingCapacity: true)
        state = .fieldStart
        let number = rowNumber
        rowNumber += 1
        try onRow(CSVRow(number: number, fields: fields))
    }

    private func error(_ reason: CSVError.Reason) -> CSVError {
        CSVError(reason: reason, row: rowNumber)
    }
}
