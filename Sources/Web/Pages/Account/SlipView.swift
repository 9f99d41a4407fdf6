internal import Markup
internal import Words

/// Draws a slip, once: to be printed and handed over.
struct SlipView: PageView {
    let account: String
    let code: String
    let until: String
    /// Where one signs in: the address by which this page was asked for.
    let address: String
    let back: String
    let say: Speech
    var head: PageHead { PageHead(title: say("Phiếu đăng nhập", "Sign-in slip")) }

    func draw(_ html: inout HTML) {
        html.narrowPage(head.title, say) { html in
            html.tag(
                "p", .class("notice"),
                text: say(
                    "Phiếu chỉ hiện lần này. In ra và trao tận tay; không đọc qua điện thoại, không để người khác xem.",
                    "It is shown this once. Print it, hand it over in person, and let nobody else read it."))
            html.tag("dl", .class("facts panel slip")) { html in
                html.definition(say("Đăng nhập tại", "Sign in at")) { $0.tag("code", text: address) }
                html.definition(say("Tên đăng nhập", "Name")) { $0.tag("code", text: account) }
                html.definition(say("Mã dùng một lần", "Code, good once")) { $0.tag("code", text: code) }
                html.definition(say("Dùng trước", "Good until"), until)
            }
            html.quiet(
                say(
                    "Gõ mã này vào ô mật khẩu, rồi chọn mật khẩu của mình.",
                    "Type it as the password, then choose a password of your own."))
            html.tag("p", .class("noprint")) {
                $0.tag("a", .href(back), text: say("Về danh sách tài khoản", "Back to the accounts"))
            }
        }
    }
}

/// Draws the key of a program, once.
struct KeyView: PageView {
    let text: String
    let label: String
    let back: String
    let say: Speech
    var head: PageHead { PageHead(title: say("Khóa vừa tạo", "The new key")) }

    func draw(_ html: inout HTML) {
        html.narrowPage(head.title, say) { html in
            html.tag(
                "p", .class("notice noprint"),
                text: say(
                    "Khóa chỉ hiện lần này. Chép vào chương trình “\(label)”.",
                    "It is shown this once. Copy it into “\(label)”."))
            html.tag("p", .class("panel")) { $0.tag("code", text: text) }
            html.tag("p") { $0.tag("a", .href(back), text: say("Về danh sách khóa", "Back to the keys")) }
        }
    }
}
