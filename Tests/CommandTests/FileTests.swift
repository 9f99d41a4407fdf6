import EngineConformance
import Foundation
import SQL
import SQLiteEngine
import Testing

/// What the program leaves on the disk, and how it meets what it finds there.
@Suite struct FileTests {
    private let scratch: Scratch
    private let ledger: String
    private let folder: String

    init() throws {
        scratch = try Scratch()
        ledger = scratch.path("ledger")
        folder = try scratch.dossier([
            "units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,\n",
            "people": "code,name\nP,Giàng A\n", "events": "date,person,event,cell\n2015-01-01,P,enrolled,C\n",
        ])
    }

    @Test func nothingIsLeftBesideALedgerThatIsClosed() throws {
        for command in [["import", folder], ["figures", "H", "--at", "2020-01-01"], ["verify"], ["facts", "H"]] {
            let process = Program.process(command + ["--database", ledger])
            process.standardOutput = Pipe()
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            #expect(scratch.names == ["dossier", "ledger", "ledger.lock", "ledger.vault"], "after \(command)")
        }
    }

    @Test(arguments: 0..<6)
    func ofTwoFirstImportsAtOnceNoneSpoilsTheOther(round: Int) throws {
        let processes = (0..<2).map { _ in Program.process(["import", folder, "--database", ledger]) }
        for process in processes {
            process.standardOutput = Pipe()
            process.standardError = Pipe()
            try process.run()
        }
        for process in processes { process.waitUntilExit() }
        #expect(processes.contains { $0.terminationStatus == 0 })
        #expect(processes.allSatisfy { [0, 3].contains($0.terminationStatus) })
        #expect(try Program.run("verify", "--database", ledger).status == 0)
        #expect(try Program.run("import", folder, "--database", ledger).status == 0)
        let csv = try Program.run("figures", "H", "--at", "2020-01-01", "--format", "csv", "--database", ledger).output
        #expect(csv.contains("members,1\n"))
        #expect(scratch.names == ["dossier", "ledger", "ledger.lock", "ledger.vault"])
    }

    @Test func outputThatCannotBeWrittenIsSaidAndNoCrash() throws {
        try #require(try Program.run("import", folder, "--database", ledger).status == 0)
        for command in [["figures", "H", "--at", "2020-01-01"], ["verify"], ["facts", "H"], ["irregularities"]] {
            let process = Program.process(command + ["--database", ledger])
            process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
            process.standardError = Pipe()
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 3, "\(command)")
        }
    }

    @Test(arguments: [
        "UPDATE facts SET effective = 9223372036854775807 WHERE position = 2", "UPDATE facts SET rank = -9e18",
        "UPDATE facts SET subject = 99999", "UPDATE unit_spans SET unit = -1 WHERE unit = 1",
        "UPDATE unit_spans SET parent = 9223372036854775807 WHERE unit = 1",
        "UPDATE subjects SET number = 77 WHERE number = 1",
        "UPDATE person_days SET cell = 5000", "UPDATE person_days SET standing = 9223372036854775807",
    ])
    func damageIsSaidAndNoCrash(damage: String) throws {
        try #require(try Program.run("import", folder, "--database", ledger).status == 0)
        let engine = try SQLiteEngine(path: ledger)
        try engine.write { try $0.executeScript("DROP TRIGGER facts_are_not_changed") }
        do { try engine.write { try $0.executeScript(damage) } } catch is SQLError { return }
        try engine.close()
        let run = try Program.run("verify", "--database", ledger)
        #expect([1, 3].contains(run.status) && !run.error.isEmpty, "\(damage): \(run.status) \(run.output)")
        let figures = try Program.run("figures", "H", "--at", "2020-01-01", "--database", ledger)
        #expect([0, 1, 3].contains(figures.status), "\(damage): \(figures.status)")
    }

    @Test func anotherProgramsDatabaseIsToldApartBeforeItIsTouched() throws {
        let other = scratch.path("other.db")
        try SQLiteEngine(path: other).write { connection in
            try connection.executeScript("PRAGMA application_id = 5; CREATE TABLE t (a)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: other))
        for command in [["verify"], ["import", folder], ["figures", "H", "--at", "2020-01-01"]] {
            let process = Program.process(command + ["--database", other])
            let error = Pipe()
            process.standardError = error
            try process.run()
            process.waitUntilExit()
            let text = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(process.terminationStatus == 1 && text.contains("not a ledger"), "\(text)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
    }

    @Test func theKeysOfAnotherLedgerAreRefused() throws {
        try #require(try Program.run("import", folder, "--database", ledger).status == 0)
        try #require(try Program.run("import", folder, "--database", scratch.path("second")).status == 0)
        try FileManager.default.removeItem(atPath: ledger + ".vault")
        try FileManager.default.copyItem(atPath: scratch.path("second.vault"), toPath: ledger + ".vault")
        let run = try Program.run("import", folder, "--database", ledger)
        #expect(run.status == 3 && run.error.contains(".vault"))
    }

    @Test func whatIsNoFileAndWhatIsMisnamedIsSaid() throws {
        try FileManager.default.moveItem(atPath: folder + "/events.csv", toPath: folder + "/event.csv")
        let run = try Program.run("import", folder, "--database", ledger)
        #expect(run.status == 0 && run.output.contains("'event.csv' is not used"))
        try FileManager.default.createDirectory(atPath: folder + "/targets.csv", withIntermediateDirectories: true)
        let refused = try Program.run("import", folder, "--database", ledger)
        #expect(refused.status == 1 && refused.error.contains("not a regular file"))
    }

    @Test func aFileThatFailsIsNotMissedInEveryOther() throws {
        try Data("code,nme\nP,A\n".utf8).write(to: URL(fileURLWithPath: folder + "/people.csv"))
        let run = try Program.run("import", folder, "--database", ledger)
        #expect(run.status == 1 && run.error.contains("missing column") && run.error.contains("1 error."))
    }

    @Test func aPasswordIsNotRepeated() throws {
        let run = try Program.run("verify", "--database", "postgres://u:geheim@h/d")
        #expect(run.status == 2 && !run.error.contains("geheim"))
    }
}
