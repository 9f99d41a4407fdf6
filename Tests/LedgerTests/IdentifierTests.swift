import Ledger
import Testing

@Suite struct IdentifierTests {
    @Test func writesAndReadsTheUsualForm() throws {
        let id = Identifier.version7(at: Instant(milliseconds: 1_700_000_000_000), high: 0x0ABC, low: 7)
        #expect(id.description == "018bcfe5-6800-7abc-8000-000000000007")
        #expect(Identifier(text: id.description) == id)
        #expect(Identifier(bytes: id.bytes) == id)
        #expect(Identifier(text: "018bcfe5") == nil)
        #expect(Identifier(text: "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz") == nil)
    }

    @Test func codesNameTheSameSubjectEverywhere() {
        #expect(SubjectID.unit("NP") == SubjectID.unit("NP"))
        #expect(SubjectID.unit("NP").id != SubjectID.place("NP").id)
        #expect(SubjectID.coverage(cell: "A", place: "BC").id != SubjectID.coverage(cell: "AB", place: "C").id)
    }

    @Test func aHeadIsTypedInFromAReport() throws {
        let head = Head.empty.appending(Hash(of: [1]))
        let short = String(head.description.prefix(2 + HeadReference.digitsMin))
        #expect(try #require(HeadReference(text: head.description)).matches(head))
        #expect(try #require(HeadReference(text: short.uppercased())).matches(head))
        #expect(try !#require(HeadReference(text: "2:" + short.dropFirst(2))).matches(head))
        for text in ["", "1", "1:", "1:abc", "x:0123456789abcdef", "1:0123456789abcdeg", "1:2:0123456789abcdef"] {
            #expect(HeadReference(text: text) == nil)
        }
    }
}
