internal import Markup
internal import Words

/// Draws one's own account: where one is signed in, and what one signs in with.
struct OwnAccountView: PageView {
    struct Row: Hashable, Sendable {
        let digits: String
        let browser: String
        let address: String
        let began: String
        let seen: String
        let isHere: Bool
    }

    struct Links: Hashable, Sendable {
        let password: String
        let phone: String
        let codes: String
        let keys: String

        init(_ visit: AccountVisit) {
            (password, phone) = (visit.address(.password), visit.address(.phone))
            (codes, keys) = (visit.address(.codes), visit.address(.keys))
        }
    }

    let envelope: FormEnvelope
    let name: String
    let hasFactor: Bool
    let codesLeft: Int
    let signIns: [Row]
    let links: Links
    let say: Speech
    var head: PageHead { PageHead(title: say("Tài khoản của tôi", "My account")) }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: say("Tài khoản “\(name)”", "Account “\(name)”"))
        html.panel(say("Đang đăng nhập", "Signed in")) { html in
            html.entryForm(envelope, class: nil) { html in
                html.tag("ul", .class("rows accounts")) { html in
                    for signIn in signIns { row(signIn, &html) }
                }
                if signIns.count > 1 {
                    html.button(say("Đăng xuất mọi nơi khác", "Sign out everywhere else"), does: "others")
                }
            }
        }
        html.panel(say("Đăng nhập bằng gì", "How you sign in")) { html in
            html.tag("dl", .class("facts")) { html in
                html.definition(say("Mật khẩu", "Password")) {
                    $0.tag("a", .href(links.password), text: say("Đổi mật khẩu", "Change it"))
                }
                html.definition(say("Điện thoại xác thực", "Second factor")) { html in
                    html.tag(
                        "a", .href(links.phone),
                        text: hasFactor
                            ? say("Đã có; đổi điện thoại", "There is one; take another")
                            : say("Chưa có; thêm", "None; add one"))
                }
                if hasFactor {
                    html.definition(say("Mã dự phòng", "Recovery codes")) { html in
                        html.tag(
                            "a", .href(links.codes),
                            text: say("Còn \(codesLeft) mã; tạo mới", "\(codesLeft) left; make new ones"))
                    }
                }
                html.definition(say("Khóa cho chương trình", "Keys of programs")) {
                    $0.tag("a", .href(links.keys), text: say("Xem và tạo", "See and make"))
                }
            }
        }
    }

    private func row(_ signIn: Row, _ html: inout HTML) {
        html.tag("li") { html in
            html.tag("div") { html in
                html.tag("b", text: signIn.browser)
                if signIn.isHere { html.tag("span", .class("flag"), text: say("đang dùng", "this one")) }
                html.quiet(
                    say(
                        "từ \(signIn.began) · lần cuối \(signIn.seen) · địa chỉ mạng \(signIn.address)",
                        "since \(signIn.began) · last seen \(signIn.seen) · from \(signIn.address)"))
                if !signIn.isHere {
                    html.button(say("Đăng xuất nơi này", "Sign this one out"), does: "out:" + signIn.digits)
                }
            }
        }
    }
}
