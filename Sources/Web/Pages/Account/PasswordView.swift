internal import Markup
internal import Words

/// Draws the page on which one's password is changed.
struct PasswordView: PageView {
    let envelope: FormEnvelope
    let name: String
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(say("Đổi mật khẩu", "Change the password"), fault, say) }

    func draw(_ html: inout HTML) {
        html.narrowPage(say("Đổi mật khẩu", "Change the password"), fault: fault, say) { html in
            html.entryForm(envelope, class: "entry panel") { html in
                html.entry(
                    EntryField(
                        name: "password", label: say("Mật khẩu hiện tại", "Present password"),
                        autocomplete: "current-password", isSecret: true), fault, say)
                html.newPassword(name, fault, say)
                html.quiet(
                    say(
                        "Các lần đăng nhập ở máy khác sẽ hết hiệu lực.", "Sign-ins on other machines will hold no more."
                    ))
                html.mainButton(say("Đổi mật khẩu", "Change the password"))
            }
        }
    }
}
