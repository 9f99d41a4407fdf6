internal import Markup
internal import Organisation
internal import Words

/// Draws who answers in a sentence, then everybody who ever did.
extension AssignmentList {
    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("p") { sentence(&$0, say) }
        guard !rows.isEmpty else { return }
        html.tag("h3", text: say("Đã phân công", "Assigned"))
        html.tag("ul", .class("rows plain")) { html in
            for row in rows {
                html.tag("li") { html in
                    html.tag("div") { html in
                        html.link(row.holder.person)
                        html.tag("span", .class("quiet"), text: " · " + row.holder.role)
                        html.quiet(row.days)
                        if let lapse = row.lapse { html.tag("p", text: lapse) }
                    }
                }
            }
        }
    }

    private func sentence(_ html: inout HTML, _ say: Speech) {
        guard !holders.isEmpty else {
            return html.text(say("Ngày \(day) không có ai phụ trách.", "Nobody answers for it on \(day)."))
        }
        html.text(say("Phụ trách ngày \(day): ", "Answering on \(day): "))
        for (index, holder) in holders.enumerated() {
            if index > 0 { html.text(", ") }
            html.link(holder.person)
            html.text(" (" + holder.role + ")")
        }
        if isCut { html.text(", …") }
    }
}
