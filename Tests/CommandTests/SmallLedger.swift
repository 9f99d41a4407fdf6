import EngineConformance
import Foundation
import SQL
import SQLiteEngine
import Testing

/// A ledger of one district, one cell and two people, in a folder of its own.
struct SmallLedger {
    static let names = ["dossier", "ledger", "ledger.lock", "ledger.vault"]
    static let files = [
        "units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,\n",
        "people": "code,name\nP,Giàng A\nQ,Vàng Thị B\n",
        "events": "date,person,event,cell\n2015-01-01,P,enrolled,C\n2015-01-01,Q,enrolled,C\n",
    ]

    let scratch: Scratch
    let path: String
    let folder: String
    var vault: String { path + ".vault" }

    init() throws {
        self.init(in: try Scratch(with: "a small ledger") { _ = try SmallLedger(importedInto: $0) })
    }

    /// A ledger of the same dossier, and no copy of the other.
    static func another() throws -> SmallLedger { try SmallLedger(importedInto: Scratch()) }

    /// The ledger that lies in a folder.
    init(in scratch: Scratch) {
        self.scratch = scratch
        path = scratch.path("ledger")
        folder = scratch.path("dossier")
    }

    private init(importedInto scratch: Scratch) throws {
        self.init(in: scratch)
        _ = try scratch.dossier(SmallLedger.files)
        try #require(run("import", folder).status == 0)
    }

    /// A ledger that went on after its backup, which lies beside it.
    static func afterItsBackup() throws -> (ledger: SmallLedger, backup: String, head: String) {
        let scratch = try Scratch(with: "a small ledger after its backup") { scratch in
            let ledger = try SmallLedger(importedInto: scratch)
            _ = try ledger.backup()
            try #require(ledger.run("import", ledger.renamed("Sau")).status == 0)
        }
        let backup = scratch.path("backup")
        let head = try #require(BackupTests.manifest(backup)["head"] as? String)
        return (SmallLedger(in: scratch), backup, head)
    }

    /// Runs a command on it.
    func run(_ arguments: String...) throws -> Program.Run {
        try Program.run(arguments + ["--database", path])
    }

    /// A dossier of the same source in which the cell is called otherwise.
    func renamed(_ name: String) throws -> String {
        var files = SmallLedger.files
        files["units"] = files["units"]?.replacing("Chi bộ", with: name)
        files["people"] = files["people"]?.replacing("Giàng A", with: "Giàng A \(name)")
        return try scratch.dossier(files, named: "dossier-\(name)")
    }

    /// Verifies, and gives the head.
    func head() throws -> String { try SmallLedger.head(of: path) }

    /// Verifies the ledger at a path, and gives its head.
    static func head(of path: String) throws -> String {
        let run = try Program.run("verify", "--database", path)
        try #require(run.status == 0, "\(run.error)")
        return try String(#require(run.output.firstMatch(of: /at (\d+:[0-9a-f]+)\n/)).1)
    }

    /// Backs it up into a folder beside it.
    func backup(named name: String = "backup") throws -> String {
        let run = try run("backup", scratch.path(name))
        try #require(run.status == 0, "\(run.error)")
        return scratch.path(name)
    }

    /// Changes a file behind the program's back.
    static func damage(_ path: String, _ sql: String) throws {
        let engine = try SQLiteEngine(path: path)
        try engine.write { connection in
            for trigger in ["facts_are_not_changed", "commands_are_not_changed", "subject_keys_are_not_deleted"] {
                try connection.executeScript("DROP TRIGGER IF EXISTS \(trigger)")
            }
            try connection.executeScript(sql)
        }
        try engine.close()
    }

    /// Inverts one byte of a file.
    static func flip(_ path: String, at offset: Int) throws {
        let url = URL(fileURLWithPath: path)
        var data = try Data(contentsOf: url)
        data[offset] ^= 0xFF
        try data.write(to: url)
    }
}

/// The program serving a ledger, as a process of its own. Killed with the test.
final class ServingProcess {
    let process: Process

    init(_ ledger: String) throws {
        process = Program.process(["serve", "--database", ledger, "--port", "0"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try #require(line.contains("http://"), "\(line)")
    }

    deinit { kill() }

    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

extension Program {
    /// Runs the program in a shell that says first what it may do, as `ulimit -f 100`; what is appended to the call goes
    /// behind it.
    static func run(after limits: String, _ arguments: [String], _ appended: String = "") throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "\(limits); \"$@\" \(appended)", "bash", url.path] + arguments
        process.environment = Program.process([]).environment
        return try finish(process)
    }

    /// Runs the program, and kills it after a while. True when it was done by then.
    @discardableResult
    static func kill(_ arguments: [String], after time: Duration) throws -> Bool {
        let process = Program.process(arguments)
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        Thread.sleep(forTimeInterval: time / .seconds(1))
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }

    /// The number of a process that is no more.
    static func endedProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }
}
