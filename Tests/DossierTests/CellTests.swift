import Documents
import Dossier
import Fields
import Ledger
import Testing

/// What cells and headers of real registers hold, and how it is read.
@Suite struct CellTests {
    private let today = Day(text: "2026-11-23") ?? .latest

    private func read(_ file: DossierFile, _ text: String) throws -> DossierReader {
        var reader = DossierReader(today: today, isFigure: { _ in true })
        reader.begin()
        var parser = CSVParser()
        try parser.consume(Array(text.utf8)) { reader.read($0, of: file) }
        try parser.finish { reader.read($0, of: file) }
        reader.end(file)
        return reader
    }

    @Test func headersAreMendedAndWrapped() throws {
        let text =
            "STT,\"Mã\",\"Họ và\ntên\",\"\u{FEFF}Giới\r\ntính\",\"Ngày,\ntháng, năm sinh\",Da\u{302}n\u{A0}to\u{323}\u{302}c\n1,P,Lò A,Nữ,1980,Thái\n"
        let reader = try read(.people, text)
        #expect(reader.problems.isEmpty && reader.dossier.notes.isEmpty)
        let person = try #require(reader.dossier.people.first)
        #expect(person.name == "Lò A" && person.sex == .female && person.born == "1980" && person.ethnicity == "Thái")
        #expect(reader.dossier.headers[.people]?[.born] == "Ngày, tháng, năm sinh")
    }

    @Test(arguments: [
        ("4-3-1957", "1957-03-04"), ("04.03.1957", "1957-03-04"), ("4/3/1957", "1957-03-04"),
        ("1957-03-04", "1957-03-04"),
        ("1957-03-04 00:00:00", "1957-03-04"), ("4/3/1957 00:00:00", "1957-03-04"),
        ("1957-03-04T00:00:00", "1957-03-04"),
        ("1957", "1957"), ("3/1957", "1957-03"), ("03.1957", "1957-03"), ("1957-03", "1957-03"),
    ])
    func birthsAreRead(text: String, born: String) throws {
        let reader = try read(.people, "code,name,born\nP,A,\(text)\n")
        #expect(reader.problems.isEmpty && reader.dossier.people.first?.born == born)
    }

