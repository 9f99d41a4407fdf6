import Foundation
import Testing
import Words

@testable import hatnhan

/// What goes out as text: to a spreadsheet, to the log.
@Suite struct TextTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+84", "+84"), ("-5", "-5"), ("-a", "'-a"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
        ("\r=1", "\"'\r=1\""), ("\r\n=1", "\"'\r\n=1\""), ("\0=1", "'\0=1"), ("a=1", "a=1"),
        ("=\"a\",b", "\"'=\"\"a\"\",b\""),
    ])
    func noCellIsAFormula(text: String, cell: String) {
        #expect(CSVText.line([text]) == cell + "\n")
    }

    /// Every list that goes to a spreadsheet, over a ledger whose names and codes would be formulas.
    @Test func noListHoldsAFormula() throws {
        let scratch = try Scratch()
        let ledger = scratch.path("ledger.hatnhan")
        let units = "code,name,kind,parent,from,to\n@H,=1+1,committee,,2010-01-01,\n-C,\"+Chi, bộ\",cell,@H,2010-01-01,"
        let people = "code,name,sex\n=MA,Giàng A Thử,male"
        let events = "date,person,event,cell\n2015-01-01,=MA,enrolled,-C\n2014-01-01,=MA,expelled,-C"
        let dossier = try scratch.dossier(["units": units, "people": people, "events": events])
        #expect(try Program.run("import", dossier, "--database", ledger).status == 0)
        let lists = [
            ["figures", "@H", "--at", "2020-01-01"],
            ["months", "@H", "members", "--since", "2019-11-01", "--at", "2020-01-01"], ["irregularities"],
        ]
        var texts: [String] = []
        for list in lists {
            let run = try Program.run(list + ["--format", "csv", "--database", ledger])
            #expect(run.status == 0, "\(run.error)")
            let cells = run.output.matches(of: /(?:^|[,\n])"?([=+\-@\t\r][^,\n]*)/).map { String($0.1) }
            #expect(cells.allSatisfy { Int($0) != nil }, "\(list): \(cells)")
            texts.append(run.output)
        }
        #expect(texts[1].contains("'@H,'=1+1,") && texts[2].contains("'-C,'=MA,"))
        // Each command that knows the format is asked above.
        let help = try String(
            contentsOf: Program.root.appendingPathComponent("docs/reference/command-line.md"), encoding: .utf8)
        let commands = help.split(separator: "\n## hatnhan ").dropFirst().filter { $0.contains(/values:[^)]*csv/) }
        #expect(commands.map { String($0.prefix { $0.isLetter }) } == lists.map { $0[0] })
    }

    private enum Fault: Error {
        case unknown(String)
        case other(name: String, Int)
        case plain
    }

    private struct Broken: Error {
        let name: String
    }

    @Test func aFaultInTheLogCarriesNobody() {
        let faults: [any Error] = [
            Fault.unknown("Giàng A Thử"), Fault.other(name: "Giàng A Thử", 1), Fault.plain, Broken(name: "Giàng A Thử"),
        ]
        let texts = faults.map { FaultText($0).description }
        for (text, word) in zip(texts, ["unknown", "other", "plain", "Broken"]) {
            #expect(text.contains(word) && !text.contains("Giàng"), "\(text)")
        }
    }
}
