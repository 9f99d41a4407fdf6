internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Leads to the next page of people, and back to the first.
struct SlicePaging: Hashable, Sendable {
    /// Address of the beginning; nil where one is there.
    let first: String?
    /// Address of the next page; nil at the end.
    let next: String?

    init(_ context: Context, _ slice: PeopleSlice, _ extras: [(String, String?)] = []) {
        first = context.query["after"] == nil ? nil : context.here(extras)
        next = slice.next.map { context.here(extras + [("after", $0.text)]) }
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard first != nil || next != nil else { return }
        html.tag("nav", .class("paging"), .label(say("Trang", "Pages"))) { html in
            if let first {
                html.tag("a", .href(first), Attribute("rel", "first"), text: say("← Về đầu", "← To the beginning"))
            }
            if let next { html.tag("a", .href(next), Attribute("rel", "next"), text: say("Tiếp →", "Next →")) }
        }
    }
}

extension PeopleSlice.Cursor {
    /// How the beginning of a page stands in an address.
    var text: String { "\(rows):\(cell)" }

    /// Reads what `text` wrote.
    init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let rows = Int(parts[0]), rows >= 0, String(rows) == parts[0] else { return nil }
        self.init(cell: String(parts[1]), rows: rows)
    }
}
