internal import Markup
internal import Words

/// Cuts a list held in memory into pages that stay small.
struct Paging {
    /// Rows of a page.
    static let rowsMax = 50

    let number: Int
    let pages: Int
    let range: Range<Int>
    /// What the number is called in addresses.
    private let name: String

    /// The page that the address asks for, of so many rows.
    ///
    /// - Throws: `Question.Fault` when there is no such page.
    init(_ query: Query, _ name: String = "page", count: Int, rowsMax: Int = Paging.rowsMax) throws {
        let pages = max(1, (count + rowsMax - 1) / rowsMax)
        self.pages = pages
        self.name = name
        number =
            try query.value(name) { text in
                Int(text).flatMap { (1...pages).contains($0) && String($0) == text ? $0 : nil }
            } ?? 1
        let start = min((number - 1) * rowsMax, count)
        range = start..<min(start + rowsMax, count)
    }

    /// Links to the pages before and after; nothing where there is one page.
    func markup(_ context: Context, _ extras: [(String, String?)]) -> Markup {
        guard pages > 1 else { return .none }
        return tag("nav", .class("paging"), .label(context.say("Trang", "Pages"))) {
            if number > 1 {
                tag("a", .href(context.here(extras + [(name, String(number - 1))])), Attribute("rel", "prev")) {
                    context.say("← Trước", "← Previous")
                }
            }
            tag("span") {
                context.say("Trang \(number)/\(pages)", "Page \(number) of \(pages)")
            }
            if number < pages {
                tag("a", .href(context.here(extras + [(name, String(number + 1))])), Attribute("rel", "next")) {
                    context.say("Tiếp →", "Next →")
                }
            }
        }
    }
}
