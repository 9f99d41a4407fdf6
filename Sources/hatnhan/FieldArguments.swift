internal import ArgumentParser
internal import Foundation

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
        var bytes: [UInt8] = []
        while let more = try FileHandle.standardInput.read(upToCount: 1 << 16), !more.isEmpty {
            bytes += more
            guard bytes.count <= inputBytesMax else {
                throw ValidationError("standard input is longer than \(inputBytesMax) bytes")
            }
        }
        // Programs of Windows write one in front.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError("standard input is not UTF-8 text")
        }
        // Only these end a line: others may stand in a value.
        return text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }
}
