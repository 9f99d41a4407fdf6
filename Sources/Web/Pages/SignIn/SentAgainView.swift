internal import Markup
internal import Words

/// Draws what was sent after a sign-in had ended as a form again: nothing of it was done, and nothing is until it is sent.
struct SentAgainView: PageView {
    /// Where it was sent to.
    let action: String
    /// The names and values, as they were typed.
    let fields: [(name: String, value: String)]
    let token: String
    let say: Speech
    var head: PageHead { PageHead(title: say("Nội dung vừa gửi", "What you sent")) }

    func draw(_ html: inout HTML) {
        html.narrowPage(head.title, say) { html in
            html.tag(
                "p",
                text: say(
                    "Lần đăng nhập trước đã hết. Nội dung vừa gửi còn nguyên; chưa ghi gì.",
                    "The sign-in before had ended. What you sent is all here; nothing was written."))
            html.tag("form", Attribute("method", "post"), Attribute("action", action)) { html in
                html.carry(FormToken.name, token)
                for field in fields { html.carry(field.name, field.value) }
                html.mainButton(say("Mở lại", "Open it again"), does: "again")
            }
        }
    }
}
