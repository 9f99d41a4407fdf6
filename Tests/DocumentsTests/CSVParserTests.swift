import Documents
import Testing

@Suite struct CSVParserTests {
    private func parse(_ text: String, chunk: Int = .max) throws -> [CSVRow] {
        try parse(Array(text.utf8), chunk: chunk)
    }

    private func parse(_ bytes: [UInt8], chunk: Int = .max) throws -> [CSVRow] {
        var rows: [CSVRow] = []
        var parser = CSVParser()
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + min(chunk, bytes.count))
            try parser.consume(Array(bytes[start..<end])) { rows.append($0) }
            start = end
        }
        try parser.finish { rows.append($0) }
        return rows
    }

    @Test func readsRowsHoweverTheBytesComeAndTheLinesEnd() throws {
        let text = "\u{FEFF}a,b,c\r\n1,\"hai, \"\"ba\"\"\",\r\n\n4,\"dòng\nmới\",6"
        let expected = [
            CSVRow(number: 1, fields: ["a", "b", "c"]), CSVRow(number: 2, fields: ["1", "hai, \"ba\"", ""]),
            CSVRow(number: 3, fields: [""]), CSVRow(number: 4, fields: ["4", "dòng\nmới", "6"]),
        ]
        for chunk in 1...text.utf8.count { #expect(try parse(text, chunk: chunk) == expected) }
    }

    @Test func findsTheDelimiterInTheHeader() throws {
        #expect(try parse("\r\n;;\r\na;b\n1,5;2").last?.fields == ["1,5", "2"])
        #expect(try parse("a;b\n1,5;2")[1].fields == ["1,5", "2"])
        #expect(try parse("\"a;x\",b\n1,2")[1].fields == ["1", "2"])
        #expect(try parse("a\n1")[1].fields == ["1"])
        #expect(try parse("").isEmpty)
        #expect(try parse("a;b\r1;2\r\n\r3;4\n\n").map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test func aFirstLineNamesTheDelimiter() throws {
        let header = CSVRow(number: 1, fields: ["a,x", "b"])
        for line in ["sep=;\n", "sep=;\r\n", "SEP=;\r", "\"sep=;\"\n", "\u{FEFF}sep=;\n", "sep=;;;;\n"] {
            let text = line + "a,x;b\n1;2\n"
            for chunk in 1...text.utf8.count {
                #expect(try parse(text, chunk: chunk) == [header, CSVRow(number: 2, fields: ["1", "2"])], "\(line)")
            }
        }
        #expect(try parse("sep=,\na;x,b\n") == [CSVRow(number: 1, fields: ["a;x", "b"])])
        #expect(try parse("sep=;").isEmpty)
        // What only looks like it is a row.
        #expect(try parse("sep=a\nb\n").map(\.fields) == [["sep=a"], ["b"]])
        #expect(try parse("\nsep=;\na,b\n").map(\.number) == [1, 2, 3])
    }

    @Test func saysWhatIsWrongAndWhere() {
        let cases: [(String, CSVError.Reason, Int)] = [
            ("a,b\n1,\"2\n3,4\n", .unclosedQuote, 2), ("a,b\n1,\"2\"x\n", .textAfterQuote, 2),
            ("a,b\n1,\u{0}\n", .nulByte, 2), ("\u{0}", .nulByte, 1),
            ("a\n" + String(repeating: "x", count: CSVParser.rowBytesMax + 1), .rowTooLong, 2),
            (String(repeating: "x", count: CSVParser.rowBytesMax + 1), .rowTooLong, 1),
            ("a\n" + String(repeating: ",", count: CSVParser.rowBytesMax + 1), .rowTooLong, 2),
            ("a\n\"" + String(repeating: "x\n", count: CSVParser.rowBytesMax), .rowTooLong, 2),
        ]
        for (text, reason, row) in cases {
            #expect(throws: CSVError(reason: reason, row: row)) { try parse(text, chunk: 4096) }
        }
        #expect(throws: CSVError(reason: .notUTF8, row: 2)) { try parse(Array("a\n".utf8) + [0xC3, 0x28, 0x0A]) }
        // The halves of é in two fields make no letter.
        #expect(throws: CSVError(reason: .notUTF8, row: 2)) {
            try parse(Array("a,b\n".utf8) + [0xC3, 0x2C, 0xA9, 0x0A])
        }
    }

    @Test func aRowOfTheGreatestLengthIsRead() throws {
        let long = String(repeating: "x", count: CSVParser.rowBytesMax - 2)
        #expect(try parse("a\n\(long)\n", chunk: 65536)[1].fields == [long])
    }
}
