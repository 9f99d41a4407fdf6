internal import Access
internal import Markup
internal import Words

/// Draws the page on which a password of one's own is chosen after a slip.
struct ChoosingView: PageView {
    let envelope: FormEnvelope
    let name: String
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(say("Chọn mật khẩu", "Choose a password"), fault, say) }

    func draw(_ html: inout HTML) {
        html.narrowPage(say("Chọn mật khẩu", "Choose a password"), fault: fault, say) { html in
            html.entryForm(envelope, class: "entry panel") { html in
                html.newPassword(name, fault, say)
                html.mainButton(say("Giữ mật khẩu này", "Keep this password"))
            }
            html.startOver(envelope, say)
        }
    }
}

extension HTML {
    /// A new password, typed twice. The name stands there for what keeps passwords.
    mutating func newPassword(_ name: String, _ fault: EntryFault?, _ say: Speech) {
        tag(
            "input",
            attributes: [
                Attribute("type", "text"), Attribute("name", "username"), Attribute("value", name),
                Attribute("autocomplete", "username"), .class("unseen"), Attribute("tabindex", "-1"),
                Attribute("aria-hidden", "true"), .flag("readonly"),
            ])
        entry(
            EntryField(
                name: "new", label: say("Mật khẩu mới", "New password"),
                hint: say(
                    "Ít nhất \(PasswordRule.charactersMin) ký tự; dễ nhớ nhất là bốn năm từ không liên quan với nhau",
                    "At least \(PasswordRule.charactersMin) characters; four or five unrelated words are easiest"),
                autocomplete: "new-password", isSecret: true), fault, say)
        entry(
            EntryField(
                name: "again", label: say("Gõ lại mật khẩu mới", "The new password again"),
                autocomplete: "new-password", isSecret: true), fault, say)
    }
}
