import Foundation
import Testing

/// The program serving a ledger of its own, asked byte by byte.
final class RunningServer {
    let port: Int
    let process: Process
    let ledger: String
    private let scratch: Scratch
    private let log: URL

    /// - Parameters:
    ///   - options: of `serve`, besides the ledger and the port.
    ///   - prepare: what is done to the ledger's folder first.
    init(
        _ files: [String: String], options: [String] = ["--verbose"],
        prepare: (_ ledger: String) throws -> Void = { _ in }
    ) throws {
        scratch = try Scratch()
        ledger = scratch.path("ledger.hatnhan")
        let dossier = try scratch.dossier(files)
        let run = try Program.run("import", dossier, "--database", ledger)
        try #require(run.status == 0, "\(run.error)")
        try prepare(ledger)
        log = scratch.url.appendingPathComponent("log")
        try Data().write(to: log)
        process = Program.process(["serve", "--database", ledger, "--port", "0"] + options)
        process.standardError = try FileHandle(forWritingTo: log)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(
            line.firstMatch(of: /:(\d+)\//).flatMap { Int($0.1) },
            "\(line) \((try? String(contentsOf: log, encoding: .utf8)) ?? "")")
    }

    deinit {
        process.terminate()
    }

    /// Sends these lines of a head, and a body, and gives all that comes back.
    func ask(_ head: String, _ body: String = "") throws -> String {
        try RunningServer.run(
            "/bin/bash", "-c",
            #"exec 3<>/dev/tcp/127.0.0.1/$1; printf "%s" "$2" >&3; timeout 20 cat <&3"#, "bash", String(port),
            head + "Connection: close\r\n\r\n" + body)
    }

    /// Runs a program of the system; all it writes.
    static func run(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: arguments[0])
        process.arguments = Array(arguments.dropFirst())
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: answer, as: UTF8.self)
    }

    /// Stops the server; what it has logged.
    func stop() -> String {
        process.terminate()
        process.waitUntilExit()
        return (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    }
}
