import EngineConformance
import Foundation
import SQL
import SQLiteEngine
import Testing

@Suite struct UsageTests {
    private let scratch: Scratch
    private let ledger: String

    init() throws {
        scratch = try Scratch(with: "a ledger to be asked") { scratch in
            let folder = try scratch.dossier([
                "units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,\n",
                "people": "code,name,sex\nP,Giàng A,female\n",
                "events": "date,person,event,cell\n2015-01-01,P,enrolled,C\n2016-01-01,P,left,\n",
            ])
            let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
            try #require(run.status == 0, "\(run.error)")
        }
        ledger = scratch.path("ledger")
    }

    @Test func wrongUsageIsTwo() throws {
        let wrong: [[String]] = [
            [], ["figure"], ["figures", "H"], ["figures", "H", "--at", "2020-02-30", "--database", ledger],
            ["figures", "H", "--at", "2020-01-01"], ["figures", "--at", "2020-01-01", "--database", ledger],
            ["figures", "H", "--at", "2020-01-01", "--since", "2020-01-01", "--database", ledger],
            ["figures", "H", "--at", "2020-01-01", "--format", "pdf", "--database", ledger],
            ["figures", "H", "--at", "2020-01-01", "--head", "12", "--database", ledger],
            ["months", "H", "nothing", "--since", "2015-01-01", "--at", "2016-01-31", "--database", ledger],
            ["months", "H", "admitted", "--since", "2015-01-01", "--at", "2016-01-31", "--database", ledger],
            ["months", "H", "members", "--since", "2015-01-01", "--at", "2015-01-30", "--database", ledger],
            ["months", "H", "members", "--since", "1015-01-01", "--at", "9999-01-30", "--database", ledger],
            ["act", "no-such-act", "--database", ledger],
            ["act", "retract", "fact", "--database", ledger],
            ["act", "retract", "fact=x", "note=x", "--database", ledger],
            ["act", "retract", "fact=x", "fact=y", "--database", ledger],
            ["act", "retract", "--from", "file", "--database", ledger],
            ["act", "retract", "fact=x", "--seen", "x", "--database", ledger],
            ["act", "retract", "fact=x", "--seen=-1", "--database", ledger],
            ["act", "retract", "fact=x", "--seen", "1:xyz", "--database", ledger],
            ["figures", "H", "--at", "2020-01-01", "--database", "postgres://localhost/x"],
        ]
        for arguments in wrong {
            let process = Program.process(arguments)
            process.standardError = Pipe()
            process.standardOutput = Pipe()
            try process.run()
            process.waitUntilExit()
            // No command at all prints the help, which is what somebody without a clue needs.
            #expect(process.terminationStatus == (arguments.isEmpty ? 0 : 2), "\(arguments)")
        }
        #expect(try Program.run("--help").status == 0)
        #expect(try Program.run("figures", "--help").output.contains("--since"))
    }

