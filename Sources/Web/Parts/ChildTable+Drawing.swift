internal import Markup
internal import Organisation
internal import Words

/// Draws the units below with headings that sort.
extension ChildTable {
    func draw(_ html: inout HTML, _ say: Speech) {
        guard !rows.isEmpty || hidden > 0 else { return }
        html.panel(say("Các tổ chức trực thuộc", "Units below"), id: "cap-duoi") { html in
            html.tag("table", .class("data children")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for heading in headings { draw(heading, &html) }
                    }
                }
                html.tag("tbody") { html in
                    for row in rows {
                        html.row(row.unit) { html in
                            for cell in row.cells { draw(cell, &html, say) }
                        }
                    }
                }
            }
            html.beyondReach(hidden, say)
            paging.draw(&html, say)
        }
    }

    private func draw(_ heading: Heading, _ html: inout HTML) {
        html.tag(
            "th", Attribute("scope", "col"), .class(heading.names), Attribute("aria-sort", heading.order)
        ) { $0.link(Link(heading.text, to: heading.address.map { Address($0) })) }
    }

    private func draw(_ cell: Cell, _ html: inout HTML, _ say: Speech) {
        switch cell {
        case .number(let number, let isSecondary): html.cell(number, isSecondary ? "secondary" : nil)
        case .villages(let bar): html.tag("td", .class("secondary left")) { bar.draw(&$0, say) }
        case .change(let text): html.cell(text, "change")
        }
    }
}
