internal import Markup
internal import Words

/// Draws the question whether an account is to be ended for good.
struct EndAccountView: PageView {
    let envelope: FormEnvelope
    let account: String
    let back: String
    let say: Speech
    var head: PageHead { PageHead(title: say("Dừng hẳn tài khoản", "End an account")) }

    /// What the form says that has asked.
    static let sure = "yes"

    func draw(_ html: inout HTML) {
        html.narrowPage(say("Dừng hẳn tài khoản “\(account)”?", "End the account “\(account)” for good?"), say) {
            html in
            html.tag(
                "p", .class("notice"),
                text: say(
                    "Không mở lại được, và tên này không dùng lại. Tài khoản bị đăng xuất ở mọi nơi, "
                        + "khóa cho chương trình hết hiệu lực; những gì đã ghi vẫn còn.",
                    "It cannot be opened again, nor its name be used again. It is signed out everywhere, "
                        + "and its keys hold no more; what it wrote stays."
                ))
            html.entryForm(envelope, class: "entry panel") { html in
                html.carry("sure", EndAccountView.sure)
                html.mainButton(say("Dừng hẳn \(account)", "End \(account) for good"), does: "end:" + account)
            }
            html.tag("p") {
                $0.tag("a", .href(back), text: say("Không dừng, về danh sách", "Do not; back to the list"))
            }
        }
    }
}
