internal import Markup
internal import Words

/// Draws the steps of one person's way into the party as a list.
enum CaseView {
    static func draw(_ page: CaseModel, _ html: inout HTML, _ say: Speech) {
        html.panel(page.heading, id: "ho-so", isWide: true) { html in
            html.quiet(
                say(
                    "Xong \(page.done)/\(page.rows.count) bước. Ngày làm việc tính theo lịch nghỉ lễ ở trang Quy định.",
                    "\(page.done) of \(page.rows.count) steps are done. Working days follow the holidays on the page of rules."
                ))
            html.tag("ol", .class("tasks steps")) { html in
                for row in page.rows { html.tag("li", .class(row.tone)) { draw(row, &$0, say) } }
            }
        }
    }

    private static func draw(_ row: CaseModel.Row, _ html: inout HTML, _ say: Speech) {
        html.tag("div") { html in
            if let act = row.act, row.tone != "done" {
                html.tag(
                    "a", .href(act.address?.text ?? ""), Attribute("aria-describedby", row.id), text: row.label)
            } else {
                html.tag("span", text: row.label)
            }
            html.text(row.tone == "open" || row.tone == "expired" ? " " : " · ")
            html.tag("span", .class("status"), .id(row.id), text: row.status)
        }
        html.tag("p", .class("quiet")) { html in
            html.text(
                [row.form.map { say("mẫu ", "form ") + $0 }, row.actor].compactMap(\.self).joined(separator: " · "))
            for fact in row.facts {
                html.text(" · ")
                html.stretches(fact)
            }
            if row.tone == "done", let act = row.act {
                html.tag("span", .class("noprint")) { html in
                    html.text(" · ")
                    html.link(act)
                }
            }
        }
        if let paper = row.paper { html.tag("p", .class("noprint quiet")) { $0.link(paper) } }
        if let why = row.why { html.tag("p", .class("quiet"), text: why) }
    }
}
