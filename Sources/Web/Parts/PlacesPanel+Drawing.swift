internal import Markup
internal import Organisation
internal import Words

extension PlacesPanel {
    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("h2", text: heading)
        if map.isEmpty { bar.draw(&html, say) } else { map.draw(&html) }
        html.tag("ul", .class("legend")) { html in
            for entry in legend {
                html.tag("li") { html in
                    entry.mark.drawInText(&html)
                    html.text(entry.lead)
                    html.link(entry.link)
                }
            }
        }
        if lacksOutlines { html.damagedOutlines(say) }
    }
}

extension HTML {
    /// Says that outlines are left out because they cannot be read, and how to mend that.
    mutating func damagedOutlines(_ say: Speech) {
        quiet(
            say(
                "Ranh giới trong sổ cái bị hỏng nên không vẽ: chạy hatnhan verify, rồi nhận lại bằng hatnhan boundaries.",
                "The outlines in the ledger are damaged and left out: run hatnhan verify, then take them over again with "
                    + "hatnhan boundaries."))
    }
}
