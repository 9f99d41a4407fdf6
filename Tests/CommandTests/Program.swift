import Foundation
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
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("hatnhan-command-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
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
