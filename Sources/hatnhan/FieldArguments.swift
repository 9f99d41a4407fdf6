internal import Foundation
internal import Operations
internal import Words

/// Fields as somebody gives them at the command line or on standard input: `NAME=VALUE`. What is wrong with any of them is kept, and said
/// at once.
struct FieldArguments {
    /// The texts by the names of fields.
    private(set) var texts: [String: String] = [:]
    private var doubled: Set<String> = []
    /// What is wrong so far.
    var faults = ArgumentFaults()

    /// The most bytes of standard input, or of a table, that are read.
    private static let inputBytesMax = 1 << 20
    private static let standardInput = BilingualText("đầu vào chuẩn", "standard input")

    /// Takes the arguments of an act. A field that may name somebody is none: its value is not looked at.
    init(_ arguments: [String] = [], sealed isSealed: (String) -> Bool = { _ in false }) {
        for (index, argument) in arguments.enumerated() {
            let begin = argument.prefix { $0 != "=" }
            add(argument, BilingualText("tham số \(index + 1), “\(begin)”", "argument \(index + 1), '\(begin)'"))
        }
        for name in texts.keys.sorted() where isSealed(name) { faults.noteSealed(name) }
    }

    /// Takes a line of standard input for each field.
    mutating func addStandardInput() {
        guard let bytes = try? FieldArguments.bytes(of: FileHandle.standardInput) else {  // a folder, for one
            return faults.note(
                BilingualText("không đọc được", "cannot be read"),
                remedy: BilingualText(
                    "Đưa vào bằng một tệp hoặc một lệnh khác.", "Give it a file, or what a command prints."),
                at: FieldArguments.standardInput)
        }
        let text = text(bytes, FieldArguments.standardInput)
        // Only these end a line: others may stand in a value.
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let place = BilingualText("đầu vào chuẩn, dòng \(index + 1)", "standard input, line \(index + 1)")
            add(String(line), place)
        }
    }

    /// Takes the table that stands in a file.
    mutating func add(table path: String) {
        let place = BilingualText("tệp “\(path)”", "file '\(path)'")
        // A folder can be opened, and not be read.
        guard let file = FileHandle(forReadingAtPath: path), let bytes = try? FieldArguments.bytes(of: file) else {
            return faults.note(
                BilingualText("không đọc được", "cannot be read"),
                remedy: BilingualText(
                    "Xem lại đường dẫn: phải là một tệp đọc được.",
                    "Check the path: it has to be a file that can be read."), at: place)
        }
        add(text(bytes, place), as: ManyNames.table)
    }

    private mutating func add(_ text: String, _ place: BilingualText) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return faults.noteNoName(at: place) }
        add(String(text[text.index(after: sign)...]), as: text[..<sign].trimmingCharacters(in: .whitespaces))
    }

    private mutating func add(_ text: String, as name: String) {
        if texts.updateValue(text, forKey: name) != nil, doubled.insert(name).inserted { faults.noteTwice(name) }
    }

    /// One byte more than may be is read, to know that there are more.
    private static func bytes(of file: FileHandle) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= inputBytesMax, let more = try file.read(upToCount: 1 << 16), !more.isEmpty {
            bytes += more
        }
        return bytes
    }

    /// The text of these bytes; an empty one, and noted, for what is none.
    private mutating func text(_ bytes: [UInt8], _ place: BilingualText) -> String {
        guard bytes.count <= FieldArguments.inputBytesMax else {
            let limit = FieldArguments.inputBytesMax
            faults.note(
                BilingualText("dài quá \(limit) byte", "is longer than \(limit) bytes"),
                remedy: BilingualText("Chia ra nhiều lần ghi.", "Divide it into several commands."), at: place)
            return ""
        }
        // Programs of Windows write one in front.
        let own = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: own, as: UTF8.self) else {
            faults.note(
                BilingualText("không phải văn bản UTF-8", "is not UTF-8 text"),
                remedy: BilingualText(
                    "Lưu lại bằng bảng mã UTF-8; Excel: “CSV UTF-8”.", "Save it as UTF-8; in Excel, “CSV UTF-8”."),
                at: place)
            return ""
        }
        return text
    }
}
