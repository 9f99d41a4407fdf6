import Documents
import Dossier
import Fields
import Ledger
import Testing

@Suite struct DossierReaderTests {
    private func read(_ files: [(DossierFile, String)]) throws -> DossierReader {
        var reader = DossierReader(today: .latest, isFigure: { $0 == "admitted" })
        for (file, text) in files {
            reader.begin()
            var parser = CSVParser()
            try parser.consume(Array(text.utf8)) { reader.read($0, of: file) }
            try parser.finish { reader.read($0, of: file) }
            reader.end(file)
        }
        return reader
    }

    private func reasons(_ file: DossierFile, _ text: String) throws -> [DossierProblem] {
        try read([(file, text)]).problems.kept
    }

    @Test func readsVietnameseAndEnglishInAnyOrderAndMends() throws {
        let units = "Tên;MÃ;LOẠI;cấp trên;từ ngày;đến ngày\n Ðảng  bộ\u{A0}xã ;X1; Đảng bộ cơ sở;;25/8/2012;\n;;;;;\n"
        let reader = try read([(.units, "\u{FEFF}" + units)])
        #expect(reader.problems.isEmpty)
        let unit = try #require(reader.dossier.units.first)
        #expect(unit.content == UnitStatement(code: "X1", name: "Đảng bộ xã", kind: .grassrootsCommittee, parent: nil))
        #expect(unit.days.from == Day(text: "2012-08-25") && unit.days.to == nil && unit.row == 2)
    }

    @Test func composesLetters() throws {
        let decomposed = "Gia\u{300}ng A \u{110}o\u{302}ng"
        let reader = try read([(.people, "code,name\nP1,\(decomposed)\n")])
        let name = try #require(reader.dossier.people.first?.name)
        #expect(Array(name.utf8) == Array("Giàng A Đông".utf8))
    }

    @Test func birthDaysMayBeInexact() throws {
        let text = "code,name,born\nA,a,12/10/1980\nB,b,10/1980\nC,c,1980\nD,d,1980-10\nE,e,1980-10-12\nF,f,\n"
        #expect(
            try read([(.people, text)]).dossier.people.map(\.born) == [
                "1980-10-12", "1980-10", "1980", "1980-10", "1980-10-12", nil,
            ])
    }

    @Test func coordinatesMayHaveACommaAndGoNoFurtherThanTheEarth() throws {
        let header = "code;name;kind;unit;from;to;latitude;longitude\n"
        let good = try read([(.places, header + "B;Bản;bản;X;2012-01-01;;21,8;102.7\n")])
        #expect(good.dossier.places.first?.content.latitude == "21.8")
        for bad in ["91", "x", "1e1", "nan", "1.2.3"] {
            let row = "B;Bản;bản;X;2012-01-01;;\(bad);102.7\n"
            #expect(try reasons(.places, header + row).map(\.reason) == [.field(.notACoordinate)])
        }
    }

    @Test func everyProblemSaysWhere() throws {
        let events =
            "date,person,event,cell\n31/02/2020,P,admitted,C\n2020-01-01,,moved,C\n2020-01-01,P,flew,C\n2020-01-01,P,admitted,\n2020-01-01,P\n"
        let found = try reasons(.events, events)
        #expect(found.map(\.row) == [2, 3, 4, 5, 6])
        #expect(found.map(\.column) == [.date, .person, .event, .cell, nil])
        #expect(found.map(\.header) == ["date", "person", "event", "cell", nil])
        #expect(found.map(\.value) == ["31/02/2020", "", "flew", "", nil])
        guard case .field(.notInTheList(let words)) = found[2].reason else { Issue.record("\(found[2])"); return }
        #expect(words.english == PersonEventKind.allCases.map(\.rawValue) && words.vietnamese.contains("kết nạp"))
        #expect(
            [0, 1, 3, 4].map { found[$0].reason } == [
                .field(.notADay), .field(.empty), .missingCell(event: "admitted"), .shortRow(expected: 4, found: 2),
            ])
    }

    @Test func headersAreChecked() throws {
        #expect(try reasons(.events, "date,person\n1,2\n3,4\n").map(\.reason) == [.missingColumn])
        #expect(try reasons(.events, "date,ngày,person,event\n").map(\.reason) == [.doubledColumn(first: "date")])
        #expect(try reasons(.targets, "").map(\.reason) == Array(repeating: .missingColumn, count: 4))
        let reader = try read([(.people, "code,name,zodiac,\nP1,A,rat,\n")])
        #expect(
            reader.problems.isEmpty && reader.dossier.notes == [.ignoredColumn(file: "people.csv", column: "zodiac")])
    }

    @Test func valuesHaveLimits() throws {
        let long = String(repeating: "x", count: 5000)
        #expect(try reasons(.people, "code,name\nP,\(long)\n").map(\.reason) == [.field(.tooLong(charactersMax: 300))])
        #expect(
            try reasons(.people, "code,name,education\nP,A,\(long)\n").map(\.reason) == [
                .field(.tooLong(charactersMax: 4000))
            ])
        let longest = String(repeating: "ệ", count: 300)
        #expect(try reasons(.people, "code,name\nP,\(longest)\n").isEmpty)
        for code in ["A\nB", "A\u{1}B", "A\u{2028}B", "A\u{7F}"] {
            #expect(try reasons(.people, "code,name\n\"\(code)\",A\n").map(\.reason) == [.field(.codeNotOfOneLine)])
        }
        #expect(try reasons(.people, "code,name\n\(long),A\n").map(\.reason) == [.field(.tooLong(charactersMax: 100))])
        let meetings = "cell,date,members,present,excused\nC,2020-01-01,-1,1.5,99999999\n"
        #expect(try reasons(.meetings, meetings).map(\.column) == [.members, .present, .excused])
        let targets = "unit,year,indicator,value\nX,20,admitted,1\nX,2020,riches,1\n"
        #expect(try reasons(.targets, targets).map(\.reason) == [.field(.notAWholeNumber), .notAFigure])
    }

    @Test func onlyTheFirstHundredProblemsAreKept() throws {
        let rows = String(repeating: "x,P,moved,C\n", count: 250)
        let problems = try read([(.events, "date,person,event,cell\n" + rows)]).problems
        #expect(problems.count == 250 && problems.kept.count == 100)
    }
}
