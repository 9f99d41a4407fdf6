import Foundation
import Testing

/// Accounts as whoever holds the files keeps them at the terminal.
@Suite struct AccountCommandTests {
    private static let files = [
        "units":
            "code,name,kind,parent,from,to\nH,Đảng bộ huyện Thử,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,"
    ]
    private let scratch: Scratch
    private let ledger: String

    init() throws {
        scratch = try Scratch()
        ledger = scratch.path("ledger.hatnhan")
        let run = try Program.run("import", try scratch.dossier(AccountCommandTests.files), "--database", ledger)
        try #require(run.status == 0, "\(run.error)")
    }

    private func account(_ arguments: String..., input: String? = nil) throws -> Program.Run {
        let process = Program.process(["account"] + arguments + ["--database", ledger])
        if let input {
            let pipe = Pipe()
            process.standardInput = pipe
            try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try pipe.fileHandleForWriting.close()
        }
        return try Program.finish(process)
    }

    @Test func accountsAreMadeResetAndEnded() throws {
        let short = try account("first", "quan-tri", input: "ngan\n")
        #expect(short.status == 1 && short.error.contains("needs at least 15"), "\(short.error)")
        #expect(try account("first", "Quản trị", input: "rung thong mua dem ca\n").status == 1)
        let first = try account("first", "quan-tri", input: "rừng thông mưa đêm cá\n")
        #expect(first.status == 0 && first.output.contains("quan-tri"), "\(first.error)")
        #expect(try account("first", "khac", input: "rừng thông mưa đêm cá\n").status == 1)

        let made = try account("make", "can-bo")
        #expect(made.status == 0)
        let code = try #require(made.output.firstMatch(of: /[0-9a-z]{4}(-[0-9a-z]{4}){3}/)?.0)
        let again = try account("reset", "can-bo", "--phone-too")
        #expect(again.status == 0 && !again.output.contains(code))
        let key = try account("key", "make", "can-bo", "--for", "bao cao", "--scope", "read", "--until", "2100-01-01")
        #expect(key.status == 1, "more than a year")
        let list = try account("list")
        #expect(list.output.contains("quan-tri") && list.output.contains("Administrator H"), "\(list.output)")
        #expect(try account("end", "can-bo").status == 0)
        #expect(try account("reset", "can-bo").status == 1)
        let verified = try Program.run("verify", "--database", ledger)
        #expect(verified.status == 0, "\(verified.error)")
    }

    @Test func oneAccountClosesTheDoorAlsoOfAServerThatRuns() throws {
        let server = try RunningServer(AccountCommandTests.files)
        let page = "GET /tong-quan/H HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        #expect(try server.ask(page).hasPrefix("HTTP/1.1 200"))
        let made = try Program.firstAccount(server.ledger)
        #expect(made.status == 0, "\(made.error)")
        let answer = try server.ask(page)
        #expect(answer.hasPrefix("HTTP/1.1 303") && answer.contains("/vao?den="), "\(answer.prefix(200))")
        #expect(!server.stop().contains("quan-tri"))
    }

    @Test func anExampleIsMadeAnewAndAnOfficesLedgerNeverBecomesOne() throws {
        let refused = try Program.run("demo", try scratch.dossier(AccountCommandTests.files), "--database", ledger)
        #expect(refused.status == 1 && refused.error.contains("not made to be looked at"), "\(refused.error)")
        let example = scratch.path("example.hatnhan")
        let folder = try scratch.dossier(AccountCommandTests.files)
        for _ in 0..<2 {
            let made = try Program.run("demo", folder, "--database", example)
            #expect(made.status == 0, "\(made.error)")
            for name in ["can-bo", "bi-thu", "nguoi-xem", "kiem-tra", "doan-the", "quan-tri"] {
                #expect(made.output.contains(name), "\(made.output)")
            }
        }
        #expect(try Program.run("verify", "--database", example).status == 0)
    }

    @Test func aBackupKnowsAccountsAndNobodyWhoIsSignedIn() throws {
        #expect(try account("first", "quan-tri", input: "rừng thông mưa đêm cá\n").status == 0)
        let backup = scratch.path("backup")
        #expect(try Program.run("backup", backup, "--database", ledger).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: backup).sorted()
        #expect(names == ["ledger.hatnhan", "ledger.hatnhan.vault", "manifest.json"])
        #expect(try account("make", "can-bo").status == 0)
        #expect(FileManager.default.fileExists(atPath: ledger + ".drafts"))
        #expect(try Program.run("restore", backup, "--database", ledger).status == 0)
        #expect(!FileManager.default.fileExists(atPath: ledger + ".drafts"))
        let list = try account("list")
        #expect(list.output.contains("quan-tri") && !list.output.contains("can-bo"), "\(list.output)")
    }
}
