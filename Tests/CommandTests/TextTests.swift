import Testing

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
