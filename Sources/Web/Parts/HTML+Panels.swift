internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// The boxes, lists and pairs that pages are laid out with.
extension HTML {
    /// A box with a heading.
    mutating func panel(_ heading: String, id: String? = nil, isWide: Bool = false, content: (inout HTML) -> Void) {
        tag("section", .class(isWide ? "panel wide" : "panel"), .id(id)) { html in
            html.tag("h2", text: heading)
            content(&html)
        }
    }

    /// A box that says in a sentence that there is nothing to show.
    mutating func emptyPanel(_ sentence: String) {
        tag("p", .class("panel quiet"), text: sentence)
    }

    /// A quiet line of text.
    mutating func quiet(_ text: String) {
        tag("p", .class("quiet"), text: text)
    }

    /// A row of a list by days: the day, then what stands beside it.
    mutating func dated(_ day: Day, _ say: Speech, content: (inout HTML) -> Void) {
        tag("li") { html in
            html.tag("time", Attribute("datetime", day.description), text: say.date(day))
            html.tag("div", content: content)
        }
    }

    /// A pair of a list of definitions.
    mutating func definition(_ name: String, content: (inout HTML) -> Void) {
        tag("dt", text: name)
        tag("dd", content: content)
    }

    /// A pair of a list of definitions, of text alone.
    mutating func definition(_ name: String, _ text: String) {
        tag("dt", text: name)
        tag("dd", text: text)
    }

    /// Links beside each other of which one is here.
    mutating func tabs(_ label: String, _ tabs: [Tab]) {
        tag("nav", .class("tabs"), .label(label)) { html in
            html.tag("ul") { html in
                for tab in tabs {
                    html.tag("li") { html in
                        html.tag(
                            "a", .href(tab.address), Attribute("aria-current", tab.isHere ? "true" : nil),
                            text: tab.text)
                    }
                }
            }
        }
    }
}

/// One of several links of which one is here.
struct Tab: Hashable, Sendable {
    let text: String
    let address: String
    let isHere: Bool
}
