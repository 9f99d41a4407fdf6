internal import Foundation
internal import Ledger
internal import Markup
internal import Operations
internal import Words

/// Draws the page on which one signs in.
struct SignInView: PageView {
    let envelope: FormEnvelope
    let name: String
    let fault: EntryFault?
    /// Who may be chosen without a password.
    let demonstration: [DemonstrationAccount]
    /// What was sent when the last sign-in had ended already, sealed.
    let sent: [UInt8]?
    let say: Speech
    var head: PageHead { PageHead(say("Đăng nhập", "Sign in"), fault, say) }

    func draw(_ html: inout HTML) {
        html.narrowPage(say("Đăng nhập", "Sign in"), fault: fault, say) { html in
            if sent != nil {
                html.tag(
                    "p", .class("notice"),
                    text: say(
                        "Phải đăng nhập lại. Nội dung vừa gửi còn nguyên.",
                        "Sign in again. What you sent is all kept."))
            }
            if !demonstration.isEmpty { choices(&html) }
            html.entryForm(envelope, class: "entry panel") { html in
                carrySent(&html)
                html.entry(
                    EntryField(
                        name: "name", label: say("Tên đăng nhập", "Name"), value: name.isEmpty ? nil : name,
                        autocomplete: "username"), fault, say)
                html.entry(
                    EntryField(
                        name: "password", label: say("Mật khẩu", "Password"),
                        hint: say("Lần đầu: gõ mã trên phiếu", "The first time: the code on the slip"),
                        autocomplete: "current-password", isSecret: true), fault, say)
                html.mainButton(say("Đăng nhập", "Sign in"))
            }
            html.quiet(
                say(
                    "Quên mật khẩu: hỏi người quản trị để nhận phiếu mới. Sai mấy lần liền thì phải chờ một lúc.",
                    "Forgot the password? An administrator gives you a new slip. After several failures one has to wait."
                ))
        }
    }

    /// What the sealed form is called in this one.
    static let sentName = "goi"

    private func carrySent(_ html: inout HTML) {
        if let sent { html.carry(SignInView.sentName, Data(sent).base64EncodedString()) }
    }

    /// Only in a ledger that was made to be looked at.
    private func choices(_ html: inout HTML) {
        html.panel(say("Sổ ví dụ: xem thử với vai", "An example ledger: look around as")) { html in
            html.entryForm(envelope, class: "choices") { html in
                carrySent(&html)
                for account in demonstration {
                    html.button(say(account.role.label), does: "as:" + account.name)
                }
            }
            html.quiet(
                say(
                    "Chỉ sổ ví dụ mở trên chính máy này mới có các nút này.",
                    "Only an example ledger, opened on this machine itself, has these buttons."))
        }
    }
}
