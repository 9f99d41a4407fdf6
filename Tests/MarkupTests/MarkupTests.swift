import Markup
import Testing

@Suite struct HTMLTests {
    private func html(_ draw: (inout HTML) -> Void) -> String {
        var html = HTML()
        draw(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    @Test func textAndAttributesAreEscaped() {
        let page = html { html in
            html.tag("a", .href("/?a=1&b=\"2\""), .class(nil)) { html in
                html.text("<b> & 'c'")
                html.tag("br")
            }
        }
        #expect(page == "<a href=\"/?a=1&amp;b=&quot;2&quot;\">&lt;b&gt; &amp; &#39;c&#39;<br></a>")
    }

    @Test func controlCharactersDoNotCome() {
        #expect(html { $0.text("a\u{0}\u{1B}b\tc\n\u{7F}") } == "a\u{FFFD}\u{FFFD}b\tc\n\u{FFFD}")
        #expect(html { $0.text("Giàng A Đông") } == "Giàng A Đông")
    }

    @Test func blocksHoldBranchesAndLoops() {
        func list(_ items: [String], isOpen: Bool) -> String {
            html { html in
                html.tag("ul", .flag("hidden", !isOpen)) { html in
                    for item in items { html.tag("li", text: item) }
                    if items.isEmpty { html.tag("li", text: "–") } else { html.tag("li", .id("end")) }
                }
            }
        }
        #expect(list(["a", "<"], isOpen: true) == "<ul><li>a</li><li>&lt;</li><li id=\"end\"></li></ul>")
        #expect(list([], isOpen: false) == "<ul hidden><li>–</li></ul>")
    }

    @Test func emptyValuesThatSaySomethingStay() {
        #expect(
            html { $0.tag("option", Attribute("value", ""), text: "tất cả") } == "<option value=\"\">tất cả</option>")
        #expect(html { $0.document(language: "vi") { _ in } } == "<!DOCTYPE html>\n<html lang=\"vi\"></html>\n")
        #expect(html { $0.tag("path", Attribute("d", "M0 0")) } == "<path d=\"M0 0\"/>")
    }

    @Test func aValueIsPutTogetherAsItIsWritten() {
        let written = html { html in
            html.tag(
                "a", "href",
                written: { value in
                    value.plain("../noi/A")
                    value.text("?a=1&b=\"2\"")
                }, .class("x"), Attribute("hidden", nil)
            ) { $0.text("A & B") }
            html.tag(
                "path", "d",
                written: { path in
                    path.letters("M")
                    for number in [0, 12.5, -0.5, .nan] { path.number(number) }
                })
        }
        #expect(
            written == "<a href=\"../noi/A?a=1&amp;b=&quot;2&quot;\" class=\"x\">A &amp; B</a><path d=\"M012.5-0.50\"/>"
        )
    }

    @Test func moreAttributesThanSixAreNamed() {
        let attributes = (1...8).map { Attribute("a", String($0)) } + [.none, Attribute("b", "<")]
        let all = (1...8).map { " a=\"\($0)\"" }.joined() + " b=\"&lt;\""
        #expect(html { $0.tag("input", attributes: attributes) } == "<input\(all)>")
        #expect(html { $0.tag("p", attributes: attributes, text: "&") } == "<p\(all)>&amp;</p>")
    }

    @Test func everyByteOfAPageIsLookedAt() {
        for byte in UInt8.min..<0x80 {
            let text = "ệ" + String(Unicode.Scalar(byte)) + "ệ"
            let isControl = byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) || byte == 0x7F
            let escaped = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
            let expected =
                isControl ? "\u{FFFD}" : escaped[String(Unicode.Scalar(byte))] ?? String(Unicode.Scalar(byte))
            #expect(html { $0.text(text) } == "ệ\(expected)ệ", "byte \(byte)")
        }
    }

    @Test func placesInDrawingsAreTenths() {
        let drawn = [0, 12, 12.04, 12.05, -0.5, -12.46, 99.96, .nan, .infinity, 1e9].map { String(drawn: $0) }
        #expect(drawn == ["0", "12", "12", "12.1", "-0.5", "-12.5", "100", "0", "0", "0"])
    }
}
