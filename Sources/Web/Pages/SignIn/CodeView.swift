internal import Markup
internal import Words

/// Draws the page that asks for the code of the phone.
struct CodeView: PageView {
    let envelope: FormEnvelope
    let name: String
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(say("Mã trên điện thoại", "The code on the phone"), fault, say) }

    func draw(_ html: inout HTML) {
        html.narrowPage(say("Mã trên điện thoại", "The code on the phone"), fault: fault, say) { html in
            html.entryForm(envelope, class: "entry panel") { html in
                html.entry(
                    EntryField(
                        name: "code", label: say("Mã 6 chữ số", "The code of 6 digits"),
                        hint: say(
                            "Của “\(name)” trong ứng dụng xác thực. Mất điện thoại: gõ một mã dự phòng trên giấy",
                            "Of “\(name)” in the authenticator. Without the phone: a recovery code from paper"),
                        autocomplete: "one-time-code"), fault, say)
                html.mainButton(say("Tiếp tục", "Go on"))
            }
            html.startOver(envelope, say)
        }
    }
}

extension HTML {
    /// The way back for who is on the way in under a wrong name.
    mutating func startOver(_ envelope: FormEnvelope, _ say: Speech) {
        let out = FormEnvelope(action: AccountPage.signOut.address(say.language), token: envelope.token, back: nil)
        entryForm(out, class: nil) { $0.submit(say("Dùng tài khoản khác", "Use another account")) }
    }
}