    @Test func faultsOfInputAreOne() throws {
        let cases: [([String], String)] = [
            (["figures", "NOBODY", "--at", "2020-01-01", "--database", ledger], "NOBODY"),
            (["months", "B", "members", "--since", "2015-01-01", "--at", "2016-01-01", "--database", ledger], "'B'"),
            (["figures", "H", "--at", "2020-01-01", "--database", scratch.path("none")], "No ledger"),
            (["figures", "H", "--at", "2020-01-01", "--head", "1:0123456789abcdef", "--database", ledger], "head"),
            (["figures", "H", "--at", "2020-01-01", "--head", "99:0123456789abcdef", "--database", ledger], "facts"),
            (["import", scratch.path("nothing"), "--database", ledger], "not found"),
            (["act", "retract", "fact=not-a-fact", "--database", ledger], "not-a-fact"),
            // A position, and a head as commands print it, are both read.
            (["act", "retract", "fact=not-a-fact", "--seen", "1", "--database", ledger], "not-a-fact"),
            (
                ["act", "retract", "fact=not-a-fact", "--seen", "1:0123456789abcdef", "--database", ledger],
                "not-a-fact"
            ),
            (["act", "retract-command", "command=none", "--database", ledger], "reason"),
            (["facts", "NOBODY", "--database", ledger], "NOBODY"),
        ]
        for (arguments, words) in cases {
            let process = Program.process(arguments)
            let error = Pipe()
            process.standardError = error
            process.standardOutput = Pipe()
            try process.run()
            process.waitUntilExit()
            let text = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(process.terminationStatus == 1 && text.contains(words), "\(arguments): \(text)")
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("none")))
    }

    /// The shape of the command is looked at as a whole, in the language of who types it; no value is repeated.
    @Test func everyArgumentThatIsWrongIsToldAtOnce() throws {
        let wrong = [
            "act", "retract", "fact=x", "Lò Văn Kín", "fact=y", "note=bí mật", "--from", "file", "--table",
            scratch.path("none"), "--seen", "abc", "--database", ledger,
        ]
        let english = try Program.run(wrong).error
        for words in [
            "argument 2, 'Lò Văn Kín': is not of the form", "fact: is given twice", "note: may name somebody",
            "--from: takes '-' only", "retract: takes no table", "none': cannot be read", "--seen: is neither",
            "7 things to mend",
        ] { #expect(english.contains(words), "\(words): \(english)") }
        #expect(!english.contains("bí mật") && !english.contains("Usage"))
        let vietnamese = try Program.run(wrong, language: "vi").error
        #expect(vietnamese.contains("Có 7 chỗ cần sửa trong lệnh") && vietnamese.contains("Chưa ghi gì"))
        let line = try Program.act("retract", "fact=x", input: "reason=x\nkhông có dấu\nreason=y\n", ledger)
        #expect(line.status == 2 && line.error.contains("standard input, line 2") && line.error.contains("reason: is"))
        #expect(!line.error.contains("không có dấu") && !line.error.contains("Usage"))
    }

    /// Codes of a source that it never brought in are told beside the rest.
    @Test func codesThatASourceDoesNotKnowAreTold() throws {
        let run = try Program.run(
            "act", "person.move", "person=@NONE", "day=2020-01-01", "cell=NONE", "--source", "H", "--database", ledger)
        #expect(run.status == 1 && run.error.contains("“@NONE” is not the number of a person"))
        #expect(run.error.contains("“NONE” is not in the ledger"), "the cell is told beside it")
    }

    @Test func aFileThatIsNoLedgerIsLeftAlone() throws {
        let other = scratch.path("letter.txt")
        let text = Data(String(repeating: "Kính gửi ", count: 500).utf8)
        try text.write(to: URL(fileURLWithPath: other))
        for command in [["verify"], ["import", scratch.path("dossier")]] {
            let process = Program.process(command + ["--database", other])
            process.standardError = Pipe()
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus != 0)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == text)
    }

    @Test func theJSONIsOneObjectWithEveryName() throws {
        let run = try Program.run(
            "figures", "H", "--at", "2015-06-01", "--since", "2014-01-01", "--format", "json", "--database", ledger)
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let figures = try #require(object?["figures"] as? [String: Int])
        #expect(figures["members"] == 1 && figures["members_female"] == 1 && figures["cells"] == 1)
        #expect((object?["balance"] as? [String: Int])?["enrolled"] == 1)
        let organisations = try #require(object?["organisations"] as? [String: [String: Int]])
        #expect(organisations["cells"]?["start"] == 1 && organisations["cells"]?["end"] == 1)
        #expect(organisations["grassroots"]?.count == 8)
        #expect(object?["known"] is NSNull && object?["structure"] is NSNull && object?["unit"] as? String == "H")
        let head = try #require(object?["head"] as? String)
        let again = try Program.run(
            "figures", "H", "--at", "2015-06-01", "--since", "2014-01-01", "--format", "json", "--head", head,
            "--database", ledger)
        #expect(again.output == run.output)
    }

    @Test func tablesAreForPeople() throws {
        let vietnamese = try Program.run(
            "figures", "H", "--at", "2015-06-01", "--since", "2014-01-01", "--database", ledger, language: "vi"
        ).output
        #expect(vietnamese.contains("Đảng viên") && vietnamese.contains("+1") && vietnamese.contains("01/06/2015"))
        let csv = try Program.run("figures", "H", "--at", "2015-06-01", "--format", "csv", "--database", ledger).output
        #expect(csv.hasPrefix("figure,value\nmembers,1\n"))
    }

    @Test func aTableOfMonthsIsForSpreadsheets() throws {
        let months = ["months", "H", "members", "--since", "15/11/2015", "--at", "2016-02-10", "--database", ledger]
        let csv = try Program.run(months + ["--format", "csv"]).output
        #expect(
            csv == "\u{FEFF}code,name,2015-11-30,2015-12-31,2016-01-31\nH,Huyện,1,1,0\nC,Chi bộ,1,1,0\n")
        let earlier = try Program.run(months + ["--format", "csv", "--known", "2010-01-01"]).output
        #expect(earlier.hasSuffix("H,Huyện,0,0,0\nC,Chi bộ,0,0,0\n"))
        let table = try Program.run(months, language: "vi").output
        #expect(table.hasPrefix("Đảng viên\nTính đến ngày 10/02/2016\n") && table.contains("Chi bộ (C)"))
    }

    @Test func fromAFigureDownToTheFactAndBack() throws {
        let facts = try Program.run("facts", "P", "--source", "H", "--database", ledger).output
        let line = try #require(facts.split(separator: "\n").first { $0.contains("\"left\"") })
        let block = facts.split(separator: "\n")
        let index = try #require(block.firstIndex(of: line))
        let fact = try #require(block[index - 2].split(separator: " ").first.map(String.init))
        #expect(try Program.act("retract", "fact=\(fact)", input: "reason=ghi nhầm ngày", ledger).status == 0)
        let csv = try Program.run("figures", "H", "--at", "2020-01-01", "--format", "csv", "--database", ledger).output
        #expect(csv.contains("members,1\n"))
        #expect(try Program.run("facts", "P", "--source", "H", "--database", ledger).output.contains("retracted by"))
        let known = try Program.run(
            "figures", "H", "--at", "2020-01-01", "--known", "2020-01-01", "--format", "csv", "--database", ledger)
        #expect(known.output.contains("members,0\n"))
    }

    @Test func aTamperedFactIsNamed() throws {
        let verified = try Program.run("verify", "--database", ledger)
        #expect(verified.status == 0 && verified.output.contains("whole"))
        let head = try #require(verified.output.split(separator: " ").last.map(String.init))
        #expect(
            try Program.run(
                "verify", "--head", head.trimmingCharacters(in: .newlines), "--database", ledger
            ).status == 0)
        #expect(try Program.run("verify", "--head", "1:0123456789abcdef", "--database", ledger).status == 1)
        let engine = try SQLiteEngine(path: ledger)
        try engine.write { connection in
            try connection.executeScript(
                """
                DROP TRIGGER facts_are_not_changed;
                UPDATE facts SET known = known - 1 WHERE position = 4;
                """)
        }
        try engine.close()
        let broken = try Program.run("verify", "--database", ledger)
        #expect(broken.status == 1 && broken.error.contains("position 4"))
    }

    @Test func onlyTheOwnerReadsTheFiles() throws {
        for name in ["ledger", "ledger.vault"] {
            let mode =
                try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
        }
    }

    @Test func withoutItsKeysALedgerSaysSo() throws {
        try FileManager.default.removeItem(atPath: ledger + ".vault")
        let run = try Program.run("verify", "--database", ledger)
        #expect(run.status == 3 && run.error.contains(".vault"))
        #expect(!FileManager.default.fileExists(atPath: ledger + ".vault"))
    }
}
