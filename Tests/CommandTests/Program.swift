import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it.
enum Program {
    struct Run {
        let status: Int32
        let output: String
        let error: String
    }

    /// Beside the test bundle, where the build puts it.
    static let url = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("hatnhan")

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func process(_ arguments: [String], language: String = "en") -> Process {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = ["HATNHAN_LANGUAGE": language, "PATH": "/usr/bin:/bin", "HOME": "/tmp", "TZ": "UTC"]
        return process
    }

    static func run(_ arguments: String..., language: String = "en") throws -> Run {
        try run(arguments, language: language)
    }

    static func run(_ arguments: [String], language: String = "en") throws -> Run {
        try finish(process(arguments, language: language))
    }

    /// Does an act with what stands on standard input.
    static func act(_ name: String, _ fields: String..., input: String, _ ledger: String) throws -> Run {
        let process = process(["act", name] + fields + ["--from", "-", "--database", ledger])
        let pipe = Pipe()
        process.standardInput = pipe
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        return try finish(process)
    }

    static let password = "rừng thông mưa đêm cá"

    /// Makes the first account of a ledger.
    static func firstAccount(_ ledger: String) throws -> Run {
        let process = process(["account", "first", "quan-tri", "--database", ledger])
        let pipe = Pipe()
        process.standardInput = pipe
        try pipe.fileHandleForWriting.write(contentsOf: Data((password + "\n").utf8))
        try pipe.fileHandleForWriting.close()
        return try finish(process)
    }

    /// Runs a process to its end.
    static func finish(_ process: Process) throws -> Run {
        let (output, error) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        try process.run()
        // Errors are short; what a pipe holds is enough for them while the output is read.
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let errorText = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            error: String(decoding: errorText, as: UTF8.self))
    }
}

/// A folder of its own for one test.
final class Scratch {
    let url: URL
    private let isGoneWithTheTest: Bool

    private static let made = MadeOnce<String, URL>()

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("hatnhan-command-\(UUID().uuidString)")
        isGoneWithTheTest = true
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    private init(kept url: URL) {
        (self.url, isGoneWithTheTest) = (url, false)
    }

    /// A folder that begins with what is made once for all tests that begin so.
    ///
    /// - Parameter name: of what is made.
    convenience init(with name: String, make: (Scratch) throws -> Void) throws {
        let made = try Scratch.made.value(of: name) {
            let scratch = Scratch(kept: try ProcessFolders.make("hatnhan-command-made"))
            try make(scratch)
            return scratch.url
        }
        try self.init()
        for name in try FileManager.default.contentsOfDirectory(atPath: made.path) {
            try FileManager.default.copyItem(atPath: made.appendingPathComponent(name).path, toPath: path(name))
        }
    }

    deinit {
        if isGoneWithTheTest { try? FileManager.default.removeItem(at: url) }
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Every name in the folder.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    func dossier(_ files: [String: String], named name: String = "dossier") throws -> String {
        try dossier(files.mapValues { Data($0.utf8) }, named: name)
    }

    func dossier(_ files: [String: Data], named name: String = "dossier") throws -> String {
        let folder = url.appendingPathComponent(name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (file, data) in files { try data.write(to: folder.appendingPathComponent(file + ".csv")) }
        return folder.path
    }
}
