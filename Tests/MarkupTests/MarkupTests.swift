import Markup
import Testing

@Suite struct MarkupTests {
    @Test func textAndAttributesAreEscaped() {
        let markup = tag("a", .href("/?a=1&b=\"2\""), .class(nil)) {
            "<b> & 'c'"
            tag("br")
        }
        #expect(
            markup.text == "<a href=\"/?a=1&amp;b=&quot;2&quot;\">&lt;b&gt; &amp; &#39;c&#39;<br></a>")
    }

    @Test func controlCharactersDoNotCome() {
        #expect(Markup("a\u{0}\u{1B}b\tc\n").text == "a\u{FFFD}\u{FFFD}b\tc\n")
        #expect(Markup("Giàng A Đông").text == "Giàng A Đông")
    }

    @Test func blocksHoldBranchesAndLoops() {
        func list(_ items: [String], isOpen: Bool) -> Markup {
            tag("ul", .flag("hidden", !isOpen)) {
                for item in items { tag("li") { item } }
                if items.isEmpty { tag("li") { "–" } } else { tag("li", .id("end")) }
            }
        }
        #expect(list(["a", "<"], isOpen: true).text == "<ul><li>a</li><li>&lt;</li><li id=\"end\"></li></ul>")
        #expect(list([], isOpen: false).text == "<ul hidden><li>–</li></ul>")
    }

    @Test func emptyValuesThatSaySomethingStay() {
        #expect(tag("option", Attribute("value", "")) { "tất cả" }.text == "<option value=\"\">tất cả</option>")
        #expect(Markup.document(tag("html")).text == "<!DOCTYPE html>\n<html></html>\n")
    }
}
