internal import Markup
internal import Operations
internal import Words

/// Draws the list of drafts.
struct DraftsView: PageView {
    let page: DraftsModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: head.title)
        guard !page.rows.isEmpty else {
            return html.emptyPanel(
                say(
                    "Không có bản nháp nào. Biểu mẫu chưa ghi được giữ ở đây 7 ngày.",
                    "There is no draft. A form that is not written is kept here for 7 days."))
        }
        html.tag("ul", .class("rows panel drafts-list")) { html in
            for row in page.rows { html.tag("li") { draw(row, &$0) } }
        }
    }

    private func draw(_ row: DraftsModel.Row, _ html: inout HTML) {
        html.tag("div") { html in
            html.link(row.act)
            if !row.about.isEmpty { html.text(" · ") }
            html.stretches(row.about)
            html.quiet(
                row.until.map {
                    say("Gửi lần cuối \(row.sent); giữ đến \($0)", "Sent last \(row.sent); kept until \($0)")
                }
                    ?? say(
                        "Bản nháp chung, sửa lần cuối \(row.sent); giữ đến khi ghi hoặc bỏ",
                        "A shared draft, changed last \(row.sent); kept until it is written or dropped"))
        }
        html.tag("form", Attribute("method", "post"), Attribute("action", row.action)) { html in
            html.hidden("token", page.token)
            html.tag("button", .class("plain"), Attribute("name", "do"), Attribute("value", FormButton.drop.text)) {
                html in
                html.text(say("Bỏ", "Throw away"))
                html.tag("span", .class("unseen"), text: ": " + row.act.text)
            }
        }
    }
}
