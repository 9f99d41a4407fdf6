internal import Markup
internal import Organisation

/// Cuts a list held in memory into pages that stay small.
struct Paging {
    /// Rows of a page.
    static let rowsMax = 50

    let number: Int
    let pages: Int
    let range: Range<Int>

    /// The page that the address asks for, of so many rows; the nearest one where there is no such page.
    init(_ text: String?, count: Int, rowsMax: Int = Paging.rowsMax) {
        pages = max(1, (count + rowsMax - 1) / rowsMax)
        number = min(max(text.flatMap(Int.init) ?? 1, 1), pages)
        let start = min((number - 1) * rowsMax, count)
        range = start..<min(start + rowsMax, count)
    }

    /// Links to the pages before and after; nothing where there is one page.
    func markup(_ context: Context, _ extras: [(String, String?)]) -> Markup {
        guard pages > 1 else { return .none }
        return tag("nav", .class("paging"), .label(context.say("Trang", "Pages"))) {
            if number > 1 {
                tag("a", .href(context.here(extras + [("page", String(number - 1))])), Attribute("rel", "prev")) {
                    context.say("← Trước", "← Previous")
                }
            }
            tag("span") {
                context.say("Trang \(number)/\(pages)", "Page \(number) of \(pages)")
            }
            if number < pages {
                tag("a", .href(context.here(extras + [("page", String(number + 1))])), Attribute("rel", "next")) {
                    context.say("Tiếp →", "Next →")
                }
            }
        }
    }
}
