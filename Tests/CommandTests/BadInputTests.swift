import Foundation
import Testing

/// Bad input gives a clear message and status 1, and nothing is written: not even an empty ledger.
@Suite struct BadInputTests {
    private static let units =
        "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,\n"
    private static let people = "code,name\nP,Giàng A\n"

    struct Case: CustomTestStringConvertible {
        let name: String
        let files: [String: String]
        /// What the message must name.
        let says: [String]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "empty folder", files: [:], says: ["units.csv", "not found"]),
        Case(name: "no units", files: ["people": people], says: ["units.csv", "not found"]),
        Case(name: "empty units", files: ["units": ""], says: ["units.csv", "row 1", "column code", "missing"]),
        Case(
            name: "header only", files: ["units": "code,name,kind,parent,from,to\n"],
            says: ["units.csv", "no root unit"]),
        Case(
            name: "missing column", files: ["units": "code,name,kind,from,to\nH,a,cell,2010-01-01,\n"],
            says: ["units.csv, row 1, column parent", "missing column"]),
        Case(
            name: "doubled column", files: ["units": "code,mã,name,kind,parent,from,to\n"],
            says: ["units.csv, row 1, column mã", "doubled", "“code”"]),
        Case(
            name: "NUL bytes", files: ["units": units, "people": "code,name\nP,\u{0}\n"],
            says: ["people.csv, row 2", "UTF-8"]),
        Case(
            name: "unclosed quote", files: ["units": units, "people": "code,name\nP,\"Giàng\nQ,b\n"],
            says: ["people.csv, row 2", "never closed"]),
        Case(
            name: "overlap", files: ["units": units + "C,Chi bộ,cell,H,2012-01-01,\n"],
            says: ["units.csv, row 4, column from", "“2012-01-01”", "row 3"]),
        Case(
            name: "to before from", files: ["units": units + "D,d,cell,H,2012-01-01,2011-01-01\n"],
            says: ["units.csv, row 4, column to", "“2011-01-01”"]),
        Case(
            name: "parent cycle",
            files: ["units": units + "A,a,cell,B,2010-01-01,\nB,b,cell,A,2012-01-01,\n"],
            says: ["units.csv, row", "column parent", "circle", "2012-01-01"]),
        Case(
            name: "own parent", files: ["units": units + "A,a,cell,A,2010-01-01,\n"],
            says: ["units.csv, row 4", "circle"]),
        Case(
            name: "unknown kind", files: ["units": units + "D,d,tribe,H,2012-01-01,\n"],
            says: ["units.csv, row 4, column kind", "“tribe”", "grassroots_cell"]),
        Case(
            name: "unknown codes",
            files: [
                "units": units, "people": people,
                "events": "date,person,event,cell,place\n2020-01-01,Q,moved,X,Y\n2020-01-01,P,moved,C,\n",
            ],
            says: ["events.csv, row 2, column person", "“Q”", "column cell", "“X”", "column place", "“Y”", "3 errors"]),
        Case(
            name: "31/02",
            files: ["units": units, "people": people, "events": "date,person,event\n31/02/2020,P,moved\n"],
            says: ["events.csv, row 2, column date", "“31/02/2020”", "12/10/2020"]),
        Case(
            name: "year 99999",
            files: ["units": units, "people": people, "events": "date,person,event\n99999-01-01,P,moved\n"],
            says: ["events.csv, row 2, column date", "“99999-01-01”"]),
        Case(
            name: "doubled people", files: ["units": units, "people": people + "P,Giàng B\n"],
            says: ["people.csv, row 3, column code", "“P”", "row 2"]),
        Case(
            name: "required cell",
            files: ["units": units, "people": people, "events": "date,person,event,cell\n2020-01-01,P,admitted,\n"],
            says: ["events.csv, row 2, column cell", "admitted"]),
        Case(
            name: "short row", files: ["units": units + "D,d\n"], says: ["units.csv, row 4", "2 fields, expected 6"]),
        Case(
            name: "text after quote", files: ["units": units, "people": "code,name\nP,\"a\"b\n"],
            says: ["people.csv, row 2", "quotation mark"]),
    ]

    @Test(arguments: cases)
    func isRefused(_ bad: Case) throws {
        let scratch = try Scratch()
        let folder = try scratch.dossier(bad.files)
        let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
        #expect(run.status == 1)
        for words in bad.says { #expect(run.error.contains(words), "\(bad.name): \(run.error)") }
        #expect(run.output.isEmpty)
        #expect(scratch.names == ["dossier"])
    }

    @Test func binaryJunkAndEndlessRowsAreRefused() throws {
        let scratch = try Scratch()
        let units = Data(Self.units.utf8)
        let junk = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) | 1 })
        let endless = Data("code,name\nP,".utf8) + Data(repeating: 0x78, count: 100_000_000)
        for (data, words) in [(junk, "people.csv, row"), (endless, "people.csv, row 2: the row is longer than 1 MiB")] {
            let folder = try scratch.dossier(["units": units, "people": data])
            let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
            #expect(run.status == 1 && run.error.contains(words), "\(run.error.prefix(300))")
            #expect(scratch.names == ["dossier"])
        }
    }

    @Test func aThousandErrorsAreListedToAHundred() throws {
        let scratch = try Scratch()
        let rows = String(repeating: "x,P,moved\n", count: 1000)
        let folder = try scratch.dossier([
            "units": Self.units, "people": Self.people, "events": "date,person,event\n" + rows,
        ])
        let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
        #expect(run.error.split(separator: "\n").count == 102)
        #expect(run.error.contains("900 more") && run.error.contains("1000 errors"))
    }

    @Test func everythingWrongIsListedAtOnce() throws {
        let scratch = try Scratch()
        let folder = try scratch.dossier([
            "units": "code,name,kind,parent,from,to\nA,a,cell,A,2010-01-01,\n",
            "people": Self.people, "events": "date,person,event,cell\n2020-01-01,Q,moved,A\n2020-01-01,P,admitted,\n",
        ])
        let run = try Program.run("import", folder, "--database", scratch.path("ledger"))
        for words in ["circle", "“Q”", "admitted", "3 errors"] { #expect(run.error.contains(words), "\(run.error)") }
    }

    @Test func faultsAreToldInTheWordsOfTheFileAndTheLanguage() throws {
        let scratch = try Scratch()
        let folder = try scratch.dossier([
            "units": Self.units + "D,d\n", "people": "Mã,Họ và tên,\"Năm\nsinh\",Giới tính\nP,A,31048,gái\n",
        ])
        let vietnamese = try Program.run("import", folder, "--database", scratch.path("ledger"), language: "vi").error
        for words in [
            "dòng 2, cột Năm sinh: “31048”", "cột Giới tính: “gái”",
            "Dùng một trong: nữ, nam (tiếng Anh: female, male)",
        ] {
            #expect(vietnamese.contains(words), "\(vietnamese)")
        }
        let english = try Program.run("import", folder, "--database", scratch.path("ledger")).error
        for words in [
            "row 2, column Năm sinh: “31048”", "Use one of: female, male (in Vietnamese: nữ, nam)", "3 errors",
        ] {
            #expect(english.contains(words), "\(english)")
        }
        let missing = try scratch.dossier(["units": "mã,tên,loại\n"])
        #expect(
            try Program.run("import", missing, "--database", scratch.path("ledger"), language: "vi").error
                .contains("cột cấp trên: thiếu cột"))
    }

    @Test func oneIrregularityIsOne() throws {
        let scratch = try Scratch()
        let folder = try scratch.dossier([
            "units": Self.units, "people": Self.people, "events": "date,person,event,cell\n2020-01-01,P,moved,C\n",
        ])
        let ledger = scratch.path("ledger")
        #expect(try Program.run("import", folder, "--database", ledger).status == 0)
        #expect(try Program.run("irregularities", "--database", ledger).output.hasSuffix("\n1 irregularity.\n"))
    }

    @Test func badInputLeavesALedgerAsItWas() throws {
        let scratch = try Scratch()
        let good = try scratch.dossier(["units": Self.units], named: "good")
        #expect(try Program.run("import", good, "--database", scratch.path("ledger")).status == 0)
        let before = try Program.run("verify", "--database", scratch.path("ledger")).output
        // A circle that only appears together with what the ledger holds.
        let bad = try scratch.dossier(
            ["units": "code,name,kind,parent,from,to\nH,Huyện,committee,C,2010-01-01,\n"], named: "bad")
        let run = try Program.run("import", bad, "--database", scratch.path("ledger"), "--source", "H")
        #expect(run.status == 1 && run.error.contains("circle"))
        #expect(try Program.run("verify", "--database", scratch.path("ledger")).output == before)
    }

    @Test func whereNothingMayBeWrittenTheSystemIsAtFault() throws {
        let scratch = try Scratch()
        let folder = try scratch.dossier(["units": Self.units])
        for path in ["/proc/nowhere/ledger", scratch.path("no/such/folder/ledger")] {
            let run = try Program.run("import", folder, "--database", path)
            #expect(run.status == 3 && run.error.contains("cannot be opened or written"), "\(run.error)")
        }
    }
}
