import Markup
import Testing

@Suite struct XMLTests {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private func xml(_ write: (inout XML) -> Void) -> String {
        var xml = XML()
        write(&xml)
        let text = String(decoding: xml.finish(), as: UTF8.self)
        #expect(text.hasPrefix(XMLTests.declaration))
        return String(text.dropFirst(XMLTests.declaration.count))
    }

    @Test func theRootSaysWhatPrefixesStandFor() {
        let document = xml { xml in
            xml.root("w:document", [XML.Namespace("w", "urn:a&b"), XML.Namespace("", "urn:c")]) { xml in
                xml.tag("w:body") { xml in
                    xml.tag("w:p") { $0.tag("w:br", Attribute("w:type", "page")) }
                    xml.tag("br")
                    xml.tag("empty", .class(nil)) { _ in }
                }
            }
        }
        #expect(
            document == "<w:document xmlns:w=\"urn:a&amp;b\" xmlns=\"urn:c\"><w:body><w:p><w:br w:type=\"page\"/></w:p>"
                + "<br/><empty></empty></w:body></w:document>")
    }

    @Test func spacesAreKeptWhereSaid() {
        #expect(xml { $0.tag("w:t", kept: " a  b ") } == "<w:t xml:space=\"preserve\"> a  b </w:t>")
        #expect(xml { $0.tag("w:t", text: "a") } == "<w:t>a</w:t>")
    }

    @Test func forbiddenCharactersAreLeftOutAndOthersStay() {
        #expect(xml { $0.text("a\u{0}\u{B}\u{1F}b\u{FFFE}c\u{FFFF}d\u{FFFD}\u{7F}ﬁ😀") } == "abcd\u{FFFD}\u{7F}ﬁ😀")
        #expect(xml { $0.text("<a> & \"b\" 'c'") } == "&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;")
    }

    @Test func lineEndsSurviveReading() {
        #expect(xml { $0.text("a\r\nb\tc") } == "a&#13;\nb\tc")
        #expect(xml { $0.tag("a", Attribute("n", "1\t2\n3\r")) } == "<a n=\"1&#9;2&#10;3&#13;\"/>")
        #expect(xml { $0.tag("a", Attribute("n", "")) } == "<a n=\"\"/>")
    }
}
