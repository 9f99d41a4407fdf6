import Foundation
import Testing

/// A code of the command line is read as an import reads those of a file: what was copied from a screen or typed on
/// another system finds its unit.
@Suite struct CodeArgumentTests {
    private let scratch: Scratch
    private let ledger: String

    init() throws {
        scratch = try Scratch(with: "a ledger of odd codes") { scratch in
            let folder = try scratch.dossier([
                "units":
                    "code,name,kind,parent,from,to\nĐỗ,Huyện,committee,,2010-01-01,\nĐỗ 1,Chi bộ,cell,Đỗ,2010-01-01,\n",
                "people": "code,name,sex\nBỉ,Giàng A,female\n",
                "events": "date,person,event,cell\n2015-01-01,Bỉ,enrolled,Đỗ 1\n",
            ])
            let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
            try #require(run.status == 0, "\(run.error)")
        }
        ledger = scratch.path("ledger")
    }

    /// As some systems write `Đỗ 1`: letters in parts, the Icelandic Ð, other spaces.
    private static let written = [
        "Đỗ 1", "Đỗ 1".decomposedStringWithCanonicalMapping, "\u{D0}ỗ 1", " Đỗ 1", "Đỗ\u{A0}1 ", "Đỗ  1",
        "\u{FEFF}Đỗ 1", "Đỗ\u{200B} 1", "Đ\u{AD}ỗ 1",
    ]

    @Test(arguments: written)
    func everyCommandFindsIt(code: String) throws {
        let questions = [
            ["figures", code, "--at", "2020-01-01"], ["facts", code], ["irregularities", code],
            ["months", code, "members", "--since", "2019-01-01", "--at", "2019-03-01"],
            ["report", "term", code, "--since", "2015-06-01", "--at", "2020-01-01"],
        ]
        for question in questions {
            let run = try Program.run(question + ["--database", ledger])
            #expect(run.status == 0, "\(question): \(run.error)")
        }
        // The answer is about the code as the ledger has it.
        let json = try Program.run(
            "figures", code, "--at", "2020-01-01", "--format", "json", "--database", ledger
        ).output
        #expect(json.utf8.elementsEqual(json.precomposedStringWithCanonicalMapping.utf8))
        #expect(json.contains("\"unit\":\"Đỗ 1\"") && json.contains("\"members\":1"), "\(json)")
    }

    @Test func aPersonAndTheirSourceAreFound() throws {
        for (code, source) in [("Bỉ", "Đỗ"), ("Bỉ".decomposedStringWithCanonicalMapping, "\u{D0}ỗ")] {
            let run = try Program.run("facts", code, "--source", source, "--database", ledger)
            #expect(run.status == 0 && run.output.contains("enrolled"), "\(run.error)")
        }
        // The same source, written otherwise, is no second one.
        let folder = try scratch.dossier([
            "units": "code,name,kind,parent,from,to\nĐỗ,Huyện,committee,,2010-01-01,\n",
            "people": "code,name,sex\nBỉ,Giàng A,female\n",
            "events": "date,person,event,cell\n2015-01-01,Bỉ,enrolled,Đỗ 1\n",
        ])
        let again = try Program.run(
            "import", folder, "--source", " \u{D0}ỗ".decomposedStringWithCanonicalMapping, "--database", ledger)
        #expect(again.status == 0, "\(again.error)")
        let json = try Program.run("figures", "Đỗ", "--at", "2020-01-01", "--format", "json", "--database", ledger)
        #expect(json.output.contains("\"members\":1,"))
    }

    @Test func whatIsNotThereIsStillUnknown() throws {
        let run = try Program.run("figures", "Đô", "--at", "2020-01-01", "--database", ledger)
        #expect(run.status == 1 && run.error.contains("No 'Đô' in the ledger"))
    }
}
