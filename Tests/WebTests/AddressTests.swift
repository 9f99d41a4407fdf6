import Ledger
import Markup
import Operations
import Organisation
import Testing

@testable import Web

/// An address is put together where it is written, and reads there as it does as text.
@Suite struct AddressTests {
    private static let codes = ["NP", "NP.X01.CB-B02", ".", "..", "~a", "a/b", "Bản 1", "<&\">", "%2F", "a b+c"]

    @Test(arguments: codes)
    func whatIsWrittenIsTheText(code: String) throws {
        let routes: [Route] = [
            .home, .overview(code), .place(code), .list(code, "members"), .plan(code, code),
            .person(PersonID(number: 7)),
            .act("meeting.record", .unit(code)), .search,
        ]
        for route in routes {
            for address in [
                Address("../", route), Address("/~at=2020-10-12/", route, "?a=1&b=%22"),
                Address(route.path + "?x=\"&y"),
            ] {
                let written = html { html in
                    html.tag("a", "href", written: { address.write(&$0) }, content: { $0.text("x") })
                }
                #expect(written == html { $0.tag("a", .href(address.text), text: "x") }, "\(address.text)")
                #expect(address.bytes == address.text.utf8.count && address == Address(address.text))
            }
            #expect(Route(path: Address("/", route).text) == route, "\(route)")
        }
    }

    private func html(_ draw: (inout HTML) -> Void) -> String {
        var html = HTML(capacity: 64)
        draw(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }
}
