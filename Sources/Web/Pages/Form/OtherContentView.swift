internal import Markup
internal import Operations
internal import Words

/// Draws what is said where a form was sent again with other content.
struct OtherContentView: PageView {
    let page: OtherContentModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: head.title)
        html.tag(
            "p", .class("notice"), Attribute("role", "alert"),
            text: say(
                "Biểu mẫu này đã ghi lúc \(page.time); nội dung vừa gửi khác nội dung đã ghi.",
                "This form was written at \(page.time); what was sent now differs from what was written."))
        html.tag("form", .class("act"), Attribute("method", "post"), Attribute("action", page.envelope.action)) {
            html in
            html.envelope(draft: page.envelope)
            for text in page.texts { html.hidden(text.label, text.value) }
            html.tag("p", .class("buttons")) { html in
                html.tag("a", .href(page.receipt), text: say("Xem lần ghi đó", "See what was written"))
                html.button(
                    .check, say("Mở biểu mẫu mới với nội dung này", "Open a new form with this content"))
            }
        }
    }
}
