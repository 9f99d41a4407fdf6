internal import Markup

/// The heading of a column, and names by which style sheets find it.
struct Column: Hashable, Sendable {
    let text: String
    let names: String?

    init(_ text: String, _ names: String? = nil) {
        self.text = text
        self.names = names
    }
}

/// Tables of data: a caption, headings, rows that begin with what they are about.
extension HTML {
    /// A table whose rows `rows` writes.
    ///
    /// - Parameter names: by which style sheets find it, besides those of every table.
    mutating func table(
        _ columns: [Column] = [], caption: String? = nil, names: String? = nil, rows: (inout HTML) -> Void
    ) {
        tag("table", .class(names.map { "data " + $0 } ?? "data")) { html in
            if let caption { html.tag("caption", text: caption) }
            if !columns.isEmpty {
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for column in columns {
                            html.tag("th", Attribute("scope", "col"), .class(column.names), text: column.text)
                        }
                    }
                }
            }
            html.tag("tbody", content: rows)
        }
    }

    /// A box under this name in which what is wider than the page is scrolled, by the keyboard too.
    mutating func scrolling(_ label: String, content: (inout HTML) -> Void) {
        tag(
            "div", .class("scroll"), Attribute("tabindex", "0"), Attribute("role", "region"), .label(label),
            content: content)
    }

    /// A row of a table: what it is about, then its cells.
    mutating func row(_ heading: String, _ names: String? = nil, cells: (inout HTML) -> Void) {
        row(Link(heading, to: nil), names, cells: cells)
    }

    /// A row about something that has a page of its own.
    mutating func row(_ heading: Link, _ names: String? = nil, cells: (inout HTML) -> Void) {
        tag("tr", .class(names)) { html in
            html.tag("th", Attribute("scope", "row")) { $0.link(heading) }
            cells(&html)
        }
    }

    /// A cell of a table.
    ///
    /// - Parameter label: what stands before it where a telephone shows a row as lines; nil for what says itself what it is.
    mutating func cell(_ text: String, _ names: String? = nil, label: String? = nil) {
        tag("td", .class(names), Attribute("data-label", label), text: text)
    }

    /// A cell that leads somewhere.
    mutating func cell(_ link: Link, _ names: String? = nil, label: String? = nil) {
        tag("td", .class(names), Attribute("data-label", label)) { $0.link(link) }
    }
}
