import Foundation

/// Writes lines of CSV through a buffer. No field of a made-up country needs quotation marks.
final class CSVWriter {
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private(set) var count = 0

    init(folder: String, name: String, columns: String) throws {
        let path = folder + "/" + name
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
        self.file = file
        buffer.reserveCapacity(1 << 20)
        buffer.append(contentsOf: columns.utf8)
        buffer.append(UInt8(ascii: "\n"))
    }

    func write(_ line: String) throws {
        buffer.append(contentsOf: line.utf8)
        buffer.append(UInt8(ascii: "\n"))
        count += 1
        if buffer.count > 1 << 20 { try flush() }
    }

    func close() throws {
        try flush()
        try file.close()
    }

    private func flush() throws {
        try file.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