    @Test(arguments: [
        "1/1/57", "31048", "29/2/1957", "4-3/1957", "4.3-1957", "1957.03.04", "1957-3-4", "1957-03-04 12:00:00",
        "1957 00:00:00", "13/1957", "4-3-1957-", "-3-1957", "4--1957", "٤/٣/1957", "4 - 3 - 1957",
    ])
    func otherBirthsAreRefused(text: String) throws {
        let found = try read(.people, "code,name,Năm sinh\nP,A,\(text)\n").problems.kept
        #expect(found.map(\.reason) == [.field(.notABirthDay)] && found.first?.header == "Năm sinh")
        #expect(
            try read(.events, "date,person,event\n\(text),P,moved\n").problems.kept.map(\.reason) == [.field(.notADay)])
    }

    @Test(arguments: [
        "GiÃ\u{A0}ng", "GiÃ ng", "Tráº§n", "Ä\u{90}iá»\u{87}n", "Äiá»‡n BiÃªn", "GiĂ\u{A0}ng", "LÃ² VÄƒn", "HÃ¹ng",
        "HÆ°ng", "ThÃ¡i", "MÃ´ng",
        "Nguyá»…n", "Vá»¥", "áº ", "Gi\u{FFFD}ng", "BÃ¬nh", "TrÆ°á»ng", "ÃƒÂ¡", "LÃª", "SÃ¹ng", "VÃŠ", "ChÃ\u{AD}nh",
        "XÃ£",
    ])
    func textThatWasDecodedWronglyIsRefused(text: String) throws {
        let found = try read(.people, "code,name\nP,\(text)\n").problems.kept
        #expect(found.map(\.reason) == [.wronglyDecoded], "\(text)")
        #expect(try read(.people, "code,name,\(text)\n").problems.kept.map(\.reason).contains(.wronglyDecoded) == false)
        #expect(try read(.people, "\(text),tÃªn\n").problems.kept.map(\.reason).contains(.wronglyDecoded))
    }

    @Test(arguments: [
        "XÃ NẬM PỒ", "XÃ\u{A0}NẬM PỒ", "“BẢN MÃ”", "ĐÃ – RỒI", "XÃ–HUYỆN", "Ấp á", "Mã", "«Bản Má»", "CĂ ĐĂ…", "ĂN",
        "Bản 1ª",
        "Trường THCS số 2º", "Krông Năng", "Y Ăng Êban", "H'Ă Niê",
    ])
    func capitalsBesideQuotationMarksAreFine(text: String) throws {
        #expect(try read(.people, "code,name\nP,\(text)\n").problems.isEmpty, "\(text)")
    }

    @Test func aTitleAboveTheHeaderIsSaid() throws {
        let rows = "STT;Mã;Họ và tên;Năm sinh\n1;P;Lò A;1980\n2;Q;Lò B;x\n"
        // With the delimiters of the table.
        let wide = try read(.people, "ĐẢNG BỘ HUYỆN;;;\nDANH SÁCH;;;\n;;;\n" + rows)
        #expect(wide.problems.kept.map(\.reason) == [.titleRow(headerRow: 4), .field(.notABirthDay)])
        #expect(wide.problems.kept.map(\.row) == [1, 6] && wide.problems.kept[0].value == "ĐẢNG BỘ HUYỆN")
        // Without any.
        let bare = try read(.people, "DANH SÁCH, QUÝ I\n\n" + rows)
        #expect(bare.problems.kept.map(\.reason) == [.titleRow(headerRow: 3)])
        #expect(bare.failedFiles == [.people])
    }

    @Test func aTotalBelowTheTableIsSaid() throws {
        let people = "STT,Mã,Họ và tên\n1,P,Lò A\n"
        for total in [
            "Tổng cộng: 3,,", "Tổng cộng: 3", ",,Tổng số 3 đảng viên", ",TỔNG CỘNG,3", "Cộng,,", ",,TOTAL: 3",
        ] {
            let found = try read(.people, people + "\n" + total + "\n").problems.kept
            #expect(found.map(\.reason) == [.totalRow] && found.first?.row == 4, "\(total)")
        }
        let units =
            "code,name,kind,parent,from,to\nT1,Tổng công ty Điện lực,committee,,2012-01-01,\nT2,Tổng,cell,T1,2012-01-01,\n"
        #expect(try read(.units, units).problems.isEmpty)
    }

    @Test func nothingIsKnownAfterTheImport() throws {
        let header = "code,name,kind,parent,from,to,recorded,ended_recorded\n"
        let rows = "A,a,cell,,2020-01-01,2030-01-01,2026-11-23,2026-11-24\nB,b,cell,,2030-01-01,,2027-01-01,\n"
        let found = try read(.units, header + rows).problems.kept
        #expect(found.map(\.reason) == [.recordedAfterToday(today), .recordedAfterToday(today)])
        #expect(found.map(\.column) == [.endedRecorded, .recorded])
        let events = "date,person,event,recorded\n2027-01-01,P,moved,2026-11-01\n2020-01-01,P,moved,2026-11-24\n"
        #expect(try read(.events, events).problems.kept.map(\.row) == [3])
    }

    @Test func ethnicitiesAreMended() throws {
        let rows = ["KINH", "Kinh (Việt)", "Không rõ", "-", "H'Mông", "Mong"].enumerated().map { "P\($0),A,\($1)\n" }
        let people = try read(.people, "code,name,ethnicity\n" + rows.joined()).dossier.people
        #expect(people.map(\.ethnicity) == ["Kinh", "Kinh", nil, nil, "Mông", "Mong"])
    }
}
