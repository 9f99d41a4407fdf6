internal import ArgumentParser
internal import Foundation
internal import Operations

/// Fields as somebody gives them at the command line or on standard input: `NAME=VALUE`.
struct FieldArguments {
    /// The texts by the names of fields.
    private(set) var texts: [String: String] = [:]
    /// The names, as given.
    var names: [String] { Array(texts.keys) }

    /// The most bytes of standard input that are read.
    private static let inputBytesMax = 1 << 20

    /// - Throws: `ValidationError` for an argument of another form, and for a name that comes twice.
    init(_ arguments: [String]) throws {
        for argument in arguments { try add(argument, "argument '\(argument.prefix { $0 != "=" })'") }
    }

    /// - Throws: `ValidationError`, which repeats no value: it may name somebody.
    mutating func add(lines: [String]) throws {
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            try add(line, "line \(index + 1) of standard input")
        }
    }

    /// Adds the table that stands in a file.
    ///
    /// - Throws: `ValidationError` for a file that cannot be read, is too long or is no UTF-8, and where a table is given besides.
    mutating func add(table path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ValidationError("'\(path)' cannot be read") }
        let bytes: [UInt8]
        do { bytes = try FieldArguments.bytes(of: file) } catch is CocoaError {
            throw ValidationError("'\(path)' cannot be read: is it a file?")
        }
        let text = try FieldArguments.text(bytes, "'\(path)'")
        guard texts.updateValue(text, forKey: ManyNames.table) == nil else {
            throw ValidationError("'\(ManyNames.table)' is given twice")
        }
    }

    private mutating func add(_ text: String, _ place: String) throws {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw ValidationError("\(place) is not of the form NAME=VALUE")
        }
        let name = text[..<sign].trimmingCharacters(in: .whitespaces)
        guard texts.updateValue(String(text[text.index(after: sign)...]), forKey: name) == nil else {
            throw ValidationError("'\(name)' is given twice")
        }
    }

    /// The lines of standard input.
    ///
    /// - Throws: `ValidationError` for more than the limit, and for what is no UTF-8.
    static func standardInput() throws -> [String] {
        let text = try text(bytes(of: FileHandle.standardInput), "standard input")
        // Only these end a line: others may stand in a value.
        return text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    /// One byte more than may be is read, to know that there are more.
    private static func bytes(of file: FileHandle) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= inputBytesMax, let more = try file.read(upToCount: 1 << 16), !more.isEmpty {
            bytes += more
        }
        return bytes
    }

    private static func text(_ bytes: [UInt8], _ place: String) throws -> String {
        guard bytes.count <= inputBytesMax else {
            throw ValidationError("\(place) is longer than \(inputBytesMax) bytes")
        }
        // Programs of Windows write one in front.
        let own = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: own, as: UTF8.self) else {
            throw ValidationError("\(place) is not UTF-8 text: save it as “CSV UTF-8”")
        }
        return text
    }
}
