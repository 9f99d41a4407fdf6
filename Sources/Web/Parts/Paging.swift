internal import Markup
internal import Words

/// Cuts a list held in memory into pages that stay small.
struct Paging: Hashable, Sendable {
    /// Rows of a page.
    static let rowsMax = 50

    /// How many rows there are on all pages.
    let count: Int
    let number: Int
    let pages: Int
    let range: Range<Int>
    /// Addresses of the pages before and after; nil where there is none.
    let previous: String?
    let next: String?
    /// What tells it from another on the page, to who hears the page.
    private let label: BilingualText

    /// The page that the address asks for, of so many rows.
    ///
    /// - Parameters:
    ///   - name: what the page's number is called in addresses.
    ///   - label: what it pages through, where the page has another.
    ///   - extras: what else the addresses of other pages say.
    /// - Throws: `Question.Fault` when there is no such page.
    init(
        _ context: Context, _ name: String = "page", count: Int, rowsMax: Int = Paging.rowsMax,
        label: BilingualText = BilingualText("Trang", "Pages"),
        _ extras: [(String, String?)] = []
    ) throws {
        let pages = max(1, (count + rowsMax - 1) / rowsMax)
        let number =
            try context.query.value(name) { text in
                Int(text).flatMap { (1...pages).contains($0) && String($0) == text ? $0 : nil }
            } ?? 1
        (self.pages, self.count) = (pages, count)
        (self.number, self.label) = (number, label)
        let start = min((number - 1) * rowsMax, count)
        range = start..<min(start + rowsMax, count)
        previous = number > 1 ? context.here(extras + [(name, String(number - 1))]) : nil
        next = number < pages ? context.here(extras + [(name, String(number + 1))]) : nil
    }

    /// Links to the pages before and after; nothing where there is one page.
    func draw(_ html: inout HTML, _ say: Speech) {
        guard pages > 1 else { return }
        html.tag("nav", .class("paging"), .label(say(label))) { html in
            if let previous {
                html.tag("a", .href(previous), Attribute("rel", "prev"), text: say("← Trước", "← Previous"))
            }
            html.tag("span", text: say("Trang \(number)/\(pages)", "Page \(number) of \(pages)"))
            if let next { html.tag("a", .href(next), Attribute("rel", "next"), text: say("Tiếp →", "Next →")) }
        }
    }
}
